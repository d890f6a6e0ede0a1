import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { checkDirections, parseMigrations } from '@ai-toolkit/edition'
import type { Migration } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import { prefixedTexts, prefixPlaces } from '../read-content.ts'
import { displayPath, userPath } from '../user-path.ts'
import { editionsFolder } from './read-index.ts'

/** The migrations of a content folder, with the texts that findings point into. */
export interface MigrationsRead extends Checked<Migration[]> {
  sources: ReadonlyMap<string, string>
}

/** Reads all migrations of a content folder, those of sealed editions too; no value where one is wrong. `folder` as the user gives it. */
export async function readMigrations(folder: string): Promise<MigrationsRead> {
  const root = userPath(folder)
  const prefix = displayPath(root)
  const { value: tree, diagnostics } = await readTree(root, { leaveOut: [editionsFolder] })
  const files = new Map([...(tree ?? [])].filter(([path]) => /^[^/]+\/migrations\//.test(path)))
  const parsed = parseMigrations(files)
  // What else is wrong with the content is for whoever compiles it to say.
  const found = [...(tree === undefined ? diagnostics : []), ...parsed.diagnostics, ...checkDirections(parsed.value)].map((finding) =>
    prefixPlaces(finding, prefix),
  )
  return { value: hasErrors(found) ? undefined : parsed.value.map(({ value }) => value), diagnostics: found, sources: prefixedTexts(files, prefix) }
}
