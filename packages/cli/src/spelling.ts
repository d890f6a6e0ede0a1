import { parseData } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import { isMixed, mostInPassage, type Passage, type Span } from '@ai-toolkit/edition'
import type { Diagnostic } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import { loadDictionary, type SpellingDictionary } from './spelling-dictionary.ts'

/**
 * The words of the toolkit that no dictionary knows: neither British English nor `dictionary.txt` in the content folder. The dictionary is
 * loaded only for content in English.
 */
export async function checkSpelling(tree: SourceTree, passages: readonly Passage[]): Promise<Diagnostic[]> {
  if (!isEnglish(tree)) return []
  return findUnknownWords(passages, await loadDictionary(tree.get('dictionary.txt')?.text ?? ''))
}

/** The places where words stand that a dictionary does not know. */
export function findUnknownWords(passages: readonly Passage[], dictionary: SpellingDictionary): Diagnostic[] {
  const unknown = new Map<string, string[]>()
  const known = new Set<string>()
  const isUnknown = (word: string): boolean => {
    if (known.has(word) || unknown.has(word)) return unknown.has(word)
    if (isLeftOut(word) || dictionary.knows(word)) known.add(word)
    else unknown.set(word, unknown.size < mostSuggestedFor ? dictionary.suggest(word) : [])
    return unknown.has(word)
  }
  return passages.flatMap((passage) => {
    const words = listWords(passage.text).filter(({ word }) => isUnknown(word))
    return words.slice(0, mostInPassage).map(({ word, start, end }) => {
      const suggestions = unknown.get(word) ?? []
      return codes.misspeltWord.at(passage.placeAt(start, end), { word, suggestions }, { expected: suggestions })
    })
  })
}

/** Suggestions for one word take some 20 ms; a text in another language would take minutes. */
const mostSuggestedFor = 100

/** There is a dictionary of English only; other languages are checked by their translators' tools. */
function isEnglish(tree: SourceTree): boolean {
  const text = tree.get('toolkit.yaml')?.text
  const toolkit = text === undefined ? undefined : parseData({ path: 'toolkit.yaml', text }, 'toolkit').value
  return toolkit !== undefined && /^en(-|$)/.test(toolkit.value.locale)
}

/** Placeholders such as {edition}, and whatever holds a digit or an underscore, are no words. */
function hideNoWords(text: string): string {
  const blank = (found: string): string => ' '.repeat(found.length)
  return text.replace(/\{\w+\}/g, blank).replace(/[\p{L}\p{N}_.]+/gu, (token) => (/[\p{N}_]/u.test(token) ? blank(token) : token))
}

/** The words of a text without their possessive ’s. */
function listWords(text: string): (Span & { word: string })[] {
  return [...hideNoWords(text).matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)].map(({ 0: written, index }) => {
    const word = written.replaceAll('’', "'").replace(/'s$/, '')
    return { word, start: index, end: index + word.length }
  })
}

/**
 * Single letters, and words in capitals, which are abbreviations. What mixes scripts has a finding of its own, and a suggestion that looks
 * the same would help nobody.
 */
function isLeftOut(word: string): boolean {
  return word.length < 2 || /^\p{Lu}+s?$/u.test(word) || isMixed(word)
}
