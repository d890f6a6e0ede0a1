import type { Figure } from '@ai-toolkit/model'
import type { Element, ElementContent } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { claimId, type ShownFigure } from './setting.ts'
import { since } from './since.ts'

/** A numbered figure with caption, source, licence and, where it has one, its long description. */
export function figure({ id }: Figure, draw: Draw): Element {
  const shown = draw.setting.figures.get(id)
  if (shown === undefined) throw new Error(`The page was not given the figure “${id}”.`)
  return draw.setting.medium === 'site' ? siteFigure(shown, draw) : printFigure(shown, draw)
}

function siteFigure(shown: ShownFigure, draw: Draw): Element {
  return element(
    'figure',
    { id: claimId(draw.setting.record, shown.id) },
    element('div', { className: ['plate'] }, image(shown, { loading: 'lazy' })),
    element('figcaption', {}, caption(shown, draw), enlarge(shown, draw), siteDescription(shown, draw)),
  )
}

/** The image by itself: a page of its own without script, over the page with it. */
function enlarge({ src, number }: ShownFigure, { setting: { say } }: Draw): Element {
  return element('p', { className: ['enlarge'] }, element('a', { href: src, dataEnlarge: '' }, say('figure.enlarge', { number })))
}

/** No `<figure>` in print: Chromium tags it and its image as two figures, one inside the other. */
function printFigure(shown: ShownFigure, draw: Draw): Element {
  const description =
    shown.longDescription.length > 0 ? element('div', { className: ['description'] }, draw.blocks(shown.longDescription)) : undefined
  return element('div', { className: ['figure'], id: claimId(draw.setting.record, shown.id) }, image(shown, {}), caption(shown, draw), description)
}

function image({ src, alt, width, height }: ShownFigure, more: { loading?: string }): Element {
  return element('img', { src, alt, width: rounded(width), height: rounded(height), ...more })
}

function caption({ id, number, caption, source, licence }: ShownFigure, draw: Draw): ElementContent[] {
  const { say } = draw.setting
  return [
    element('p', { className: ['caption'] }, since(`#${id}`, draw), element('strong', {}, say('figure.number', { number })), ' ', caption),
    element('p', { className: ['credit'] }, say('figure.credit', { source, licence })),
  ]
}

function siteDescription({ longDescription, number }: ShownFigure, draw: Draw): Element | undefined {
  if (longDescription.length === 0) return undefined
  return element('details', {}, element('summary', {}, draw.setting.say('figure.description', { number })), draw.blocks(longDescription))
}

/** The attributes take whole pixels only. */
function rounded(pixels: number | undefined): number | undefined {
  return pixels === undefined ? undefined : Math.max(1, Math.round(pixels))
}
