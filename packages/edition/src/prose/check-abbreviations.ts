import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Term } from '@ai-toolkit/model'
import type { Passage } from './passage.ts'

/**
 * Finds abbreviations of the glossary that stand in the text of a resource before they are explained in it, once each.
 * @param passages those of the resource's chapters in reading order
 */
export function checkAbbreviations(passages: readonly Passage[], terms: readonly Term[]): Diagnostic[] {
  const unexplained = new Map(terms.flatMap((term) => (isAbbreviation(term.abbreviation) ? [[term.abbreviation, term] as const] : [])))
  return passages.filter(({ note }) => !note).flatMap((passage) => checkPassage(passage, unexplained))
}

/** Two to six capitals: what a reader cannot read as a word. */
function isAbbreviation(text: string | undefined): text is string {
  return text !== undefined && /^[A-Z]{2,6}$/.test(text)
}

/** Takes out of `unexplained` what the passage explains, and what it was already found to lack. */
function checkPassage(passage: Passage, unexplained: Map<string, Term>): Diagnostic[] {
  return [...passage.text.matchAll(/(?<![\p{L}\p{N}])([A-Z]{2,6})s?(?![\p{L}\p{N}])/gu)].flatMap(({ 1: abbreviation = '', index }) => {
    const term = unexplained.get(abbreviation)
    if (term === undefined) return []
    const use = { start: index, end: index + abbreviation.length }
    const explained = isExplained(passage, use, term)
    // A heading is too short to explain in, and a title names what its text explains.
    const counts = passage.kind === 'paragraph' || passage.kind === 'cell'
    if (explained || counts) unexplained.delete(abbreviation)
    return explained || !counts ? [] : [codes.abbreviationUnexplained.at(passage.placeAt(use.start, use.end), { abbreviation, term: term.term })]
  })
}

/** In UTF-16 units: how near to an abbreviation its explanation stands. */
const longestForm = 300

/** “long form (ABC)”, “ABC (long form)”, or a `:term` that shows the definition. */
function isExplained({ text, terms }: Passage, use: { start: number; end: number }, { term, forms = [] }: Term): boolean {
  if (terms.some(({ start, end }) => start <= use.start && use.end <= end)) return true
  const names = [term, ...forms].map((name) => name.toLowerCase())
  const before = text.slice(Math.max(0, use.start - longestForm), use.start).toLowerCase()
  const opened = before.match(/^(.*\S) ?\([^()]*$/)?.[1] ?? ''
  const behind =
    text
      .slice(use.end, use.end + longestForm)
      .toLowerCase()
      .match(/^s? \(([^()]*)\)/)?.[1] ?? ''
  return names.some((name) => opened.endsWith(name) || opened.endsWith(`${name}s`) || behind.includes(name))
}
