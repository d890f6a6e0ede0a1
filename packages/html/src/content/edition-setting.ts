import type { Edition, EditionFigure, EditionResource } from '@ai-toolkit/model'
import { openRecord, type Setting } from '../tree/setting.ts'
import { principleReference, termReference } from './anchors.ts'
import { figuresOf } from './figures.ts'
import type { Inserts } from './inserts.ts'

/** What the outputs do differently. */
export interface OutputManner extends Pick<Setting, 'medium' | 'say' | 'follow' | 'terms'> {
  /** Where the image of a figure is, as seen from the page. */
  figureSource: (figure: EditionFigure) => string
  inserts: Inserts
}

/** The setting for the blocks of one page, or of one printed document, of a resource. Footnotes are those of no chapter yet. */
export function editionSetting(edition: Edition, resource: EditionResource | undefined, { figureSource, inserts, ...manner }: OutputManner): Setting {
  return {
    ...manner,
    termReference: (id) => termReference(edition, id),
    principleReference: (id) => principleReference(edition, id),
    figures: resource === undefined ? new Map() : figuresOf(resource, figureSource),
    notes: new Map(),
    ...inserts,
    record: openRecord(),
  }
}
