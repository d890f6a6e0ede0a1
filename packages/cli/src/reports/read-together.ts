import { parseAnyData } from '@ai-toolkit/data'
import { type Checked, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { checkProgress, checkTogether, type JoinedAnswers } from '@ai-toolkit/report'
import type { Assessed } from '../read-answers.ts'
import type { AnswerFile } from './find-answer-files.ts'
import type { OwnEditions } from './own-editions.ts'
import { type OwnAnswers, type OwnAnswersRead, readOwnAnswers } from './read-own-answers.ts'
import type { JointKind } from './report-kinds.ts'
import type { Workshop } from './workshop.ts'

/** Answer files that go into one report, with the texts that findings point into. */
export interface TogetherRead extends Checked<OwnAnswers[]> {
  sources: ReadonlyMap<string, string>
}

/** Reads answer files that go into one report. No value where one of them has errors, or does not belong with the others: a report without it would mislead. */
export async function readTogether(kind: JointKind, files: readonly AnswerFile[], workshop: Workshop, editions: OwnEditions): Promise<TogetherRead> {
  const { onStep, signal } = workshop.options
  const reads: OwnAnswersRead[] = []
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted()
    onStep(`Reading ${index + 1} of ${files.length}`)
    reads.push(await readOwnAnswers(file, workshop, editions))
  }
  const sources = new Map(reads.flatMap((read) => [...read.sources]))
  const value = reads.flatMap((read) => read.value ?? [])
  const joined = value.map((assessed) => join(assessed, sources))
  const diagnostics = [...reads.flatMap((read) => read.diagnostics), ...(kind === 'progress' ? checkProgress(joined) : checkTogether(joined))]
  return { value: hasErrors(diagnostics) ? undefined : value, diagnostics, sources }
}

function join({ file, answers, fileDigest }: Assessed, sources: ReadonlyMap<string, string>): JoinedAnswers {
  const { value: data } = parseAnyData({ path: file, text: sources.get(file) ?? '' })
  return { file, answers, digest: fileDigest, placeAt: (path) => data?.placeAt(path) ?? wholeFile(file) }
}
