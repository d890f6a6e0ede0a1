import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { type ChangesSince, type Correction, type EditionOnSite, lineagesOf, type PlaceLineage, type SiteEditions } from '@ai-toolkit/html'
import type { Diagnostic, Edition, LocaleCode, Migration, SealedEntry } from '@ai-toolkit/model'
import { compareVersions } from '@ai-toolkit/questionnaire'
import type { Content } from '../read-content.ts'
import { changesSince, diffSources, type EditionInLanguages } from './changes-since.ts'
import { readIndex } from './read-index.ts'
import { readMigrations } from './read-migrations.ts'
import { readSealed } from './read-sealed.ts'

/** The toolkit’s editions, for the sites of one of them. */
export interface KnownEditions {
  /** As the site in a language knows them; of the site’s own edition in that language. It is worked out when asked. */
  inLanguage: (edition: Edition) => SiteEditions
  /** Whether it is the latest that is published: the last sealed one, or the content where none is sealed. */
  isLatest: boolean
}

/**
 * Reads which editions there are beside the one in `content`, where places of one stand in the others, and what changed since the edition
 * before. Sites lead to sealed editions only, and to themselves. One edition is held at a time, and in the end the one before the site’s own.
 * @param folder the content folder, as the user gives it
 * @param locales the languages that are wanted; all of them where absent
 */
export async function readSiteEditions(
  folder: string,
  { value: own }: Pick<Content, 'value'>,
  locales?: readonly LocaleCode[],
): Promise<Checked<KnownEditions>> {
  const { value: index, diagnostics } = await readIndex(folder)
  if (index === undefined || own === undefined) return { value: undefined, diagnostics }
  const walk = await beginWalk(folder, own, index.editions)
  const findings: Diagnostic[] = [...diagnostics]
  for (const { entry } of inOrder(index.editions, own)) {
    const { value, diagnostics: faults } =
      entry === undefined ? { value: { source: own, translations: [] }, diagnostics: [] } : await readSealed(folder, entry, locales)
    findings.push(...faults)
    if (value !== undefined) takeStep(walk, value)
  }
  walk.before = undefined
  if (hasErrors(findings)) return { value: undefined, diagnostics: findings }
  return { value: { inLanguage: (edition) => knownIn(edition, walk), isLatest: isLatest(own, index.editions) }, diagnostics: findings }
}

/** An edition with its words in every language that it has. */
interface NamedEdition extends Omit<EditionOnSite, 'label'> {
  words: ReadonlyMap<LocaleCode, EditionWords>
}

/** What sites say of an edition in its own words. */
interface EditionWords {
  label: EditionOnSite['label']
  corrections: readonly Correction[]
}

/** What is gathered on the way from the earliest edition to the latest. */
interface Walk {
  /** The site’s edition, in its own language. */
  own: Edition
  migrations: readonly Migration[]
  before: EditionInLanguages | undefined
  editions: NamedEdition[]
  steps: (readonly PlaceLineage[])[]
  /** What changed since the edition before, for the site’s edition in one of its languages. */
  since: (edition: Edition) => ChangesSince | undefined
}

async function beginWalk(folder: string, own: Edition, sealed: readonly SealedEntry[]): Promise<Walk> {
  // What is wrong with migrations is for `check` and `release` to say.
  const { value: migrations = [] } = sealed.length === 0 ? {} : await readMigrations(folder)
  return { own, migrations, before: undefined, editions: [], steps: [], since: () => undefined }
}

/** A sealed edition, or the site’s own, which may not be sealed yet; where it is, it is not read a second time. */
interface Stop {
  version: string
  entry?: SealedEntry
}

function inOrder(entries: readonly SealedEntry[], { edition: own }: Edition): Stop[] {
  const others = entries.filter(({ edition }) => edition !== own).map((entry): Stop => ({ version: entry.edition, entry }))
  return [...others, { version: own }].sort((a, b) => compareVersions(a.version, b.version))
}

/** Whether an edition is the latest that is published: the last sealed one, or the content where none is sealed. */
export function isLatest({ edition }: Pick<Edition, 'edition'>, entries: readonly SealedEntry[]): boolean {
  return (
    entries.every((entry) => compareVersions(entry.edition, edition) <= 0) &&
    (entries.length === 0 || entries.some((entry) => entry.edition === edition))
  )
}

function takeStep(walk: Walk, here: EditionInLanguages): void {
  const { before, migrations, own } = walk
  if (before !== undefined) {
    const difference = diffSources(before.source, here.source, migrations)
    walk.steps.push(lineagesOf(difference))
    if (here.source === own) walk.since = (edition) => changesSince(before, own, edition, { difference, migrations })
  }
  walk.editions.push(nameEdition(here))
  walk.before = here
}

function nameEdition({ source, translations }: EditionInLanguages): NamedEdition {
  const { edition, date, locale, locales = [], anchors } = source
  const tags = locales.length > 0 ? locales.map((one) => one.locale) : [locale]
  return { edition, date, locales: tags, anchors, words: new Map([source, ...translations].map((one) => [one.locale, wordsOf(one)])) }
}

function wordsOf(edition: Edition): EditionWords {
  const { errata = [], prose, locale: language } = edition
  const corrections = errata.map(({ id, edition, resource }) => {
    return { id, edition, ...(resource !== undefined && { resource }), note: prose[`errata.${id}.note`] ?? [], language }
  })
  return { label: labelIn(edition), corrections }
}

function labelIn({ label, locale, source = locale, translation }: Edition): EditionOnSite['label'] {
  return label === undefined ? undefined : { text: label, language: translation?.untranslated.includes('label') ? source : locale }
}

function knownIn(own: Edition, { editions, steps, since }: Walk): SiteEditions {
  const { locale } = own
  const corrections = new Map<string, Correction>()
  const named = editions.map(({ words, ...edition }) => {
    const ofSource = words.get(edition.locales[0] ?? '')
    const here = edition.edition === own.edition ? wordsOf(own) : (words.get(locale) ?? ofSource)
    // Later editions repeat the errata of earlier ones; the latest words count.
    for (const correction of here?.corrections ?? []) corrections.set(correction.id, correction)
    const label = here?.label ?? ofSource?.label
    return { ...edition, ...(label !== undefined && { label }) }
  })
  return { editions: named, steps, since: since(own), corrections: [...corrections.values()] }
}
