import { listPageNumbers } from '@ai-toolkit/pdf'

/** Page numbers of documents that are much alike, such as the reports of a run, guessed from those of the documents before. */
export interface PageMemory {
  about: (html: string) => PagesAhead
}

/** A document before it is printed. */
export interface PagesAhead {
  /** The page on which what it shows the number of may be; undefined where no document that shows the same is known. */
  guess: Map<string, number> | undefined
  /** Takes in where what has an id came to stand. */
  remember: (pageOf: Readonly<Record<string, number>>) => void
}

/** A document by its parts: each ends where something begins whose page is shown. */
interface Layout {
  /** In characters of HTML. */
  lengths: readonly number[]
  /** How many pages later its end stands than its beginning. */
  pages: readonly number[]
}

/** Of documents that show the page numbers of the same. More find hardly more (measured: packages/cli/README.md). */
const mostRemembered = 200

/** What sets of ids documents show the page numbers of: a handful in a run, were it not for answers that have groups of their own making. */
const mostSets = 500

/**
 * Opens a memory. A part is taken to be as many pages long as the part that was nearest in length: that is right for every report in a run of
 * equals, and for half of those that differ in each answer.
 */
export function openPageMemory(): PageMemory {
  const known = new Map<string, Layout[]>()
  return {
    about: (html) => {
      const ids = listPageNumbers(html)
      const lengths = lengthsOf(html, ids)
      const shown = ids.join(' ')
      const layouts = known.get(shown)
      return {
        guess: layouts && lengths && placeParts(ids, lengths, layouts),
        remember: (pageOf) => {
          if (ids.length === 0 || lengths === undefined) return
          const pages = ids.map((id, part) => (pageOf[id] ?? 0) - (pageOf[ids[part - 1] ?? ''] ?? 0))
          const remembered = [{ lengths, pages }, ...(known.get(shown) ?? [])].slice(0, mostRemembered)
          known.delete(shown)
          known.set(shown, remembered)
          for (const oldest of [...known.keys()].slice(0, -mostSets)) known.delete(oldest)
        },
      }
    },
  }
}

/** Undefined where an id is nowhere. */
function lengthsOf(html: string, ids: readonly string[]): number[] | undefined {
  const places = new Map(Array.from(html.matchAll(/ id="([^"]*)"/g), ({ 1: id = '', index }) => [id, index]))
  const ends = ids.map((id) => places.get(id) ?? Number.NaN)
  const lengths = ends.map((end, part) => end - (ends[part - 1] ?? 0))
  return lengths.some(Number.isNaN) ? undefined : lengths
}

function placeParts(ids: readonly string[], lengths: readonly number[], layouts: readonly Layout[]): Map<string, number> {
  let page = 0
  const pageOf = new Map<string, number>()
  for (const [part, id] of ids.entries()) {
    page += pagesOf(part, lengths[part] ?? 0, layouts)
    pageOf.set(id, page)
  }
  return pageOf
}

function pagesOf(part: number, length: number, layouts: readonly Layout[]): number {
  const farFrom = ({ lengths }: Layout): number => Math.abs((lengths[part] ?? 0) - length)
  const nearest = layouts.reduce((best, layout) => (farFrom(layout) < farFrom(best) ? layout : best))
  return nearest.pages[part] ?? 0
}
