import { sortItems } from '@ai-toolkit/data'
import { addSchemaLines } from './add-schema-lines.ts'
import { stripSpaces } from './strip-spaces.ts'

/**
 * What is untidy in content files and can be put right without changing what they say: white space at the ends of lines, a glossary that is
 * not in the order of the alphabet, files without the line that names their schema. Gives the new texts only; doing it again gives none.
 * @param texts by path in the content folder
 * @param locale the language of the content
 */
export function tidyContent(texts: ReadonlyMap<string, string>, locale: string): Map<string, string> {
  const { compare } = new Intl.Collator(locale)
  const tidied = new Map([...texts].map(([path, text]) => [path, orderTerms(path, stripSpaces(path, text), compare)]))
  const lined = addSchemaLines(tidied)
  return new Map([...tidied, ...lined].filter(([path, text]) => text !== texts.get(path)))
}

function orderTerms(path: string, text: string, compare: (a: string, b: string) => number): string {
  if (!/^[^/]+\/glossary\.yaml$/.test(path)) return text
  return sortItems(text, ['terms'], (a, b) => compare(nameOf(a), nameOf(b)))
}

function nameOf(term: unknown): string {
  return typeof term === 'object' && term !== null && 'term' in term ? String(term.term) : ''
}
