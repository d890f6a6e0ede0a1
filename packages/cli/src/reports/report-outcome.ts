/**
 * What became of one answer file. `made`: its reports were written; `kept`: they stand there already, made of the same; `refused`: the answers
 * have errors or are not for this template; `failed`: the report could not be made or written.
 */
export type ReportState = 'made' | 'kept' | 'refused' | 'failed'

/** One answer file and its reports: nothing of what is answered. */
export interface ReportOutcome {
  /** The answer file, as the user would name it. */
  file: string
  state: ReportState
  /** Its reports, as the user would name them; of a kept one those that stand there. */
  written: string[]
  /** The codes of what was found, each once. */
  codes: string[]
}
