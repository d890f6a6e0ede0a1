import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { element } from '../../tree/element.ts'

/** What a chart is drawn for, beside its data. */
export interface ChartSetting {
  /** Begins the ids in the chart; unique in the page. */
  id: string
  /** Right-to-left pages read charts from the right too. */
  direction: 'ltr' | 'rtl'
}

/** What a reader hears who cannot see the chart. */
export interface ChartWords {
  title: string
  /** The numbers in words. */
  description: string
}

/** A whole chart as an SVG that says what it shows. Sizes are CSS pixels; the style sheet may scale it. */
export function svgChart(
  size: { width: number; height: number },
  words: ChartWords,
  { id, direction }: ChartSetting,
  children: ElementContent[],
): string {
  const [titleId, descriptionId] = [`_${id}.title`, `_${id}.description`]
  const drawing = element(
    'svg',
    {
      className: ['chart'],
      viewBox: `0 0 ${px(size.width)} ${px(size.height)}`,
      role: 'img',
      ariaLabelledBy: [titleId, descriptionId],
      style: `direction:${direction}`,
    },
    element('title', { id: titleId }, words.title),
    element('desc', { id: descriptionId }, words.description),
    children,
  )
  return toHtml(drawing, { space: 'svg', closeEmptyElements: true })
}

/** A small drawing beside numbers that say the same: people who cannot see it miss nothing. */
export function svgMark(size: { width: number; height: number }, children: ElementContent[]): string {
  const drawing = element('svg', { className: ['chart', 'mark'], viewBox: `0 0 ${px(size.width)} ${px(size.height)}`, ariaHidden: 'true' }, children)
  return toHtml(drawing, { space: 'svg', closeEmptyElements: true })
}

/** How a text in a chart looks. */
export interface TextStyle {
  className: string
  /** Which part of the text stands at its x, in reading direction. Default: start. */
  anchor?: 'start' | 'middle' | 'end'
  /** Pixels, where it is not the style sheet's. */
  size?: number
}

/** One line of text at a point. */
export function svgText(x: number, y: number, text: string, { className, anchor = 'start', size }: TextStyle): Element {
  const style = size === undefined ? {} : { style: `font-size:${px(size)}px` }
  return element('text', { className: [className], x: px(x), y: px(y), textAnchor: anchor, ...style }, text)
}

/** Several lines around a middle height; `step` is the distance of their base lines. */
export function svgLines(x: number, middle: number, lines: readonly string[], { step, ...style }: TextStyle & { step: number }): Element[] {
  const first = middle - ((lines.length - 1) * step) / 2
  return lines.map((line, index) => svgText(x, first + index * step, line, style))
}

/** A rectangle between two x of any order. */
export function svgRect(from: number, to: number, y: number, height: number, className: readonly string[]): Element {
  return element('rect', {
    className: [...className],
    x: px(Math.min(from, to)),
    y: px(y),
    width: px(Math.abs(to - from)),
    height: px(height),
  })
}

/** A straight line. */
export function svgLine(x1: number, y1: number, x2: number, y2: number, className: string): Element {
  return element('line', { className: [className], x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2) })
}

/** A length or place as SVG writes it. Two decimals are finer than any printer, and keep the same text on every machine. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100)
}
