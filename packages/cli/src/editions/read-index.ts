import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseData } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, EditionIndex } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from '../user-path.ts'
import { checkFormat } from './check-format.ts'

/** The folder in a content folder that holds the sealed editions. */
export const editionsFolder = 'editions'

/** The file that lists them. */
export const indexName = 'index.json'

/** Where the sealed edition of this version stands; without a version, where all of them do. `content` as the user gives it. */
export function sealedPath(content: string, ...parts: string[]): string {
  return join(userPath(content), editionsFolder, ...parts)
}

/** Reads which editions of a content folder are sealed; none where it has no index. */
export async function readIndex(content: string): Promise<Checked<EditionIndex>> {
  const path = sealedPath(content, indexName)
  if (!(await namesIn(sealedPath(content))).includes(indexName)) return { value: { schemaVersion: 1, editions: [] }, diagnostics: [] }
  const { value: source, diagnostics } = await readSourceFile(path)
  if (source?.text === undefined) return { value: undefined, diagnostics }
  const file = { path: displayPath(path), text: source.text }
  const newer = checkFormat(file.path, file.text)
  if (newer.length > 0) return { value: undefined, diagnostics: newer }
  const parsed = parseData(file, 'editionIndex')
  return { value: parsed.value?.value, diagnostics: [...diagnostics, ...parsed.diagnostics] }
}

/** What stands among the sealed editions and is none: a folder that the index does not list. Names that begin with a dot are being written. */
export async function findUnlisted(content: string, { editions }: EditionIndex): Promise<Diagnostic[]> {
  const listed = new Set([indexName, ...editions.map(({ edition }) => edition)])
  const strays = (await namesIn(sealedPath(content))).filter((name) => !listed.has(name) && !name.startsWith('.'))
  return strays
    .sort()
    .map((name) => codes.sealedUnlisted.at(wholeFile(displayPath(sealedPath(content, name))), { path: `${editionsFolder}/${name}` }))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
