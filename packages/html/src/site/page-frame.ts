import type { EditionResource } from '@ai-toolkit/model'
import { translationNotes } from '../content/translation-notes.ts'
import { languageOf } from '../words/language-of.ts'
import { FRONT_PAGE, MAP_PAGE, pagePath, relativePath } from './addresses.ts'
import { type CorrectionView, correctionViews } from './editions/correction-views.ts'
import { movedIds } from './editions/earlier-places.ts'
import { CHANGES_PAGE, EDITIONS_PAGE, type EditionLinkView, editionLink } from './editions/edition-links.ts'
import { pageAddresses } from './published-at.ts'
import type { Site } from './site.ts'

/** What stands around every page: head, bar and foot. */
export interface FrameView {
  language: string
  direction: 'ltr' | 'rtl'
  /** For the window and for search engines. */
  title: string
  description: string
  /** The kind of page, as a class for the style sheet. */
  kind: string
  /** Whether the page has the navigation of a resource, which small screens fold away. */
  hasMenu: boolean
  /** Path to the site's folder, ending in a slash or empty. */
  root: string
  toolkit: string
  edition: string
  publisher: string
  front: string
  /** Where the notices are. */
  notices: string
  /** The notice on independence, on pages that do not show it in full. */
  notice: { title: string; text: string } | undefined
  resources: { title: string; href: string; current: boolean }[]
  /** The same page in the languages that are built; empty where there is one only. */
  languages: { tag: string; name: string; direction: 'ltr' | 'rtl'; href: string; current: boolean }[]
  /** The page's own whole address; undefined where it is not known where the site will stand. */
  canonical: string | undefined
  /** The whole addresses of the page in all languages; empty where they are not known. */
  alternates: { tag: string; href: string }[]
  /** What readers of a translation must know of it. */
  translation: string[]
  /** The same place in the other editions, the latest first; undefined where there is one only. */
  switch: { current: string; editions: EditionLinkView[] } | undefined
  /** Where a later edition has this page; undefined in the latest. */
  outdated: { text: string; link: EditionLinkView[]; corrections: CorrectionView[] } | undefined
  /** Pages about editions; undefined where there are none. */
  editionsPage: string | undefined
  changesPage: string | undefined
  /** The page that lists all pages. */
  map: string
  /** Ids of earlier editions that stand elsewhere now, each followed by its address; undefined where there are none. */
  moved: string | undefined
}

/** What a page tells of itself. */
export interface PageIdentity {
  path: string
  kind: 'front' | 'resource' | 'chapter' | 'section' | 'changes' | 'editions' | 'map'
  /** Absent on the front page, whose title is the toolkit's. */
  title?: string
  description: string
  resource?: EditionResource
}

/** The frame of a page. */
export function frameView(site: Site, { path, kind, title, description, resource }: PageIdentity): FrameView {
  const { edition, editionLine, notice, say } = site
  const front = relativePath(FRONT_PAGE, path)
  return {
    language: edition.locale,
    direction: languageOf(edition).direction,
    title: titleOf([title, title === resource?.title ? undefined : resource?.title, edition.title]),
    description,
    kind,
    hasMenu: resource !== undefined,
    root: '../'.repeat(path.split('/').length - 1),
    toolkit: edition.title,
    edition: editionLine,
    publisher: edition.publisher,
    front,
    notices: path === FRONT_PAGE ? '#_notices' : `${front}#_notices`,
    notice: kind === 'chapter' || kind === 'section' ? notice : undefined,
    resources: nearestResources(edition.resources, resource).map(({ id, title }) => ({
      title,
      href: relativePath(pagePath(id), path),
      current: id === resource?.id,
    })),
    languages: languageLinks(site, path),
    ...pageAddresses(site, path),
    translation: translationNotes(edition, resource === undefined ? edition.translation : resource.translation, say),
    switch: editionSwitch(site, path),
    outdated: outdatedNote(site, path, resource),
    editionsPage: site.editions && relativePath(EDITIONS_PAGE, path),
    changesPage: site.editions?.since && relativePath(CHANGES_PAGE, path),
    map: relativePath(MAP_PAGE, path),
    moved: movedIds(site, path),
  }
}

/** More would be a list to search in, and pages would grow with the toolkit; the map, to which every page leads, has all of them. */
const MOST_IN_FOOT = 24

/** The resources that a page names: all, or of many those around its own in reading order. */
function nearestResources(all: readonly EditionResource[], own: EditionResource | undefined): readonly EditionResource[] {
  const before = own === undefined ? 0 : all.indexOf(own) - MOST_IN_FOOT / 2
  const first = Math.max(0, Math.min(before, all.length - MOST_IN_FOOT))
  return all.slice(first, first + MOST_IN_FOOT)
}

/** Sites of all languages have the same pages, side by side: `<locale>/html/…`. */
function languageLinks({ edition, languages }: Site, path: string): FrameView['languages'] {
  const root = '../'.repeat(path.split('/').length + 1)
  return (languages.length > 1 ? languages : []).map(({ locale, name, direction }) => ({
    tag: locale,
    name,
    direction,
    href: `${root}${locale}/html/${path}`,
    current: locale === edition.locale,
  }))
}

/** More would be a list to search in; the page of editions has all of them. */
const MOST_IN_SWITCH = 8

function editionSwitch(site: Site, path: string): FrameView['switch'] {
  const { editions: context, edition } = site
  if (context === undefined || context.editions.length < 2) return undefined
  const links = context.editions.map((_, index) => index).slice(-MOST_IN_SWITCH)
  return { current: edition.edition, editions: links.reverse().map((index) => editionLink(site, context, path, index)) }
}

/** On the pages of a resource, with what was corrected in it since. */
function outdatedNote(site: Site, path: string, resource: EditionResource | undefined): FrameView['outdated'] {
  const { editions: context, edition, say } = site
  const latest = context?.editions.at(-1)
  if (context === undefined || latest === undefined || latest.edition === edition.edition) return undefined
  const text = say('outdated', { edition: edition.edition, toolkit: edition.title, latest: latest.edition })
  const later = new Set(context.editions.slice(context.own + 1).map((one) => one.edition))
  const corrections = correctionViews(
    site,
    (one) => later.has(one.edition) && (resource === undefined || one.resource === undefined || one.resource === resource.id),
  )
  return { text, link: [editionLink(site, context, path, context.editions.length - 1)], corrections }
}

/** From the particular to the general, as tabs are cut off at the end. */
function titleOf(parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ')
}
