import type { Diagnostic } from '@ai-toolkit/model'

/**
 * What a function gives that reads something a person wrote: the value as far as it could be made out, and all findings.
 * `value` is undefined only where nothing can be said of the input. A value may stand beside errors: one fault must not hide the others.
 */
export interface Checked<T> {
  value: T | undefined
  diagnostics: Diagnostic[]
}

/** Whether any finding is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}

/** How many findings there are of each severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): { error: number; warning: number; info: number } {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

/** Sorted by file, place, then code, so that the same findings always print the same. Duplicates are dropped. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics)
  return sorted.filter((diagnostic, index) => index === 0 || !sameFinding(diagnostic, sorted[index - 1]))
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

/** By code unit, never by the machine's locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sameFinding(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return b !== undefined && compareDiagnostics(a, b) === 0
}
