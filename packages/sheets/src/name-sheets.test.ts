import { expect, it } from 'vitest'
import { nameSheets } from './name-sheets.ts'

it('makes names that sheets can have', () => {
  expect(nameSheets(['Risks', 'risks', '1 [a]: b/c\\d?*', "'quoted'", '', `${'x'.repeat(30)}😀`, '漢'.repeat(40), '漢'.repeat(40)])).toEqual([
    'Risks',
    'risks 2',
    '1 a b c d',
    'quoted',
    '5',
    'x'.repeat(30),
    '漢'.repeat(31),
    `${'漢'.repeat(29)} 2`,
  ])
})
