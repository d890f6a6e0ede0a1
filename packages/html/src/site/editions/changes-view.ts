import type { Anchor, ChangeClass, ChangedValue, Edition } from '@ai-toolkit/model'
import type { Markup } from '../../templates/fill-template.ts'
import { mark } from '../../untranslated/marks.ts'
import { hrefTo, placePath } from '../addresses.ts'
import type { Site } from '../site.ts'
import type { PageLink } from '../site-views.ts'
import type { EditionContext } from './edition-context.ts'
import { addressIn, CHANGES_PAGE } from './edition-links.ts'
import { type LocalChange, type LocalPart, localiseDifference } from './localise-difference.ts'
import type { ChangesSince } from './site-editions.ts'
import { wordRuns } from './word-runs.ts'

/** What changed in a part of the toolkit. */
export interface ChangedPartView {
  id: string
  title: string
  /** From which version to which; undefined for the toolkit’s own texts. */
  versions: string | undefined
  /** The gravest first. */
  classes: { title: string; changes: ChangeView[] }[]
}

/** One change. */
export interface ChangeView {
  id: string
  /** What happened. */
  what: string
  title: string
  /** Where it can be read; undefined where it cannot. */
  href: string | undefined
  /** What the link leads to, where that is the edition before. */
  edition: string | undefined
  within: string | undefined
  /** From one value to another, where it is no text. */
  before: string | undefined
  after: string | undefined
  /** What it became, or what it was made of. */
  relation: string | undefined
  others: (Omit<PageLink, 'href'> & { href: string | undefined })[]
  words: Markup | undefined
}

/** The classes from the gravest to the least, with their words. */
export const CLASS_WORDS: Record<ChangeClass, { title: string; help: string }> = {
  breaking: { title: 'change-class.breaking', help: 'change-class.breaking.help' },
  scoring: { title: 'change-class.scoring', help: 'change-class.scoring.help' },
  meaning: { title: 'change-class.meaning', help: 'change-class.meaning.help' },
  addition: { title: 'change-class.addition', help: 'change-class.addition.help' },
  guidance: { title: 'change-class.guidance', help: 'change-class.guidance.help' },
  wording: { title: 'change-class.wording', help: 'change-class.wording.help' },
}

/** What a part’s changes are drawn with. */
interface ChangeSetting {
  site: Site
  context: EditionContext
  since: ChangesSince
  part: LocalPart
}

/** The changes since the edition before, part by part. */
export function changedParts(site: Site, context: EditionContext, since: ChangesSince): ChangedPartView[] {
  const parts = localiseDifference(since.difference, since.local, site.edition)
  return parts.map((part) => partView({ site, context, since, part }))
}

/** The id that a change has on the page. */
export function changeId({ resource = 'toolkit' }: { resource?: string }, index: number): string {
  return `_change.${resource}.${index + 1}`
}

function partView(setting: ChangeSetting): ChangedPartView {
  const { site, part } = setting
  const { resource = 'toolkit', title, from, to, changes, translated } = part
  const drawn = Map.groupBy(
    changes.map((change, index) => ({ group: change.class, view: changeView(change, changeId(part, index), setting) })),
    ({ group }) => group,
  )
  const classes = Object.entries(CLASS_WORDS).flatMap(([name, words]) => {
    const own = drawn.get(name as ChangeClass) ?? []
    return own.length === 0 ? [] : [{ title: site.say(words.title), changes: own.map(({ view }) => view) }]
  })
  const corrected = translated.map((change, index) => ({
    ...changeView(change, `_translated.${resource}.${index + 1}`, setting),
    what: site.say('change.translation'),
  }))
  return {
    id: `_part.${resource}`,
    title,
    versions: versionsOf(site, { from, to }),
    classes: [...classes, ...(corrected.length === 0 ? [] : [{ title: site.say('change-class.translation'), changes: corrected }])],
  }
}

function versionsOf({ say }: Site, { from, to }: { from: string | undefined; to: string | undefined }): string | undefined {
  if (from === to) return undefined
  if (from === undefined) return say('changes.version-new', { to })
  return to === undefined ? say('changes.version-gone', { from }) : say('changes.versions', { from, to })
}

function changeView(change: LocalChange, id: string, setting: ChangeSetting): ChangeView {
  const { say } = setting.site
  const { rule, title, within, words = [], language } = change
  // An announcement that came due has the same value as before.
  const isMoved = JSON.stringify(change.before) !== JSON.stringify(change.after)
  return {
    id,
    what: say(`changed.${rule}`),
    title,
    ...placeOf(change, setting),
    within,
    before: isMoved ? wordsFor(change.before, setting) : undefined,
    after: isMoved ? wordsFor(change.after, setting) : undefined,
    ...relationOf(change, setting),
    words: wordRuns(
      words.map((run) => ({ ...run, text: nameReferences(run.text, setting) })),
      say,
      language,
    ),
  }
}

/** A reference inside a compared text reads as what it leads to is called; one that changed in part, or that nothing answers to, stays as it is. */
function nameReferences(text: string, { site, since }: ChangeSetting): string {
  const titleOf = (to: string): string | undefined => [site.edition.anchors, since.anchors].find((anchors) => Object.hasOwn(anchors, to))?.[to]?.title
  return text.replace(/(?<=→ )[a-z][a-z0-9-]*(?:#[\w-]+)?(?=[^\w#-])/g, (to) => {
    const title = titleOf(to)
    return title === undefined ? to : `“${title}”`
  })
}

/** In this edition where it has the place, else in the one before. */
function placeOf({ anchor = '', kind }: LocalChange, { site, context, since }: ChangeSetting): Pick<ChangeView, 'href' | 'edition'> {
  const here = kind === 'removed' ? undefined : placeIn(site.edition, anchor)
  if (here !== undefined) return { href: hrefTo(here, CHANGES_PAGE), edition: undefined }
  const there = placeIn(since, anchor)
  const before = context.editions[context.own - 1]
  if (there === undefined || before === undefined) return { href: undefined, edition: undefined }
  const href = addressIn(site, before, { from: CHANGES_PAGE, to: placePath(there) })
  return { href, edition: site.say('changes.in-edition', { edition: before.edition }) }
}

/** A value as it is written in the content: a number, ids, a condition. */
function wordsFor(value: ChangedValue | undefined, { site: { say } }: ChangeSetting): string {
  if (value === undefined) return say('change.none')
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(', ') || say('change.none') : JSON.stringify(value)
}

const RELATIONS: Partial<Record<LocalChange['kind'], string>> = { split: 'change.into', merged: 'change.from', renamed: 'change.was' }

function relationOf({ kind, others = [] }: LocalChange, { site, since, part: { resource } }: ChangeSetting): Pick<ChangeView, 'relation' | 'others'> {
  const relation = RELATIONS[kind]
  if (relation === undefined || others.length === 0) return { relation: undefined, others: [] }
  const links = others.map((id) => {
    const reference = `${resource}#${id}`
    const here = placeIn(site.edition, reference)
    if (here !== undefined) return { title: here.title, href: hrefTo(here, CHANGES_PAGE) }
    const there = placeIn(since, reference)
    return { title: there === undefined ? id : titleBefore(there.title, site, since), href: undefined }
  })
  return { relation: site.say(relation), others: links }
}

/** Titles of the edition before are in the site’s language only where it had it. */
function titleBefore(title: string, { edition }: Site, { difference, local }: ChangesSince): string {
  return local === undefined && difference.locale !== edition.locale ? mark(title, difference.locale) : title
}

function placeIn({ anchors }: Pick<Edition, 'anchors'>, reference: string): Anchor | undefined {
  return Object.hasOwn(anchors, reference) ? anchors[reference] : undefined
}
