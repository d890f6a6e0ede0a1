import type { Term } from '@ai-toolkit/model'

/** How the glossary writes its terms. */
export interface TermSpellings {
  /** The way the glossary writes what looks the same when hyphens, spaces, case and British or American spelling are taken away. */
  preferred: (squashed: string) => string | undefined
  /** Whether squashed text may go on to become that of a term. */
  begins: (squashed: string) => boolean
  /** Whether the glossary itself writes so; a capital may begin it, as it does a sentence. */
  writes: (written: string) => boolean
}

/** Indexes every form of every term. */
export function indexSpellings(terms: readonly Term[]): TermSpellings {
  const preferred = new Map<string, string>()
  const beginnings = new Set<string>()
  const written = new Set<string>()
  for (const form of terms.flatMap(({ term, forms = [] }) => [term, ...forms])) {
    const squashed = wordsIn(form).map(squash).join('')
    if (!preferred.has(squashed)) preferred.set(squashed, form)
    for (let length = 1; length <= squashed.length; length += 1) beginnings.add(squashed.slice(0, length))
    written.add(lowerFirst(form))
  }
  return {
    preferred: (squashed) => preferred.get(squashed),
    begins: (squashed) => beginnings.has(squashed),
    writes: (text) => written.has(lowerFirst(text)),
  }
}

/** One word without what may be spelt in two ways. Both sides of a comparison go through it, so that it may do violence to other words. */
export function squash(word: string): string {
  return word
    .toLowerCase()
    .replace(/is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)/, 'iz')
    .replace(/our/g, 'or')
    .replace(/ll(?=(?:ed|ing|er|ers)$)/, 'l')
    .replace(/tre(?=s?$)/, 'ter')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function wordsIn(form: string): string[] {
  return form.match(/[\p{L}\p{N}]+/gu) ?? []
}
