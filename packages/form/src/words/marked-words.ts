// A text that is still in the source language comes from html's `markUntranslated` with marks around it: private characters that name its
// language. They are shown where an element can say a language, and taken off elsewhere.

/** A mark’s beginning with the language that it names, or its end. */
const edge = /\uE010([\w-]*)\uE011|\uE012/g

/** A piece of a text, with its language where that is not the page's. */
export interface Words {
  text: string
  language?: string
}

/** A text in pieces of one language each. Inside of a mark, the outermost language counts: what it holds is read as part of it. */
export function splitWords(text: string): Words[] {
  if (!text.includes('\uE010')) return [{ text }]
  const pieces: Words[] = []
  const languages: string[] = []
  let end = 0
  const close = (start: number): void => {
    const [language] = languages
    pieces.push({ text: text.slice(end, start), ...(language !== undefined && { language }) })
  }
  for (const { 0: found, 1: language, index } of text.matchAll(edge)) {
    close(index)
    end = index + found.length
    if (language === undefined) languages.pop()
    else languages.push(language)
  }
  close(text.length)
  return pieces.filter((piece) => piece.text !== '')
}

/** A text without marks, for attributes, files and the title of the window. */
export function plainWords(text: string): string {
  return text.includes('\uE010') ? text.replace(edge, '') : text
}
