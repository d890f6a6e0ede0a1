import { isPage, pagePath, placePath, relativePath } from '../addresses.ts'
import type { Site } from '../site.ts'
import type { EditionContext } from './edition-context.ts'
import { findNearest } from './find-nearest.ts'

/** What earlier editions had under addresses that this one does not have, by the path of the page. */
export type EarlierPlaces = ReadonlyMap<string, EarlierPage>

/** A page of earlier editions. */
export interface EarlierPage {
  /** Path of the page that it goes on as; undefined where it is still there. */
  to: string | undefined
  /** Ids of places on it that stand elsewhere now, and where: paths in the site, with an id. */
  moved: ReadonlyMap<string, string>
}

/** Addresses of earlier editions whose places go on in this one under another address: links that somebody wrote down keep their sense. */
export function earlierPlaces(context: EditionContext | undefined): EarlierPlaces {
  const moves = context === undefined ? [] : earlierAnchors(context).flatMap((earlier) => moveOf(context, earlier))
  const pages = [...Map.groupBy(moves, ({ path }) => path)].map(([path, ofPage]) => {
    const to = context?.pages.has(path) ? undefined : ofPage.find(({ id }) => id === undefined)?.to
    return [path, { to, moved: new Map(ofPage.flatMap(({ id, to }) => (id === undefined ? [] : [[id, to] as const]))) }] as const
  })
  return new Map(pages)
}

/** An address of an earlier edition, and the one that its place has now. */
interface Move {
  path: string
  /** Absent where it is the page itself. */
  id?: string
  to: string
}

function moveOf(context: EditionContext, { from, reference }: EarlierAnchor): Move[] {
  const place = context.editions[from]?.anchors[reference]
  const { how, anchor } = findNearest(context, { from, to: context.own }, reference)
  if (place === undefined || anchor === undefined || (how !== 'same' && how !== 'heir')) return []
  const to = placePath(anchor)
  const path = pagePath(place.resource, place.chapter)
  if (to === placePath(place)) return []
  return [isPage(place) || place.id === undefined ? { path, to } : { path, id: place.id, to }]
}

/** A place of an earlier edition: which edition, by its place in the list, and the full reference. */
interface EarlierAnchor {
  from: number
  reference: string
}

function earlierAnchors({ editions, own }: EditionContext): EarlierAnchor[] {
  return editions.slice(0, own).flatMap((edition, from) => Object.keys(edition.anchors).map((reference) => ({ from, reference })))
}

/** The ids of earlier editions that stand elsewhere now, each followed by its address as seen from the page at `path`; undefined where there are none. */
export function movedIds({ earlier }: Pick<Site, 'earlier'>, path: string): string | undefined {
  const moved = earlier.get(path)?.moved
  if (moved === undefined || moved.size === 0) return undefined
  return [...moved].flatMap(([id, to]) => [id, to.startsWith(`${path}#`) ? to.slice(path.length) : relativePath(to, path)]).join(' ')
}
