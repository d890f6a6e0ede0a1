import { defineCode } from '../define-code.ts'

export const tableRowLength = defineCode<{ found: number; expected: number }>({
  code: 'table-row-length',
  severity: 'error',
  message: ({ found, expected }) => `This row has ${cells(found)}; the head of the table has ${expected}`,
  reason: 'Cells that are too many are lost, and with too few all others may stand in the wrong column.',
  fix: 'Give the row as many cells as the head has. A “|” that belongs to the text needs a backslash before it.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '| below 1   | true          |     0 |', bad: '| below 1   | true          |' },
})

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`
}
