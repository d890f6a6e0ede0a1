import type { Diagnostic } from '@ai-toolkit/model'

/** What breaks work off that is no mistake of the program: whoever began the work says the diagnostics. */
export class DiagnosedError extends Error {
  readonly diagnostics: readonly Diagnostic[]
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message)
    this.diagnostics = diagnostics
  }
}
