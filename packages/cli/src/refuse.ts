import type { Diagnostic } from '@ai-toolkit/model'
import { exitStatus } from './exit-status.ts'
import { jsonReport, printJson, showFaults } from './talk.ts'

/** Reports what is wrong with the input and gives the exit status of a verb that did nothing. */
export function refuse(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>, { json }: { json?: true }): number {
  if (json) printJson(jsonReport([...diagnostics]))
  else showFaults(diagnostics, sources)
  return exitStatus.inputHasErrors
}
