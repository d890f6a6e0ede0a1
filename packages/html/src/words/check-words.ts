import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import { parseMessage } from './say.ts'

/** Finds words (ICU messages by id) that cannot be read, such as an open brace that is never closed. `placeOf` tells where a word stands. */
export function checkWords(words: ReadonlyMap<string, string>, placeOf: (id: string) => Place): Diagnostic[] {
  return [...words].flatMap(([id, text]) => {
    const detail = faultOf(text)
    return detail === undefined ? [] : [codes.brokenWord.at(placeOf(id), { id, detail })]
  })
}

/** Whether a message can be read does not depend on the language. */
function faultOf(text: string): string | undefined {
  try {
    parseMessage(text)
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return error.message
  }
}
