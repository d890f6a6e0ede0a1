import type { Edition, Reference } from '@ai-toolkit/model'
import { anchorOf } from '../../content/anchors.ts'
import type { LinkGroup } from '../../tree/setting.ts'
import { hrefTo, isPage, pagePath } from '../addresses.ts'
import type { Mentions } from './mentions.ts'

/**
 * The pages that lead to a place, by resource in reading order, as links from the page `from`; a page is named once, and leads to the first
 * question that it leads from. The page itself is left out.
 */
export function backlinksTo(place: Reference, { edition, mentions }: { edition: Edition; mentions: Mentions }, from: string): LinkGroup[] {
  return groupedLinks(edition, [...(mentions.get(place) ?? [])], from)
}

/** The pages that lead to a page or to a part of it; terms and principles, which are set out on a page, have backlinks of their own. */
export function backlinksToPage({ edition, mentions }: { edition: Edition; mentions: Mentions }, page: string): LinkGroup[] {
  const by = [...mentions].flatMap(([place, mentioning]) => {
    const { kind, resource, chapter } = anchorOf(edition, place)
    return kind === 'term' || kind === 'principle' || pagePath(resource, chapter) !== page ? [] : [...mentioning]
  })
  return groupedLinks(edition, by, page)
}

function groupedLinks(edition: Edition, mentioning: readonly Reference[], from: string): LinkGroup[] {
  const byPage = new Map<string, { resource: string; link: LinkGroup['links'][number] }>()
  for (const reference of mentioning) {
    const anchor = anchorOf(edition, reference)
    const page = pagePath(anchor.resource, anchor.chapter)
    if (page === from || byPage.has(page)) continue
    const title = isPage(anchor) ? anchor.title : anchorOf(edition, `${anchor.resource}#${anchor.chapter}`).title
    byPage.set(page, { resource: anchor.resource, link: { title, href: hrefTo(anchor, from) } })
  }
  return edition.resources.flatMap(({ id, title, chapters, questionnaire }) => {
    const order = [...chapters, ...(questionnaire?.sections ?? [])].map((part) => pagePath(id, part.id))
    const links = [...byPage].filter(([, { resource }]) => resource === id).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    return links.length === 0 ? [] : [{ title, links: links.map(([, { link }]) => link) }]
  })
}
