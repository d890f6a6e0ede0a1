import type { Edition, EditionResource } from '@ai-toolkit/model'
import { blockUnits } from './block-units.ts'
import { findFigureWords } from './figure-words.ts'
import { formUnits, lineUnits, toolkitLineUnits } from './line-units.ts'
import type { Unit } from './unit.ts'

/** Everything in a resource that a reader sees, in the order of its parts. */
export function resourceUnits(resource: EditionResource): Unit[] {
  return [
    ...[...lineUnits(resource), ...formUnits(resource)].map(({ path: _path, ...unit }) => unit),
    ...Object.values(resource.prose).flatMap((blocks) => blockUnits(blocks)),
    ...resource.chapters.flatMap(({ blocks, footnotes }) => [
      ...blockUnits(blocks),
      ...footnotes.flatMap(({ children }) => blockUnits(children, 'footnote')),
    ]),
    ...figureUnits(resource),
  ]
}

/** What the toolkit itself says, outside of its resources: title, welcome, groups, kinds of reader, notices. */
export function toolkitUnits(edition: Edition): Unit[] {
  return [
    ...[...toolkitLineUnits(edition)].map(({ path: _path, ...unit }) => unit),
    ...Object.values(edition.prose).flatMap((blocks) => blockUnits(blocks)),
  ]
}

/** The words of the interface, ICU messages by id. `files` tells in which file each stands, by id, where that is known. */
export function messageUnits(words: ReadonlyMap<string, string>, files: ReadonlyMap<string, string> = new Map()): Unit[] {
  return [...words].map(([id, text]) => {
    const reference = files.get(id)
    return { id, format: 'message', kind: 'words of the interface', text, ...(reference !== undefined && { reference }) }
  })
}

function figureUnits({ figures }: EditionResource): Unit[] {
  return figures.flatMap(({ id, mediaType, data }) =>
    mediaType === 'image/svg+xml'
      ? findFigureWords(data).map(({ text }, index) => ({ id: figureUnitId(id, index), format: 'plain' as const, kind: 'words in a figure', text }))
      : [],
  )
}

/** The unit of a run of words in a drawing; runs count from 1. */
export function figureUnitId(figure: string, index: number): string {
  return `figures.${figure}.words.t${index + 1}`
}
