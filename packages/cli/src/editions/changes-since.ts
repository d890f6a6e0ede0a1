import { type Declarations, declarationsOf, describeChange, diffEditions, diffResults } from '@ai-toolkit/edition'
import type { ChangesSince } from '@ai-toolkit/html'
import type { Edition, EditionDifference, Migration } from '@ai-toolkit/model'
import type { SealedEdition } from './read-sealed.ts'

/** An edition with its translations; golden answers are those of a sealed one. */
export type EditionInLanguages = Pick<SealedEdition, 'source' | 'translations'> & Partial<Pick<SealedEdition, 'goldens'>>

/** What changed from one edition to the next, in the language they are written in, as migrations and errata declare it. */
export function diffSources(before: Edition, after: Edition, migrations: readonly Migration[]): EditionDifference {
  return diffEditions(before, after, declarationsFor(migrations, before, after))
}

/** What changed since the edition before, for the site of one language; `difference` is that of the sources. */
export function changesSince(
  { source, translations, goldens = [] }: EditionInLanguages,
  own: Edition,
  edition: Edition,
  { difference, migrations }: { difference: EditionDifference; migrations: readonly Migration[] },
): ChangesSince {
  const earlier = [source, ...translations].find(({ locale }) => locale === edition.locale)
  const [before, after] = earlier === undefined ? [source, own] : [earlier, edition]
  const isTranslated = earlier !== undefined && edition.locale !== own.locale
  const results = diffResults(before, after, goldens, difference)
  return {
    difference: withShortTexts({ ...difference, results }),
    ...(isTranslated && { local: withShortTexts(diffEditions(earlier, edition, declarationsFor(migrations, source, own))) }),
    anchors: before.anchors,
  }
}

/** A page shows what changed and a little around it, not whole texts. */
function withShortTexts(difference: EditionDifference): EditionDifference {
  const parts = difference.parts.map((part) => ({
    ...part,
    changes: part.changes.map((change) => ({ ...change, ...(change.words && { words: [...describeChange(change).words] }) })),
  }))
  return { ...difference, parts }
}

/** What migrations and errata say of changes that nobody can compute. */
function declarationsFor(migrations: readonly Migration[], before: Edition, after: Edition): Declarations {
  const declared = declarationsOf(migrations.filter(({ from, to }) => from === before.edition && to === after.edition))
  const corrected = (after.errata ?? []).filter(({ edition }) => edition === after.edition).flatMap(({ corrects = [] }) => corrects)
  return { ...declared, wordingOnly: new Set([...declared.wordingOnly, ...corrected]) }
}
