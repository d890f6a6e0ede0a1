import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { piecesFolder } from './prepared/pieces-folder.ts'

/** What is known of words. */
export interface SpellingDictionary {
  /** Whether a word is written right; a word that is known with a small letter may begin with a capital. */
  knows: (word: string) => boolean
  /** Words that may have been meant, likeliest first, at most three. */
  suggest: (word: string) => string[]
}

/**
 * British English as cspell has it, which knows both -ise and -ize, and the words of a project. Loaded when called, as it takes a quarter
 * of a second where it was not unpacked.
 * @param projectWords one word a line, in the case it is written in; what stands behind `#` is a remark
 */
export async function loadDictionary(projectWords: string): Promise<SpellingDictionary> {
  const { decodeTrie } = await import('cspell-trie-lib')
  const trie = decodeTrie(piecesFolder === undefined ? await readPacked() : await readFile(join(piecesFolder, unpackedFile)))
  const own = new Set(projectWords.split(/\r\n|\n|\r/).map((line) => line.replace(/#.*/, '').trim()))
  const has = (word: string): boolean => own.has(word) || trie.hasWord(word, true)
  return {
    knows: (word) => has(word) || has(lowerFirst(word)),
    suggest: (word) => {
      const found = trie.suggest(word, { numSuggestions: 3 }).map((suggestion) => (startsWithCapital(word) ? upperFirst(suggestion) : suggestion))
      return [...new Set(found)].filter((suggestion) => suggestion !== word).slice(0, 3)
    },
  }
}

/** The dictionary as `loadDictionary` reads it from beside the pieces of the program, under the name `unpackedFile`: in a tenth of the time. */
export async function unpackDictionary(): Promise<Uint8Array> {
  const { decodeTrie, encodeITrieToBTrie } = await import('cspell-trie-lib')
  return encodeITrieToBTrie(decodeTrie(await readPacked()))
}

/** The name of the unpacked dictionary beside the pieces. */
export const unpackedFile = 'en_GB.btrie'

/** A list of words, packed as cspell gives it out. */
async function readPacked(): Promise<Uint8Array<ArrayBuffer>> {
  return gunzipSync(await readFile(new URL('en_GB.trie.gz', import.meta.resolve('@cspell/dict-en-gb'))))
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1)
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
