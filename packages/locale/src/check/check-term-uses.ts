import { codes } from '@ai-toolkit/diagnostics'
import { plainText } from '@ai-toolkit/guide'
import type { Diagnostic, Inline } from '@ai-toolkit/model'
import type { TranslationContext } from './check-translation.ts'

/** Uses of terms in words that the glossary of the language does not have for them. Endings are left to grammar. */
export function checkTermUses(inlines: readonly Inline[], { terms, placeAt }: TranslationContext): Diagnostic[] {
  return termsIn(inlines).flatMap(({ id, text }) => {
    const forms = terms.get(id)
    return forms === undefined || forms.includes(text) || forms.some((form) => isFormOf(text, form))
      ? []
      : [codes.translationTerm.at(placeAt(), { found: text, expected: [...new Set(forms)] })]
  })
}

function termsIn(inlines: readonly Inline[]): { id: string; text: string }[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'term') return [{ id: inline.id ?? '', text: plainText(inline.children) }]
    return 'children' in inline ? termsIn(inline.children) : []
  })
}

/** Word by word the same beginning: languages inflect at the end, and Arabic also before. */
function isFormOf(text: string, form: string): boolean {
  const found = wordsOf(text)
  const expected = wordsOf(form)
  return found.length === expected.length && found.every((word, index) => isInflected(word, expected[index] ?? ''))
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function isInflected(word: string, form: string): boolean {
  return withoutPrefixes(word).some((stem) => withoutPrefixes(form).some((expected) => beginsAlike(stem, expected)))
}

/** A word as it is, and without the article, conjunctions and prepositions that Arabic writes as its first letters. */
function withoutPrefixes(word: string): string[] {
  const withoutArticle = word.replace(/^[وفبكل]?(?:ال|لل)(?=\p{L}{2})/u, '')
  return [...new Set([word, withoutArticle, word.replace(/^[وفبكل](?=\p{L}{4})/u, '')])]
}

/** Three quarters of the shorter word, less a letter where it is long: what inflection leaves in the languages that were tried. */
function beginsAlike(word: string, form: string): boolean {
  const shorter = Math.min(word.length, form.length)
  const needed = Math.max(Math.ceil(shorter * 0.75) - (shorter <= 4 ? 0 : 1), Math.min(shorter, 2))
  return word.slice(0, needed) === form.slice(0, needed)
}
