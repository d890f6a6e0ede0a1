import { hasErrors } from '@ai-toolkit/diagnostics'
import { readAnswersText, writeAnswersText } from '@ai-toolkit/exchange'
import type { Diagnostic } from '@ai-toolkit/model'
import { type CarriedOver, carryAnswers } from '../answers/migrate/carry-answers.ts'
import { migratedName } from '../answers/migrate/migrated-name.ts'
import { makeMigrationPage } from '../answers/migrate/migration-page.ts'
import { migrationText } from '../answers/migrate/migration-text.ts'
import { openWay, type Way } from '../answers/migrate/open-way.ts'
import { schemaSeenFrom } from '../answers/schema-path.ts'
import { today } from '../answers/today.ts'
import { readBelonging } from '../editions/read-belonging.ts'
import { exitStatus } from '../exit-status.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, printJson, printResult, say, showFaults } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'
import { writeOneFile } from '../write-one-file.ts'

/** What only this verb is asked. */
export interface AnswersMigrateOptions extends CallOptions {
  /** The edition to go to; the latest where absent. */
  to?: string
  /** A page that says it to the agency. */
  report?: string
}

/**
 * `toolkit answers migrate <answers>`: an answer file taken to another edition, into a new file beside it; with what became of each answer, and
 * which results move because of what.
 */
export async function answersMigrate({ arguments: [path = ''], options }: { arguments: string[]; options: AnswersMigrateOptions }): Promise<number> {
  const belonging = await readBelonging(path)
  if (belonging.value === undefined) return refuse(belonging.diagnostics, belonging.sources, options)
  const { answered, placeOf, file } = belonging.value
  const way = await openWay({ answered, placeOf, to: options.to }, options.content ?? 'content', options.locale ?? [])
  const sources = new Map([...way.sources, ...belonging.sources])
  const [first] = way.value?.editions ?? []
  if (way.value === undefined || first === undefined) return refuse(way.diagnostics, sources, options)
  const read = readAnswersText(file, { edition: first, today: today() })
  if (read.value === undefined || hasErrors(read.diagnostics)) return refuse(read.diagnostics, sources, options)
  const carried = carryAnswers(read.value, way.value, file.path, options.locale?.[0])
  const diagnostics = [...way.diagnostics, ...read.diagnostics, ...carried.diagnostics]
  if (carried.value === undefined) return refuse(diagnostics, sources, options)
  if (way.value.editions.length === 1) return stay(carried.value, options)
  const made = await write(path, way.value, carried.value, { ...options, digest: belonging.value.digest })
  return tell(carried.value, { ...made, diagnostics: [...diagnostics, ...made.diagnostics] }, sources, options)
}

function stay({ account }: CarriedOver, { json }: AnswersMigrateOptions): number {
  if (json) printJson({ ...jsonReport([]), written: [], account })
  else say(`They are answers to edition ${account.way.join('')} already; nothing was written.`)
  return exitStatus.done
}

interface Made {
  diagnostics: readonly Diagnostic[]
  written: readonly string[]
}

/** All that is to be written is made first: nothing is left halfway where one part of it cannot be. */
async function write(path: string, way: Way, carried: CarriedOver, options: AnswersMigrateOptions & { digest: string }): Promise<Made> {
  const { before, after } = carried
  const { report, content = 'content', templates = 'templates', brand = 'templates/brands/default', locale, digest } = options
  const out = options.out ?? migratedName(path, before.edition.edition, after.edition.edition)
  const text = textOf(after, out)
  const about = { way, carried, text, digest, content, templates, brand, locale: locale?.[0] }
  const page = report === undefined ? { value: undefined, diagnostics: [] } : await makeMigrationPage(about)
  if (hasErrors(page.diagnostics)) return { diagnostics: page.diagnostics, written: [] }
  const answers = await writeOneFile(out, text, 'refuse')
  if (answers.length > 0) return { diagnostics: answers, written: [] }
  const failed = report === undefined || page.value === undefined ? [] : await writeOneFile(report, page.value, 'refuse')
  const files = [out, ...(report === undefined || failed.length > 0 ? [] : [report])]
  return { diagnostics: [...page.diagnostics, ...failed], written: files.map((file) => displayPath(userPath(file))) }
}

function textOf({ answers, resource }: CarriedOver['after'], out: string): string {
  if (resource.questionnaire === undefined) throw new Error(`The resource ${resource.id} has no questionnaire.`)
  return writeAnswersText(answers, resource.questionnaire, /\.json$/i.test(out) ? 'json' : 'yaml', schemaSeenFrom(out))
}

function tell(
  { account, records, after }: CarriedOver,
  { diagnostics, written }: Made,
  sources: ReadonlyMap<string, string>,
  options: AnswersMigrateOptions,
): number {
  if (options.json) printJson({ ...jsonReport(diagnostics), written, account, records })
  else {
    showFaults(diagnostics, sources)
    if (written.length > 0) printResult(migrationText(account, after.resource.title, after.answers.subject.name))
    for (const file of written) say(`Wrote ${file}.`)
  }
  return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}
