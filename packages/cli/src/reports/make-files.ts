import type { BundleFile } from '@ai-toolkit/bundle'
import { hasErrors } from '@ai-toolkit/diagnostics'
import type { SingleKind } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Publication } from '../publications.ts'
import { checkAccepts } from './check-accepts.ts'
import { draftReport } from './draft-report.ts'
import type { AnswerFile } from './find-answer-files.ts'
import type { OwnEditions } from './own-editions.ts'
import { readOwnAnswers } from './read-own-answers.ts'
import type { Workshop } from './workshop.ts'
import { filesOfReport } from './write-report.ts'

/** The files of a report, not written yet; none but where it is `made`. */
export interface FilesMade {
  state: 'made' | 'refused' | 'failed'
  files: BundleFile[]
  /** The digest of the answer file; '' where it could not be read. */
  answers: string
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
}

/** Makes the files of a report of one answer file: it is read, checked, evaluated, put into words and printed. `name` comes before language and ending. */
export async function makeFiles(
  kind: SingleKind,
  file: AnswerFile,
  { workshop, editions }: { workshop: Workshop; editions: OwnEditions },
  name: string,
): Promise<FilesMade> {
  const { value, diagnostics, sources } = await readOwnAnswers(file, workshop, editions)
  const faults = value === undefined ? diagnostics : [...diagnostics, ...checkAccepts(value, value.workshop)]
  if (value === undefined || hasErrors(faults)) return { state: 'refused', files: [], answers: '', diagnostics: faults, sources }
  const draft = (publication: Publication) => draftReport(kind, value, publication, value.workshop)
  const { value: files = [], diagnostics: found } = await filesOfReport(name, draft, value.workshop)
  const state = hasErrors(found) ? 'failed' : 'made'
  return { state, files: state === 'made' ? files : [], answers: value.fileDigest, diagnostics: [...faults, ...found], sources }
}
