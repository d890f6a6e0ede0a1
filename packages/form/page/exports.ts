import { withoutMarks } from '@ai-toolkit/html'
import { LONGEST_CELL, type Row, writeWorkbook } from '@ai-toolkit/sheets'
import { answerTable } from '../src/answers/answer-table.ts'
import type { Situation } from '../src/answers/find-losses.ts'
import { writeCsv } from '../src/answers/write-csv.ts'
import type { Form } from '../src/state/form.ts'

/** A form, besides the answer file, in which answers can be handed on; `form.save-<ending>` names its button. */
export interface Export {
  ending: string
  mediaType: string
  write: (form: Form, situation: Situation) => string | Uint8Array<ArrayBuffer>
}

/** All of them. A further one needs a line here and a word. */
export const EXPORTS: readonly Export[] = [
  { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeSheet },
  { ending: 'csv', mediaType: 'text/csv', write: (form, situation) => writeCsv(rowsOf(form, situation)) },
]

/** The same table as in CSV, as a workbook of one sheet: ids and headings stay in sight. */
function writeSheet(form: Form, situation: Situation): Uint8Array<ArrayBuffer> {
  const [head = [], ...rows] = rowsOf(form, situation)
  const row = (cells: readonly string[], style: 'heading' | 'plain'): Row => ({
    cells: cells.map((value) => (value === '' ? undefined : { style, value: fit(value) })),
  })
  const title = form.questionnaire.title
  return writeWorkbook({
    title,
    sheets: [
      {
        name: 'answers',
        direction: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
        visibility: 'visible',
        protection: 'open',
        widths: head.map((_, column) => (column === 3 || column === 5 ? 60 : 18)),
        frozen: { rows: 1, columns: 1 },
        rows: [row(head, 'heading'), ...rows.map((cells) => row(cells, 'plain'))],
        validations: [],
      },
    ],
  })
}

/** No program reads longer cells; the sign shows where one was cut, and the answer file has all of it. */
function fit(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`
}

function rowsOf({ questionnaire, say, writing }: Form, { answers, assessment }: Situation): string[][] {
  return answerTable({ questionnaire, answers, assessment, say, writing }).map((row) => row.map(withoutMarks))
}
