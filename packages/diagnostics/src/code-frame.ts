import type { Place } from '@ai-toolkit/model'
import { type Cell, toCells } from './display-text.ts'
import type { Paint, Style } from './paint.ts'

export interface FrameLook {
  /** Columns there are. */
  width: number
  /** Lines shown before and after the place. */
  context: number
  /** The style of the marker. */
  style: Style
  paint: Paint
}

/** A stretch of columns, from 0. */
interface Span {
  from: number
  width: number
}

/**
 * The lines around a place, with their numbers, and a marker under the exact characters; of a place of several lines, under the first.
 * Nothing where the source has no such line.
 */
export function formatFrame(lines: readonly string[], { start, end }: Place, look: FrameLook): string[] {
  const source = lines[start.line - 1]
  if (source === undefined) return []
  const first = Math.max(1, start.line - look.context)
  const last = Math.min(lines.length, start.line + look.context)
  const digits = String(last).length
  const room = Math.max(20, look.width - digits - 5)
  const endColumn = end.line === start.line ? end.column : source.length + 1
  const part = clip(source, start.column - 1, room)
  const mark = findSpan(part.cells, start.column - 1 - part.from, endColumn - 1 - part.from)
  const view = chooseView(part.cells, mark, room)
  return numbersBetween(first, last).flatMap((number) => {
    const gutter = `${number === start.line ? '>' : ' '} ${String(number).padStart(digits)} | `
    const text = clip(lines[number - 1] ?? '', start.column - 1, room)
    const shown = (look.paint('faint', gutter) + cut(text.cells, view)).trimEnd()
    return number === start.line ? [shown, drawMarker(digits, mark, view, look)] : [shown]
  })
}
