import { describeLocale } from '@ai-toolkit/locale'
import type { Table } from '@ai-toolkit/model'
import { expect, it } from 'vitest'
import { table } from '../../test-fixture/nodes.ts'
import { readWords } from '../../test-fixture/sample-look.ts'
import { makeSay } from '../words/say.ts'
import { renderBlocks } from './render-blocks.ts'
import { plainSetting, type Setting } from './setting.ts'

it('makes of an empty cell in print a field that knows its column and line', () => {
  const page = setting('print')
  page.record.headings.push({ id: 'ex.gap', title: 'Gap', depth: 2 })
  const sheet = sheetOf([null, 'end'], ['Part', 'Our <words>'], ['Rim', ''], ['', ''])
  const fields = [...renderBlocks([sheet, sheet], page).matchAll(/<td class="blank([^"]*)"><a class="field" href="([^"]*)" aria-label="([^"]*)">/g)]
  expect(fields.map(([, more, href, label]) => [more, href, label])).toEqual([
    [' align-end', 'field:text/ex-gap-1-1-2', 'Our <words>: Rim'],
    ['', 'field:text/ex-gap-1-2-1', 'Part: line 2'],
    [' align-end', 'field:text/ex-gap-1-2-2', 'Our <words>: line 2'],
    [' align-end', 'field:text/ex-gap-2-1-2', 'Our <words>: Rim'],
    ['', 'field:text/ex-gap-2-2-1', 'Part: line 2'],
    [' align-end', 'field:text/ex-gap-2-2-2', 'Our <words>: line 2'],
  ])
})

it('names a column without a head by its number', () => {
  expect(renderBlocks([sheetOf([null], [''], [''])], setting('print'))).toContain('aria-label="Column 1: line 1"')
})

it('leaves empty cells of pages empty', () => {
  expect(renderBlocks([sheetOf([null], ['Part'], [''])], setting('site'))).not.toContain('field')
})

/** A table in which cells without text are empty. */
function sheetOf(align: Table['align'], ...rows: string[][]): Table {
  const sheet = table(align, ...rows)
  for (const cell of sheet.children.flatMap(({ children }) => children))
    cell.children = cell.children.filter((inline) => !('value' in inline) || inline.value !== '')
  return sheet
}

function setting(medium: Setting['medium']): Setting {
  return plainSetting({ medium, say: makeSay(readWords(), describeLocale('en')), follow: () => ({ title: '' }), termReference: (id) => id })
}
