import type { Edition, EditionResource } from '@ai-toolkit/model'
import type { OutlineEntry } from '../print-document.ts'
import { claimId, type Setting } from '../tree/setting.ts'
import type { PartViews } from './document-views.ts'

/** What every part of a printed resource is made of. */
export interface DocumentContext {
  edition: Edition
  resource: EditionResource
  setting: Setting
}

/** A part of a printed document; it begins on a new page, and the heads of its pages name it. */
export type Part = { [Name in keyof PartViews]: PartOf<Name> }[keyof PartViews]

/** A part whose inside has this template. */
export interface PartOf<Name extends keyof PartViews> extends PartHead {
  template: Name
  /** Draws what the template shows. Headings are recorded and notes counted meanwhile, so parts are drawn once, in order. */
  draw: () => PartViews[Name]
}

interface PartHead {
  /** The id of its title's element. */
  id: string
  title: string
  /** Above the title, such as “Chapter 2”. */
  overline?: string
  /** What of it the table of contents lists: its title alone, or also the headings one step below. */
  listed: 'title' | 'headings'
}

/** A part that was drawn. */
export interface DrawnPart extends PartHead {
  /** The template of its inside. */
  template: keyof PartViews
  view: PartViews[keyof PartViews]
  /** Its title and the headings in it, in order. */
  headings: OutlineEntry[]
}

/** Draws parts in order, recording the title of each before the headings in it. */
export function drawParts(parts: readonly Part[], { record }: Setting): DrawnPart[] {
  return parts.map(({ draw, ...part }) => {
    const before = record.headings.length
    claimId(record, part.id)
    record.headings.push({ id: part.id, title: part.title, depth: 1 })
    const view = draw()
    return { ...part, view, headings: record.headings.slice(before) }
  })
}
