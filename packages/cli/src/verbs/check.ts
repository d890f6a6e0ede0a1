import { formatSarif, hasErrors } from '@ai-toolkit/diagnostics'
import { measureCoverage, openMemory } from '@ai-toolkit/edition'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import { type CheckedAll, checkAll } from '../check-all.ts'
import { coverageText } from '../coverage-text.ts'
import { exitStatus } from '../exit-status.ts'
import { applyFixes } from '../fix/apply-fixes.ts'
import { fixesText } from '../fix/fixes-text.ts'
import { type Fixes, planMending } from '../fix/plan-fixes.ts'
import { withInterrupt } from '../interrupt.ts'
import { engineVersion } from '../made-with.ts'
import { countInWords, jsonReport, plural, printJson, printResult, say, showDiagnostics } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'
import { watchFolder } from '../workbench/watch-folder.ts'

/** What only this verb is asked. */
export interface CheckOptions extends CallOptions {
  coverage?: true
  watch?: true
  fix?: true
  dryRun?: true
}

/** `toolkit check`: every finding about the content and the templates, all of them in one run. */
export async function check({ options }: { options: CheckOptions }): Promise<number> {
  if (options.watch) return withInterrupt((signal) => watchAndCheck(options, signal))
  const checked = await checkAll(foldersOf(options))
  if (options.dryRun) return showFixes(checked, options)
  return options.fix ? fixAndReport(checked, options) : report(checked, options)
}

function foldersOf({ content = 'content', templates = 'templates' }: CheckOptions): { content: string; templates: string } {
  return { content, templates }
}

async function report({ edition: compiled, diagnostics, texts }: CheckedAll, options: CheckOptions): Promise<number> {
  const edition = options.coverage ? compiled : undefined
  if (options.sarif) printJson(formatSarif(diagnostics, { version: await engineVersion() }))
  else if (options.json) printJson({ ...jsonReport(diagnostics), ...(edition && { coverage: measureCoverage(edition) }) })
  else {
    showDiagnostics(diagnostics, texts)
    printSummary(texts.size, diagnostics, edition)
  }
  return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}

function printSummary(files: number, diagnostics: readonly Diagnostic[], edition: Edition | undefined): void {
  if (edition !== undefined) printResult(`${coverageText(measureCoverage(edition))}\n`)
  printResult(`Checked ${plural(files, 'file')}: ${countInWords(diagnostics)}.`)
}

/** What `--fix` would change; nothing is written. */
function showFixes(checked: CheckedAll, options: CheckOptions): number {
  const { diagnostics } = checked
  const fixes = fixesFor(checked, options)
  if (fixes.lines.length > 0) printResult(fixesText(fixes))
  printResult(`${plural(fixes.lines.length, 'line')} in ${plural(fixes.files.size, 'file')} would change. Nothing was written.`)
  return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}

/** Makes the edits that are safe, and reports what is left. */
async function fixAndReport(checked: CheckedAll, options: CheckOptions): Promise<number> {
  const folders = foldersOf(options)
  const fixes = fixesFor(checked, options)
  const failed = await applyFixes(folders.content, fixes, checked.texts)
  if (failed.length === 0 && fixes.lines.length > 0) say(`${fixesText(fixes)}\nChanged ${plural(fixes.lines.length, 'line')}.`)
  const left = await checkAll(folders)
  return report({ ...left, diagnostics: [...failed, ...left.diagnostics] }, options)
}

/** Content with errors has no edition that says its language: then the alphabet is that of English. */
function fixesFor({ edition, diagnostics, texts }: CheckedAll, options: CheckOptions): Fixes {
  return planMending(diagnostics, texts, { prefix: displayPath(userPath(foldersOf(options).content)), locale: edition?.locale ?? 'en' })
}

/** Clears the screen of a terminal, and what was scrolled out of it. */
const clearScreen = '\u001b[2J\u001b[3J\u001b[H'

/** Checks again whenever something is saved, until the signal: only what the save concerns is compiled anew. */
async function watchAndCheck(options: CheckOptions, signal: AbortSignal): Promise<number> {
  const folders = foldersOf(options)
  const memory = openMemory()
  const checkNow = async (): Promise<void> => {
    const checked = await checkAll(folders, memory)
    if (signal.aborted) return
    if (process.stderr.isTTY === true) process.stderr.write(clearScreen)
    await report(checked, options)
    say('Waiting for the next save. Ctrl-C ends.')
  }
  const watching = [folders.content, folders.templates].map((folder) => watchFolder(userPath(folder), checkNow, signal))
  await checkNow()
  await Promise.all(watching)
  return exitStatus.done
}
