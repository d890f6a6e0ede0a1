import { mark } from '../../untranslated/marks.ts'
import { formatDay } from '../../words/format-day.ts'
import { languageOf } from '../../words/language-of.ts'
import { nameLanguage } from '../../words/name-language.ts'
import { FRONT_PAGE, MAP_PAGE, placePath } from '../addresses.ts'
import type { Site } from '../site.ts'
import type { EditionContext } from './edition-context.ts'
import { findNearest, type Nearest } from './find-nearest.ts'
import type { EditionOnSite } from './site-editions.ts'

/** Path of the page that lists all editions. */
export const EDITIONS_PAGE = 'editions.html'

/** Path of the page that says what changed since the edition before. */
export const CHANGES_PAGE = 'changes.html'

/** A link to what stands in another edition for the page that is being read. */
export interface EditionLinkView {
  title: string
  href: string
  /** Whether it is the edition that is being read. */
  current: boolean
  /** Whether it leads to the very page, so that places on it can be found there by their ids. */
  exact: boolean
  /** The language that it is in, where that is another one. */
  language: string | undefined
  /** In what way it leads elsewhere than to the same page; undefined where it does not. */
  why: string | undefined
  /** Places of the page that stand elsewhere there, by their ids, parted by spaces. */
  elsewhere: { ids: string; href: string; why: string }[]
}

/** The link from the page at `path` to the edition with this place in the list. */
export function editionLink(site: Site, context: EditionContext, path: string, to: number): EditionLinkView {
  const target = context.editions[to]
  if (target === undefined) throw new Error(`There is no edition ${to}.`)
  const nearest = nearestPage(context, path, to)
  const language = languageIn(site, target)
  return {
    title: editionTitle(site, target),
    href: addressIn(site, target, { from: path, to: nearest.to }),
    current: to === context.own,
    exact: nearest.how === 'same',
    language,
    why: joinLines([
      reasonFor(site, nearest.how),
      language === undefined ? undefined : site.say('site.nearest.language', { language: nameLanguage(language, languageOf(site.edition)) }),
    ]),
    elsewhere: to === context.own ? [] : findElsewhere(site, context, { path, to }, nearest),
  }
}

/** An edition in a few words: its version, its label where it has one, its date. */
export function editionTitle({ edition, say }: Pick<Site, 'edition' | 'say'>, { edition: version, label, date }: EditionName): string {
  const values = { edition: version, date: formatDay(date, languageOf(edition)) }
  if (label === undefined) return say('edition.line', values)
  return say('edition.line-labelled', { ...values, label: label.language === edition.locale ? label.text : mark(label.text, label.language) })
}

type EditionName = Pick<EditionOnSite, 'edition' | 'label' | 'date'>

/** The path to a page of another edition, from a page of this one: in the language of the site where it has it. */
export function addressIn(
  { edition: { locale } }: Pick<Site, 'edition'>,
  { edition, locales }: Omit<EditionOnSite, 'anchors'>,
  { from, to }: { from: string; to: string },
): string {
  const language = locales.includes(locale) ? locale : locales[0]
  return `${'../'.repeat(from.split('/').length + 2)}${edition}/${language}/html/${to}`
}

interface NearestPage {
  how: Nearest['how']
  /** Its path, with the id of a place in it where it is a part of a page. */
  to: string
}

/** The page that stands for this one; pages about editions are in every one, but that the first has nothing that changed. */
function nearestPage(context: EditionContext, path: string, to: number): NearestPage {
  if (path === FRONT_PAGE || path === EDITIONS_PAGE || path === MAP_PAGE) return { how: 'same', to: path }
  if (path === CHANGES_PAGE) return { how: 'same', to: to === 0 ? EDITIONS_PAGE : path }
  const place = context.pages.get(path)?.page
  const { how, anchor } = place === undefined ? { how: 'front' as const } : findNearest(context, { from: context.own, to }, place)
  return { how, to: anchor === undefined ? FRONT_PAGE : placePath(anchor) }
}

/** Those places of a page that are not where the link leads by itself; grouped, as most have one reason. */
function findElsewhere(
  site: Site,
  context: EditionContext,
  { path, to }: { path: string; to: number },
  page: NearestPage,
): EditionLinkView['elsewhere'] {
  const target = context.editions[to]
  const found = (context.pages.get(path)?.parts ?? []).flatMap(({ id, reference }) => {
    const { how, anchor } = findNearest(context, { from: context.own, to }, reference)
    const there = anchor === undefined ? FRONT_PAGE : placePath(anchor)
    const usual = page.how === 'same' ? `${page.to}#${id}` : page.to
    if (target === undefined || there === usual) return []
    return [{ id, href: addressIn(site, target, { from: path, to: there }), why: reasonFor(site, how) ?? site.say('site.nearest.moved') }]
  })
  return [...Map.groupBy(found, ({ href, why }) => `${href} ${why}`).values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ ids: group.map(({ id }) => id).join(' '), href: first.href, why: first.why }]
  })
}

function reasonFor({ say }: Site, how: Nearest['how']): string | undefined {
  return how === 'same' ? undefined : say(REASONS[how])
}

const REASONS: Record<Exclude<Nearest['how'], 'same'>, string> = {
  heir: 'site.nearest.heir',
  part: 'site.nearest.part',
  resource: 'site.nearest.resource',
  front: 'site.nearest.front',
}

function languageIn({ edition }: Site, { locales }: EditionOnSite): string | undefined {
  return locales.includes(edition.locale) ? undefined : locales[0]
}

function joinLines(lines: readonly (string | undefined)[]): string | undefined {
  const there = lines.filter((line) => line !== undefined)
  return there.length === 0 ? undefined : there.join(' ')
}
