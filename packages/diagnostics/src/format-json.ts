import type { Diagnostic, DiagnosticsReport } from '@ai-toolkit/model'
import { countSeverities, sortDiagnostics } from './checked.ts'

/** The findings as `--json` prints them: sorted, without duplicates, and counted (diagnostics.schema.json). */
export function formatJson(diagnostics: readonly Diagnostic[]): DiagnosticsReport {
  const sorted = sortDiagnostics(diagnostics)
  return { diagnostics: sorted, counts: countSeverities(sorted) }
}
