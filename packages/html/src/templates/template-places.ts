import type { Place } from '@ai-toolkit/model'

/** A place as Handlebars counts: lines from 1, columns from 0. */
interface TemplateSpan {
  start: { line: number; column: number }
  end: { line: number; column: number }
}

/** The place of a node of a template, columns counted from 1. */
export function placeOfNode(file: string, { start, end }: TemplateSpan): Place {
  return { file, start: { line: start.line, column: start.column + 1 }, end: { line: end.line, column: end.column + 1 } }
}

/** The place of a whole line (from 1; clamped to the text), for faults of which only the line is known. */
export function lineOf(file: string, text: string, line: number): Place {
  const lines = text.split(/\r\n|\n|\r/)
  const clamped = Math.max(1, Math.min(line, lines.length))
  return { file, start: { line: clamped, column: 1 }, end: { line: clamped, column: (lines[clamped - 1] ?? '').length + 1 } }
}
