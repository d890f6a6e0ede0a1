import { alignSequences } from '@ai-toolkit/locale'
import type { TextRun } from '@ai-toolkit/model'
import type { Token, Tokenise } from './words-of.ts'

/** What was taken out and put in at one place, and what was kept behind it. */
interface Stretch {
  removed: Token[]
  added: Token[]
  kept: Token[]
}

/**
 * What was taken out of a text and what was put in, word by word: kept and removed runs make the earlier text, kept and added runs the
 * later one. Spaces between two changes belong to both, so that a rewritten phrase reads as one.
 */
export function diffWords(earlier: string, later: string, tokenise: Tokenise): TextRun[] {
  return listStretches(tokenise(earlier), tokenise(later)).flatMap(({ removed, added, kept }) => [
    ...runOf('removed', removed),
    ...runOf('added', added),
    ...runOf('kept', kept),
  ])
}

function listStretches(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  for (const [keptBefore, keptAfter] of [...alignSequences(before.map(textOf), after.map(textOf)), [before.length, after.length] as const]) {
    append(stretches, { removed: before.slice(i, keptBefore), added: after.slice(j, keptAfter), kept: before.slice(keptBefore, keptBefore + 1) })
    i = keptBefore + 1
    j = keptAfter + 1
  }
  return stretches
}

/** Joins a stretch to the last one where nothing changes in between, or where nothing that is said stands in between. */
function append(stretches: Stretch[], { removed, added, kept }: Stretch): void {
  const last = stretches.at(-1)
  if (last !== undefined && removed.length + added.length === 0) last.kept.push(...kept)
  else if (last !== undefined && last.removed.length + last.added.length > 0 && !last.kept.some(({ says }) => says)) {
    last.removed.push(...last.kept, ...removed)
    last.added.push(...last.kept, ...added)
    last.kept = kept
  } else stretches.push({ removed, added, kept })
}

function runOf(run: TextRun['run'], tokens: readonly Token[]): TextRun[] {
  return tokens.length === 0 ? [] : [{ run, text: tokens.map(textOf).join('') }]
}

function textOf({ text }: Token): string {
  return text
}
