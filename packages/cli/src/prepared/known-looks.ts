import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOfJson, type SourceFile, type SourceTree } from '@ai-toolkit/source'
import { filesOfWords, type WordsRead } from '../read-words.ts'
import { piecesFolder } from './pieces-folder.ts'

/**
 * What need not be found out again of templates in which nothing is wrong. Everything is by a digest of the very files that it was found
 * out of: where one of them is another, it is found out anew.
 */
export interface KnownLooks {
  /** Id, message and file of each word. */
  words: Readonly<Record<string, readonly (readonly [id: string, word: string, path: string])[]>>
  /** The names of templates that others include. */
  templates: Readonly<Record<string, readonly string[]>>
}

/** For whoever finds everything out. */
export const nothingKnown: KnownLooks = { words: {}, templates: {} }

/** The file of it, beside the pieces of the program. */
export const knownLooksFile = 'known-looks.json'

/** What was known when the program was prepared. Its sources know nothing: what they make of a template may change with each of them. */
export async function readKnownLooks(folder: string | undefined = piecesFolder): Promise<KnownLooks> {
  return folder === undefined ? nothingKnown : JSON.parse(await readFile(join(folder, knownLooksFile), 'utf8'))
}

/** What `readWords` gives of a templates folder; undefined where it is not known. */
export function knownWords(own: SourceTree, { words }: KnownLooks): WordsRead | undefined {
  const known = partOf(words, digestOfWords(own))
  return (
    known && {
      value: new Map(known.map(([id, word]) => [id, word])),
      files: new Map(known.map(([id, , path]) => [id, path])),
      diagnostics: [],
    }
  )
}

/** The names of templates that others include, where nothing is wrong in any of `files`; undefined where that is not known. */
export function knownTemplates(files: SourceTree, own: SourceTree, { templates }: KnownLooks): readonly string[] | undefined {
  return partOf(templates, digestOfTemplates(files, own))
}

/** The digest of what `readWords` is given. */
export function digestOfWords(own: SourceTree): string {
  return digestOfJson(filesOfWords(own).map(namedDigest))
}

/** The digest of what `compileTemplates` is given: files, and the words of the folder's own. What translations say decides nothing. */
export function digestOfTemplates(files: SourceTree, own: SourceTree): string {
  return digestOfJson([digestOfWords(own), [...files.values()].filter(({ path }) => !path.startsWith('locales/')).map(namedDigest)])
}

function namedDigest({ path, digest }: SourceFile): readonly [path: string, digest: string] {
  return [path, digest]
}

function partOf<T>(parts: Readonly<Record<string, T>>, digest: string): T | undefined {
  return Object.hasOwn(parts, digest) ? parts[digest] : undefined
}
