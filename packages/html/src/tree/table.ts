import type { Table, TableCell, TableRow } from '@ai-toolkit/model'
import type { Element, Properties } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { ownLanguage } from './own-language.ts'
import { countUp, type Setting } from './setting.ts'
import { since } from './since.ts'
import { columnsOf, partsOfTable, type TablePart } from './wide-table.ts'
import { blanksOf, type DrawBlank } from './worksheet.ts'

/**
 * A table; on a screen it can be scrolled sideways, with the keyboard too, so that a wide one never widens the page. On paper, where nothing
 * can be scrolled, one that is too wide is printed in parts.
 */
export function table(node: Table, draw: Draw): Element {
  if (draw.setting.medium === 'print') return printTable(node, draw)
  const drawn = drawColumns(node, { columns: columnsOf(node.children), breaks: false }, draw)
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: labelOf(draw.setting) }, drawn)
}

function printTable(node: Table, draw: Draw): Element {
  const drawBlank = blanksOf(node, draw)
  const parts = partsOfTable(node, draw)
  const [only] = parts
  if (only !== undefined && parts.length === 1) return drawColumns(node, only, draw, drawBlank)
  const label = (number: number) => draw.setting.say('table.part', { number, count: parts.length })
  const drawn = parts.flatMap((part, index) => [
    element('p', { className: ['label', 'table-part'] }, label(index + 1)),
    drawColumns(node, part, draw, drawBlank),
  ])
  return element('div', { className: ['wide-table'] }, drawn)
}

function drawColumns({ align, children: [head, ...rows] }: Table, { columns, breaks }: TablePart, draw: Draw, drawBlank?: DrawBlank): Element {
  const row = (tagName: 'th' | 'td') => ({ tagName, columns, align })
  return element(
    'table',
    breaks ? { className: ['breaks'] } : {},
    head && element('thead', {}, tableRow(head, row('th'), draw)),
    element(
      'tbody',
      {},
      rows.map((cells, index) => tableRow(cells, row('td'), draw, drawBlank && ((...place) => drawBlank(index, ...place)))),
    ),
  )
}

/** How the cells of a row are drawn, and which of them. */
interface RowStyle {
  tagName: 'th' | 'td'
  columns: readonly number[]
  align: Table['align']
}

/** `drawBlank` draws an empty cell of the body by its column. */
function tableRow({ children }: TableRow, { tagName, columns, align }: RowStyle, draw: Draw, drawBlank?: DrawInRow): Element {
  const cells = columns.flatMap((column) => {
    const cell = children[column]
    if (cell === undefined) return []
    const own = cellProperties(align[column], cell.lang)
    if (drawBlank !== undefined && cell.children.length === 0) return drawBlank(column, own)
    // A head without text names nothing; as a th it would be announced as an empty name of its column.
    if (tagName === 'td' || cell.children.length === 0) return element('td', own, since(cell.unit, draw), draw.inlines(cell.children))
    return element('th', { ...own, scope: 'col' }, since(cell.unit, draw), draw.inlines(cell.children))
  })
  return element('tr', {}, cells)
}

type DrawInRow = (column: number, own: Properties) => ReturnType<DrawBlank>

function cellProperties(align: Table['align'][number] | undefined, lang: TableCell['lang']): Properties {
  const { className: foreign = [], ...language } = ownLanguage(lang)
  const className = [...alignment(align), ...(foreign as string[])]
  return { ...language, ...(className.length > 0 && { className }) }
}

/** By class: the site's content security policy lets no style attribute through. */
function alignment(align: Table['align'][number] | undefined): string[] {
  return align === 'center' || align === 'end' ? [`align-${align}`] : []
}

/** Tables have no captions; the number and the heading above tell one from another. */
function labelOf({ say, record }: Setting): string {
  const number = countUp(record.counts, 'table')
  const above = record.headings.at(-1)?.title
  return above === undefined ? say('table.label', { number }) : say('table.label-under', { number, heading: above })
}
