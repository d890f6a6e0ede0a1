import type { Place } from '@ai-toolkit/model'

/** Where the nodes of a tree come from. */
export interface NodePlaces {
  /** The place of a node; undefined of what is no node of the tree. */
  get: (node: object) => Place | undefined
}

/** The same while the tree is made. */
export interface OpenPlaces extends NodePlaces {
  set: (node: object, origin: Range | Place) => void
  delete: (node: object) => void
}

/** Offsets in the text, in UTF-16 units. */
export interface Range {
  start: number
  end: number
}

/** The places of no node yet. Of most nodes nobody ever asks for the place, so what is kept is where they begin and end. */
export function openPlaces(placeAt: (start: number, end: number) => Place): OpenPlaces {
  const origins = new Map<object, Range | Place>()
  return {
    get: (node) => {
      const origin = origins.get(node)
      return origin === undefined || 'file' in origin ? origin : placeAt(origin.start, origin.end)
    },
    set: (node, origin) => {
      origins.set(node, origin)
    },
    delete: (node) => {
      origins.delete(node)
    },
  }
}
