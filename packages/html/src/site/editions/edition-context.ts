import type { Edition } from '@ai-toolkit/model'
import { isPage, pagePath } from '../addresses.ts'
import type { SiteEditions } from './site-editions.ts'

/** The toolkit’s editions as the pages of one of them see them. */
export interface EditionContext extends SiteEditions {
  /** The place of the site’s own edition in the list. */
  own: number
  /** What stands on each page of the site, by its path. */
  pages: ReadonlyMap<string, PagePlaces>
}

/** The places of a page, by full reference. */
export interface PagePlaces {
  /** The page itself. */
  page: string | undefined
  parts: readonly { id: string; reference: string }[]
}

/** Undefined where nothing is known of other editions. Throws where the site’s own is not among them. */
export function editionContext({ edition, locale, anchors }: Edition, given: SiteEditions | undefined): EditionContext | undefined {
  if (given === undefined) return undefined
  const own = given.editions.findIndex((one) => one.edition === edition)
  if (own < 0) throw new Error(`Edition ${edition} is not among those of its site.`)
  // It is read in a language that it does not name where one was made for tests.
  const editions = given.editions.map((one, index) => (index === own ? { ...one, locales: [...new Set([...one.locales, locale])] } : one))
  return { ...given, editions, own, pages: placesByPage(anchors) }
}

function placesByPage(anchors: Edition['anchors']): Map<string, PagePlaces> {
  const byPage = Map.groupBy(Object.entries(anchors), ([, { resource, chapter }]) => pagePath(resource, chapter))
  return new Map(
    [...byPage].map(([path, places]) => [
      path,
      {
        page: places.find(([, anchor]) => isPage(anchor))?.[0],
        parts: places.flatMap(([reference, anchor]) => (isPage(anchor) || anchor.id === undefined ? [] : [{ id: anchor.id, reference }])),
      },
    ]),
  )
}
