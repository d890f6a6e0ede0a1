import { describeLocale } from '@ai-toolkit/locale'
import type { Table } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { table } from '../../test-fixture/nodes.ts'
import { readWords } from '../../test-fixture/sample-look.ts'
import { makeSay } from '../words/say.ts'
import { renderBlocks } from './render-blocks.ts'
import { plainSetting } from './setting.ts'

/** A table of as many columns with one row of cells that `textOf` fills; without text a cell is empty. */
function rowOf(columns: number, textOf: (column: number) => string): Table {
  const numbers = Array.from({ length: columns }, (_, column) => column + 1)
  const drawn = table(
    numbers.map(() => null),
    numbers.map((column) => `Head ${column}`),
    numbers.map(textOf),
  )
  for (const cell of drawn.children.flatMap(({ children }) => children))
    cell.children = cell.children.filter((inline) => !('value' in inline) || inline.value !== '')
  return drawn
}

/** The texts of each table that a table is printed as, a row a line. */
function printed(drawn: Table): { html: string; rows: string[][][] } {
  const say = makeSay(readWords(), describeLocale('en'))
  const html = renderBlocks([drawn], plainSetting({ medium: 'print', say, follow: () => ({ title: '' }), termReference: (id) => id }))
  const rows = [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, inside = '']) =>
    [...inside.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell)),
  )
  return { html, rows }
}

describe('a table in print', () => {
  it('stays one where its columns fit beside each other', () => {
    const { html, rows } = printed(rowOf(7, () => 'A few short words'))
    expect(rows).toHaveLength(1)
    expect(html).not.toMatch(/breaks|table-part/)
  })

  it('of sixty columns is printed in parts, each with the first column, and nothing is left out', () => {
    const { html, rows } = printed(rowOf(60, (column) => `cell${column}`))
    const firsts = rows.map(([, cells = []]) => cells[0])
    expect(new Set(firsts)).toEqual(new Set(['cell1']))
    expect(['cell1', ...rows.flatMap(([, cells = []]) => cells.slice(1))]).toEqual(Array.from({ length: 60 }, (_, column) => `cell${column + 1}`))
    expect(rows.every(([head = [], cells = []]) => head.length === cells.length && head.length > 1)).toBe(true)
    expect(html).toContain(`<p class="label table-part">The table, part 2 of ${rows.length}</p>`)
  })

  it('breaks what has no end, and keeps its columns beside each other', () => {
    const { html, rows } = printed(rowOf(3, () => 'x'.repeat(300)))
    expect(rows).toHaveLength(1)
    expect(html).toContain('<table class="breaks">')
  })

  it('takes signs of a script without spaces for words', () => {
    expect(printed(rowOf(3, () => '人工智能'.repeat(40))).html).not.toContain('breaks')
  })

  it('has a field to write in once only', () => {
    const { html, rows } = printed(rowOf(30, () => ''))
    const fields = [...html.matchAll(/href="(field:[^"]*)"/g)].map(([, name]) => name)
    expect(rows.length).toBeGreaterThan(1)
    expect(fields).toHaveLength(30)
    expect(new Set(fields).size).toBe(30)
  })
})
