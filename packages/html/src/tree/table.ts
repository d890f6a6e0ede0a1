import type { Table, TableCell, TableRow } from '@ai-toolkit/model'
import type { Element, Properties } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { ownLanguage } from './own-language.ts'
import { countUp, type Setting } from './setting.ts'
import { since } from './since.ts'
import { blanksOf, type DrawBlank } from './worksheet.ts'

/** A table; on a screen it can be scrolled sideways, with the keyboard too, so that a wide one never widens the page. */
export function table(node: Table, draw: Draw): Element {
  const { align } = node
  const [head, ...rows] = node.children
  const drawBlank = draw.setting.medium === 'print' ? blanksOf(node, draw) : undefined
  const drawn = element(
    'table',
    {},
    head && element('thead', {}, tableRow(head, 'th', align, draw)),
    element(
      'tbody',
      {},
      rows.map((row, index) => tableRow(row, 'td', align, draw, drawBlank && ((...place) => drawBlank(index, ...place)))),
    ),
  )
  if (draw.setting.medium === 'print') return drawn
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: labelOf(draw.setting) }, drawn)
}

/** `drawBlank` draws an empty cell of the body by its column. */
function tableRow({ children }: TableRow, tagName: 'th' | 'td', align: Table['align'], draw: Draw, drawBlank?: DrawInRow): Element {
  const cells = children.map((cell, column) => {
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
