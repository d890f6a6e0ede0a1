import type { EditionFigure, EditionResource } from '@ai-toolkit/model'
import type { ShownFigure } from '../tree/setting.ts'
import { proseOf } from './prose.ts'

/** A resource's figures by id, as pages show them; `sourceOf` says where the image of one is. */
export function figuresOf(resource: EditionResource, sourceOf: (figure: EditionFigure) => string): ReadonlyMap<string, ShownFigure> {
  return new Map(
    resource.figures.map((figure) => {
      const longDescription = figure.description === undefined ? [] : proseOf(resource.prose, `figures.${figure.id}.description`)
      return [figure.id, { ...figure, src: sourceOf(figure), longDescription }]
    }),
  )
}

/** The image as a data: URI, for documents that must stand alone. */
export function dataUri({ mediaType, encoding, data }: EditionFigure): string {
  const base64 = encoding === 'base64' ? data : Buffer.from(data, 'utf8').toString('base64')
  return `data:${mediaType};base64,${base64}`
}
