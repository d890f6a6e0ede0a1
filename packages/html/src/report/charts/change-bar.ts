import type { Turn } from '@ai-toolkit/model'
import { scaleLinear } from 'd3-scale'
import { svgLine, svgMark, svgRect } from './svg.ts'

/** What a bar in a row of a table shows: part of a change, for the better or for the worse. */
export interface ChangeBar {
  change: number
  turn: Turn
  /** The greatest change, either way, that the column has room for. */
  greatest: number
}

const size = { width: 150, height: 12 }

/** A bar from the middle: towards the end of the line where it is for the better, towards its start where it is for the worse. The number stands in the next cell. */
export function drawChangeBar({ change, turn, greatest }: ChangeBar, direction: 'ltr' | 'rtl'): string {
  const middle = size.width / 2
  const scale = scaleLinear([0, Math.max(greatest, Number.MIN_VALUE)], [0, middle - 1])
  const towardsEnd = (turn === 'better') === (direction === 'ltr') ? 1 : -1
  const length = Math.max(1, scale(Math.abs(change)))
  const bar =
    turn === 'better' || turn === 'worse'
      ? [svgRect(middle, middle + towardsEnd * length, 1.5, size.height - 3, [turn === 'better' ? 'bar' : 'bar-worse'])]
      : []
  return svgMark(size, [...bar, svgLine(middle, 0, middle, size.height, 'axis-zero')])
}
