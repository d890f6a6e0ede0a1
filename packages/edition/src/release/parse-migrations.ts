import { type Data, parseData } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Migration } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'

/** Where the migration of a questionnaire stands that goes from one edition to another, below the content folder. */
export function migrationPath(resource: string, from: string, to: string): string {
  return `${resource}/migrations/${from}-${to}.yaml`
}

/** The migrations of a content folder: all that can be read, and what is wrong with the others. A file is named after what it holds. */
export function parseMigrations(tree: SourceTree): { value: Data<Migration>[]; diagnostics: Diagnostic[] } {
  const files = [...tree.values()].filter(({ path }) => /^[^/]+\/migrations\/[^/]+\.ya?ml$/.test(path))
  const parsed = files.map(({ path, text = '' }) => parseData({ path, text }, 'migration'))
  const value = parsed.flatMap((one) => one.value ?? [])
  return { value, diagnostics: [...parsed.flatMap(({ diagnostics }) => diagnostics), ...value.flatMap(checkName)] }
}

/** So two files can never speak of the same step. */
function checkName({ file, value: { questionnaire, from, to }, placeAt }: Data<Migration>): Diagnostic[] {
  const wanted = migrationPath(questionnaire, from, to)
  return file === wanted ? [] : [codes.migrationMisplaced.at(placeAt([]), { path: file, wanted })]
}
