import type { Table, TableRow } from '@ai-toolkit/model'
import type { Properties } from 'hast'
import { withoutMarks } from '../untranslated/marks.ts'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { plainText } from './plain-text.ts'
import { countUp } from './setting.ts'

/** Draws the cell at a place of a table's body; row and column count from 0. */
export type DrawBlank = (row: number, column: number, own: Properties) => ReturnType<typeof element>

/**
 * How the empty cells of a table are drawn in print: they are there to be written in, by hand or in the PDF. The printer makes a field of
 * each link whose address begins with `field:`; its label says column and line, its name is that of the heading above, and its place.
 */
export function blanksOf({ children: [head, ...rows] }: Table, draw: Draw): DrawBlank {
  const { say, record } = draw.setting
  const above = record.headings.at(-1)?.id ?? ''
  const sheet = `${above}-${countUp(record.counts, `blanks under ${above}`)}`.replaceAll(/[^\w-]/g, '-')
  return (row, column, own) => {
    const heading = textAt(head, column, draw) || say('worksheet.column', { number: column + 1 })
    const line = (column > 0 && textAt(rows[row], 0, draw)) || say('worksheet.line', { number: row + 1 })
    const label = withoutMarks(say('worksheet.cell', { column: heading, line }))
    const field = element('a', { className: ['field'], href: `field:text/${sheet}-${row + 1}-${column + 1}`, ariaLabel: label })
    return element('td', { ...own, className: ['blank', ...((own.className as string[] | undefined) ?? [])] }, field)
  }
}

function textAt(row: TableRow | undefined, column: number, { setting }: Draw): string {
  return plainText(row?.children[column]?.children ?? [], setting)
}
