import { replaceFiles } from '@ai-toolkit/bundle'
import { hasErrors } from '@ai-toolkit/diagnostics'
import type { SingleKind } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { userPath } from '../user-path.ts'
import type { AnswerFile } from './find-answer-files.ts'
import { makeFiles } from './make-files.ts'
import type { OwnEditions } from './own-editions.ts'
import type { ReportState } from './report-outcome.ts'
import type { Workshop } from './workshop.ts'
import { listWritten } from './write-report.ts'

/** What came of one answer file. */
export interface OneMade {
  state: Exclude<ReportState, 'kept'>
  /** The digest of the answer file; '' where it could not be read. */
  answers: string
  /** As the user would name them. */
  written: string[]
  /** The digest of each file, by its path below the folder of reports. */
  digests: Record<string, string>
  diagnostics: readonly Diagnostic[]
  /** The texts that findings point into. */
  sources: ReadonlyMap<string, string>
}

/** Whoever makes reports: this process, or workers elsewhere. */
export interface ReportMaker {
  /** How many reports at a time serve it best. */
  atOnce: number
  /** Makes the report of a file and writes it below the folder of reports. `name` is its path there, without language and ending. */
  make: (file: AnswerFile, name: string) => Promise<OneMade>
  close: () => Promise<void>
}

/** One more than there are cores to print on (measured: packages/cli/README.md): while two are printed, the next is put into words. */
export const reportsAtOnce = 3

/** Makes reports in this process. */
export function makeHere(kind: SingleKind, workshop: Workshop, editions: OwnEditions): ReportMaker {
  return {
    atOnce: reportsAtOnce,
    make: async (file, name) => {
      const { files, ...made } = await makeFiles(kind, file, { workshop, editions }, name)
      if (made.state !== 'made') return { ...made, written: [], digests: {} }
      const faults = await replaceFiles(userPath(workshop.options.out), files)
      const diagnostics = [...made.diagnostics, ...faults]
      if (hasErrors(faults)) return { ...made, state: 'failed', written: [], digests: {}, diagnostics }
      return { ...made, ...listWritten(files, workshop.options.out), diagnostics }
    },
    close: async () => {},
  }
}
