import type { Say } from '@ai-toolkit/html'
import type { Section } from '@ai-toolkit/model'
import type { PlannedRow } from './plan-section.ts'
import { cellKey, REMARKS } from './slots.ts'

/** A column of a section's sheet. */
export interface Column {
  /** What rows name their slots by; `ROW_IDS`, `number`, `words` and `help` take no input. */
  key: string
  heading: string
  /** In characters. */
  width: number
}

/** The key of the column of ids. It stands in the first cell of every sheet that is read back. */
export const ROW_IDS = 'toolkit-id'

/** The columns that stay in sight: id, number, words. */
export const FIXED_COLUMNS = 3

const remarkWidths: Record<(typeof REMARKS)[number], number> = {
  notApplicable: 30,
  note: 40,
  evidence: 30,
  measures: 40,
  owner: 20,
  review: 13,
  assignedTo: 20,
  toDiscuss: 12,
}

/** The columns of a section: what every row has, and those that one of its rows has a slot in. */
export function columnsOf(section: Section, rows: readonly PlannedRow[], say: Say): Column[] {
  const column = (key: string, width: number): Column => ({ key, heading: say(`form.table.${key}`), width })
  const taken = new Set(rows.flatMap(({ slots }) => [...slots.keys()]))
  const inputs = [
    { key: 'value', heading: say('form.table.answer'), width: 28 },
    ...matrixColumns(section),
    ...REMARKS.map((field) => column(field, remarkWidths[field])),
  ]
  return [
    { key: ROW_IDS, heading: say('form.table.id'), width: 12 },
    column('number', 7),
    { key: 'words', heading: say('form.table.question'), width: 50 },
    { key: 'help', heading: say('form.guidance'), width: 60 },
    ...inputs.filter(({ key }) => taken.has(key)),
  ]
}

/** One for each cell that matrices of the section have, headed as the first of them names its row and column. */
function matrixColumns({ questions }: Section): Column[] {
  const matrices = [...questions, ...questions.flatMap((question) => question.questions ?? [])].filter(({ type }) => type === 'matrix')
  const cells = matrices.flatMap(({ rows = [], columns = [] }) =>
    rows.flatMap((row) => columns.map((column) => ({ key: cellKey(row.id, column.id), heading: `${row.label}: ${column.label}`, width: 16 }))),
  )
  return [...new Map([...cells].reverse().map((cell) => [cell.key, cell])).values()].reverse()
}
