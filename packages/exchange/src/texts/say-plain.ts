import { makeSay, type Say } from '@ai-toolkit/html'
import type { LocaleData } from '@ai-toolkit/model'

/** What html sets around a word that is not translated yet (U+E010 language U+E011 … U+E012): neither a cell nor a comment can show it. */
const marks = /\uE010[\w-]*\uE011|[\uE010-\uE012]/g

/** Says words of the interface (ICU messages by id) as plain text. Throws where there is no such word. */
export function sayPlain(words: ReadonlyMap<string, string>, language: LocaleData): Say {
  const say = makeSay(words, language)
  return (id, values) => say(id, values).replace(marks, '')
}
