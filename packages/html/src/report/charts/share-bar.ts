import { scaleLinear } from 'd3-scale'
import { svgMark, svgRect } from './svg.ts'

/** What a bar in a row of a table shows. */
export interface ShareBar {
  value: number
  /** The greatest value there could be. */
  maximum: number
}

const size = { width: 130, height: 12 }

/** A bar from zero on a track that ends at the greatest possible value. The number itself stands in the next cell of the table. */
export function drawShareBar({ value, maximum }: ShareBar, direction: 'ltr' | 'rtl'): string {
  const [start, end] = direction === 'rtl' ? [size.width, 0] : [0, size.width]
  const scale = scaleLinear([0, Math.max(maximum, value, Number.MIN_VALUE)], [start, end]).clamp(true)
  return svgMark(size, [svgRect(start, end, 0.5, size.height - 1, ['track']), svgRect(start, scale(value), 0, size.height, ['bar'])])
}
