import { type Message, parseMessage } from './say.ts'

type Element = Message[number]

/** The names of the values that a word (an ICU message) cannot be said without. A word that cannot be read names none; `checkWords` reports it. */
export function wordValues(word: string): string[] {
  const names = new Set<string>()
  for (const element of elementsOf(word)) collectNames(element, names)
  return [...names]
}

/** Which values a message has does not depend on the language. */
function elementsOf(word: string): Element[] {
  try {
    return parseMessage(word)
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** Literal text (type 0) and `#` (type 7) name nothing; choices hold messages of their own. */
function collectNames(element: Element, names: Set<string>): void {
  if (element.type !== 0 && element.type !== 7) names.add(element.value)
  if (!('options' in element)) return
  for (const { value } of Object.values(element.options)) for (const inner of value) collectNames(inner, names)
}
