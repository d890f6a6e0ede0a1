import type { LocaleCode } from '@ai-toolkit/model'
import { mark } from './marks.ts'

/** Words of the interface in another language (ICU messages by id); those without a translation stay, marked with their own language. */
export function translateWords(
  words: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, { text: string }>,
  source: LocaleCode,
): ReadonlyMap<string, string> {
  return new Map([...words].map(([id, word]) => [id, texts.get(id)?.text ?? mark(word, source)]))
}
