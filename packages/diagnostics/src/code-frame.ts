import type { Place } from '@ai-toolkit/model'
import { type Cell, toCells } from './display-text.ts'
import type { Paint, Style } from './paint.ts'

/** How a code frame is drawn. */
export interface FrameLook {
  /** Columns there are. */
  width: number
  /** Lines shown before and after the place. */
  context: number
  /** The style of the marker. */
  style: Style
  paint: Paint
}

/** What is shown of every line of a frame, so that the lines stay under each other. */
interface View {
  /** The first character shown, in UTF-16 units from 0. */
  from: number
  /** Columns there are. */
  room: number
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
  const view = chooseView(source, start.column - 1, Math.max(20, look.width - digits - 5))
  const endOffset = end.line === start.line ? end.column - 1 : source.length
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((number) => {
    const cells = cutCells(lines[number - 1] ?? '', view)
    const isMarked = number === start.line
    const gutter = look.paint('faint', `${isMarked ? '>' : ' '} ${String(number).padStart(digits)} |`)
    const shown = `${gutter} ${cells.map(({ text }) => text).join('')}`.trimEnd()
    const marker = `${look.paint('faint', `  ${' '.repeat(digits)} |`)} ${look.paint(look.style, drawMarker(cells, start.column - 1, endOffset))}`
    return isMarked ? [shown, marker] : [shown]
  })
}

/** Of a line that is too long, the part that begins a third of the room before the place. */
function chooseView(line: string, offset: number, room: number): View {
  if (line.length <= room) return { from: 0, room }
  const from = Math.max(0, offset - Math.floor(room / 3))
  const splitsPair = /[\udc00-\udfff]/.test(line[from] ?? '')
  return { from: splitsPair ? from - 1 : from, room }
}

/** The characters of a line that are in view; an ellipsis stands for those that are not. */
function cutCells(line: string, { from, room }: View): Cell[] {
  const lead: Cell[] = from > 0 && line.length > 0 ? [{ text: '…', width: 1, start: 0, end: from }] : []
  // No character takes less than one unit, so that of a long line only a little more is looked at than is shown.
  const cells = toCells(line.slice(from, from + room + 1)).map((cell) => ({ ...cell, start: cell.start + from, end: cell.end + from }))
  const shown = [...lead]
  let left = room - lead.length
  for (const cell of cells) {
    const isLast = cell.end === line.length
    if (cell.width > left - (isLast ? 0 : 1)) break
    shown.push(cell)
    left -= cell.width
  }
  const end = shown.at(-1)?.end ?? 0
  return end < line.length && cells.length > 0 ? [...shown, { text: '…', width: 1, start: end, end: line.length }] : shown
}

/** Carets under the characters from one offset up to another; at least one, under the place where something is missing. */
function drawMarker(cells: readonly Cell[], start: number, end: number): string {
  const before = widthOf(cells.filter((cell) => cell.end <= start))
  const under = widthOf(cells.filter((cell) => cell.end > start && cell.start < end))
  return ' '.repeat(before) + '^'.repeat(Math.max(1, under))
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}
