import type { EditionOnSite, PlaceLineage, SiteEditions } from './site-editions.ts'

/** A place of another edition, and how it comes to stand for the place that was asked for. */
export interface Nearest {
  /**
   * same: it has the same id. heir: it goes on under another id, or is a part of it. part: the chapter or section that holds it; resource: its
   * resource; front: not even that is there.
   */
  how: 'same' | 'heir' | 'part' | 'resource' | 'front'
  /** Absent where it is the front page. */
  anchor?: EditionOnSite['anchors'][string]
}

/** From which edition to which, by their places in the list. */
export interface Way {
  from: number
  to: number
}

/** The place of another edition that stands for a place of this one: the same one, what became of it, or the nearest around it. */
export function findNearest({ editions, steps }: Pick<SiteEditions, 'editions' | 'steps'>, { from, to }: Way, reference: string): Nearest {
  const there = editions[to]?.anchors ?? {}
  const found = (wanted: string, how: Nearest['how']): Nearest[] => {
    const anchor = Object.hasOwn(there, wanted) ? there[wanted] : undefined
    return anchor === undefined ? [] : [{ how, anchor }]
  }
  // Nearly every place is found at once; only for the others is it worth while to look further.
  const [same] = found(reference, 'same')
  if (same !== undefined) return same
  const own = editions[from]?.anchors[reference]
  const way = stepsOn(steps, { from, to })
  const around = own?.chapter === undefined ? [] : [`${own.resource}#${own.chapter}`]
  const candidates = [
    ...heirsOf(reference, way).flatMap((heir) => found(heir, 'heir')),
    ...around.flatMap((part) => [part, ...heirsOf(part, way)]).flatMap((part) => found(part, 'part')),
    ...(own === undefined ? [] : found(own.resource, 'resource')),
  ]
  return candidates[0] ?? { how: 'front' }
}

/** The lineages from one edition to the other, in order, turned around where the way leads back. */
function stepsOn(steps: SiteEditions['steps'], { from, to }: Way): (readonly PlaceLineage[])[] {
  if (from <= to) return steps.slice(from, to)
  return steps.slice(to, from).reverse().map(turnAround)
}

function turnAround(lineages: readonly PlaceLineage[]): PlaceLineage[] {
  return lineages.map(({ from, to }) => ({ from: to, to: from }))
}

/** What became of a place, step by step; a step that says nothing of it leaves it as it is. */
function heirsOf(reference: string, steps: readonly (readonly PlaceLineage[])[]): readonly string[] {
  let heirs: readonly string[] = [reference]
  for (const lineages of steps) {
    heirs = heirs.flatMap((heir) => lineages.find(({ from }) => from.includes(heir))?.to ?? [heir])
  }
  return heirs
}
