import type { Edition, Reference } from '@ai-toolkit/model'
import { anchorOf } from '../../content/anchors.ts'
import { partsOf } from '../../content/parts.ts'
import type { LinkGroup } from '../../tree/setting.ts'
import { hrefTo, isPage, pagePath } from '../addresses.ts'
import type { Mentions } from './mentions.ts'

/** Who speaks of what, for all pages of an edition: worked out once, as each page asks for its own. */
export interface Backlinks {
  edition: Edition
  /** Who leads to a place, by its reference. */
  mentions: Mentions
  /** Who leads to a page or to a part of it, by the path of the page; terms and principles are left out. */
  mentionsOfPages: ReadonlyMap<string, readonly Reference[]>
  /** The place of each page in reading order, by its path. */
  order: ReadonlyMap<string, number>
}

/** The references of an edition as its pages ask for them. */
export function backlinksIn(edition: Edition, mentions: Mentions): Backlinks {
  const toPages = [...mentions].flatMap(([place, mentioning]) => {
    const { kind, resource, chapter } = anchorOf(edition, place)
    return kind === 'term' || kind === 'principle' ? [] : [{ page: pagePath(resource, chapter), mentioning }]
  })
  const byPage = Map.groupBy(toPages, ({ page }) => page)
  const paths = edition.resources.flatMap((resource) => [pagePath(resource.id), ...partsOf(resource).map(({ id }) => pagePath(resource.id, id))])
  return {
    edition,
    mentions,
    mentionsOfPages: new Map([...byPage].map(([page, places]) => [page, places.flatMap(({ mentioning }) => [...mentioning])])),
    order: new Map(paths.map((path, index) => [path, index])),
  }
}

/**
 * The pages that lead to a place, by resource in reading order, as links from the page `from`; a page is named once, and leads to the first
 * question that it leads from. The page itself is left out.
 */
export function backlinksTo(place: Reference, backlinks: Backlinks, from: string): LinkGroup[] {
  return groupedLinks(backlinks, [...(backlinks.mentions.get(place) ?? [])], from)
}

/** The pages that lead to a page or to a part of it; terms and principles, which are set out on a page, have backlinks of their own. */
export function backlinksToPage(backlinks: Backlinks, page: string): LinkGroup[] {
  return groupedLinks(backlinks, backlinks.mentionsOfPages.get(page) ?? [], page)
}

function groupedLinks({ edition, order }: Backlinks, mentioning: readonly Reference[], from: string): LinkGroup[] {
  const byPage = new Map<string, { resource: string; link: LinkGroup['links'][number] }>()
  for (const reference of mentioning) {
    const anchor = anchorOf(edition, reference)
    const page = pagePath(anchor.resource, anchor.chapter)
    if (page === from || byPage.has(page)) continue
    const title = isPage(anchor) ? anchor.title : anchorOf(edition, `${anchor.resource}#${anchor.chapter}`).title
    byPage.set(page, { resource: anchor.resource, link: { title, href: hrefTo(anchor, from) } })
  }
  const inOrder = [...byPage].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map(([, found]) => found)
  return [...Map.groupBy(inOrder, ({ resource }) => resource)].map(([resource, found]) => ({
    title: anchorOf(edition, resource).title,
    links: found.map(({ link }) => link),
  }))
}
