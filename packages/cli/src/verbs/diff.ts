import { parseData } from '@ai-toolkit/data'
import type { Checked } from '@ai-toolkit/diagnostics'
import { hasErrors } from '@ai-toolkit/diagnostics'
import { diffResults, formatDifferenceMarkdown, formatDifferenceText } from '@ai-toolkit/edition'
import type { Answers, Diagnostic, EditionDifference } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { type EditionOpened, openEdition } from '../diff/open-edition.ts'
import { diffSources } from '../editions/changes-since.ts'
import { readMigrations } from '../editions/read-migrations.ts'
import { exitStatus } from '../exit-status.ts'
import { jsonReport, printJson, printResult, showFaults } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface DiffOptions extends CallOptions {
  markdown?: true
  /** Answer files to score in both editions, beside the golden ones. */
  answers?: string[]
}

/**
 * `toolkit diff <earlier> [later]`: what changed between two editions, what each change demands of a release, and which results move. The
 * later one is the working content where it is not named. Differences are no fault: the exit status says whether both were found.
 */
export async function diff({ arguments: [from = '', to], options }: { arguments: string[]; options: DiffOptions }): Promise<number> {
  const { content = 'content', locale } = options
  const search = { content, locale: locale?.[0] }
  const [earlier, later, given, migrations] = await Promise.all([
    openEdition(from, search),
    openEdition(to ?? content, search),
    readAll(options.answers ?? []),
    readMigrations(content),
  ])
  const diagnostics = [...earlier.diagnostics, ...later.diagnostics, ...given.diagnostics, ...migrations.diagnostics]
  if (earlier.value === undefined || later.value === undefined || migrations.value === undefined || hasErrors(given.diagnostics))
    return fail(diagnostics, [earlier, later, given, migrations], options)
  // What migrations declare is known: that a question was split, not removed; that other words say the same.
  const difference = diffSources(earlier.value.edition, later.value.edition, migrations.value)
  // Golden answers of the later edition are written for it; the earlier one’s tell what happens to answers that exist.
  const goldens = earlier.value.goldens.length > 0 ? earlier.value.goldens : later.value.goldens
  const results = diffResults(earlier.value.edition, later.value.edition, [...goldens, ...given.value], difference)
  show({ ...difference, results }, options)
  return exitStatus.done
}

function show(difference: EditionDifference, { json, markdown }: DiffOptions): void {
  if (json) printJson(difference)
  else if (markdown) printResult(formatDifferenceMarkdown(difference))
  else {
    const color = process.stdout.isTTY === true && process.env.NO_COLOR === undefined ? 'always' : 'never'
    printResult(formatDifferenceText(difference, { width: process.stdout.columns ?? 100, color }))
  }
}

/** The answer files as they stand: to which edition they belong is set aside here. */
async function readAll(paths: readonly string[]) {
  const read = await Promise.all(paths.map(readOne))
  return {
    value: read.flatMap(({ value }) => value ?? []),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    sources: new Map(read.flatMap(({ sources }) => [...sources])),
  }
}

async function readOne(path: string): Promise<Checked<Answers> & Pick<EditionOpened, 'sources'>> {
  const { value: source, diagnostics } = await readSourceFile(userPath(path))
  if (source?.text === undefined) return { value: undefined, diagnostics, sources: new Map() }
  const file = displayPath(userPath(path))
  const parsed = parseData({ path: file, text: source.text }, 'answers')
  return { value: parsed.value?.value, diagnostics: [...diagnostics, ...parsed.diagnostics], sources: new Map([[file, source.text]]) }
}

function fail(diagnostics: readonly Diagnostic[], read: readonly Pick<EditionOpened, 'sources'>[], { json }: DiffOptions): number {
  if (json) printJson(jsonReport(diagnostics))
  else showFaults(diagnostics, new Map(read.flatMap(({ sources }) => [...sources])))
  return exitStatus.inputHasErrors
}
