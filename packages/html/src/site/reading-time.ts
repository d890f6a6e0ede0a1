import type { Chapter } from '@ai-toolkit/model'
import { plainBlocks } from '../tree/plain-blocks.ts'
import type { Setting } from '../tree/setting.ts'

/** Words a minute of somebody who reads to understand, not to skim. */
const PACE = 200

/** Minutes that a chapter takes to read, at least one; what is set out from elsewhere (glossary, principles) is left out, as nobody reads it through. */
export function readingMinutes({ blocks, footnotes }: Chapter, setting: Pick<Setting, 'follow'>): number {
  const text = plainBlocks([...blocks, ...footnotes.flatMap(({ children }) => children)], setting)
  return Math.max(1, Math.round(countWords(text) / PACE))
}

const wordCharacter = /[\p{L}\p{N}\p{M}’'-]/u

/** How often `wordCharacter` matches one or more times on end. Looking up each character takes an eighth of what matching takes. */
export function countWords(text: string): number {
  commonWordCharacters ??= Uint8Array.from({ length: 0x10000 }, (_, code) => isWordCharacter(code))
  let words = 0
  let before = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0
    const here = commonWordCharacters[code] ?? isWordCharacter(code)
    if (here > before) words += 1
    before = here
    if (code > 0xffff) index += 1
  }
  return words
}

/** 1 or 0 for each character of one UTF-16 unit. */
let commonWordCharacters: Uint8Array | undefined

function isWordCharacter(code: number): number {
  return Number(wordCharacter.test(String.fromCodePoint(code)))
}
