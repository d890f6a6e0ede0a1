import { countSeverities, formatJson, formatTerminal, sortDiagnostics } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'

/** Results go to stdout, where programs read them; talk goes to stderr. */
export function printResult(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Says something to the person at the terminal. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Prints a value as JSON to stdout. */
export function printJson(value: unknown): void {
  printResult(JSON.stringify(value, null, 2))
}

/** The diagnostics and their counts, as `--json` prints them. */
export const jsonReport = formatJson

/** Nobody reads more at once, and a file of nonsense has hundreds of thousands. `--json` gives all. */
const mostShown = 200

/**
 * Shows findings to the person at the terminal.
 * @param sources the text of each file that findings may point into, by the path they name
 */
export function showDiagnostics(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): void {
  if (diagnostics.length === 0) return
  const sorted = sortDiagnostics(diagnostics)
  const color = process.stderr.isTTY === true && process.env.NO_COLOR === undefined ? 'always' : 'never'
  say(formatTerminal(sorted.slice(0, mostShown), { sources, color, width: process.stderr.columns ?? 100 }))
  if (sorted.length > mostShown) say(`Shown are the first ${mostShown} of ${sorted.length} findings; --json gives all.`)
}

/** Shows errors and warnings only: whoever builds or reports has no use for notes on style, which `check` gives. */
export function showFaults(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): void {
  showDiagnostics(
    diagnostics.filter(({ severity }) => severity !== 'info'),
    sources,
  )
}

/** “2 errors, 1 warning”, or “no findings”. */
export function countInWords(diagnostics: readonly Diagnostic[]): string {
  const counts = countSeverities(diagnostics)
  const words = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => plural(counts[severity], severity === 'info' ? 'note' : severity))
  return words.length === 0 ? 'no findings' : words.join(', ')
}

/** “1 file”, “2 files”. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
