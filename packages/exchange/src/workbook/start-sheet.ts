import { editionLine, type Say } from '@ai-toolkit/html'
import type { Answers } from '@ai-toolkit/model'
import { cellName, type Row, type Sheet } from '@ai-toolkit/sheets'
import { ROW_IDS } from './columns.ts'
import { fillSlot } from './fill-slot.ts'
import { inputStyle, ruleOf, type SheetContext } from './section-sheet.ts'
import type { Slot } from './slots.ts'
import { DATE_ROW_ID, findStartRow, respondentRowId, subjectRowId } from './start-rows.ts'

/** Rows for people who answered and are not named yet. */
const SPARE_RESPONDENTS = 3

/** A row about the file as a whole. Its id begins with @. */
interface StartRow {
  id: string
  words: string
  slot: Slot
}

/** The first sheet: what the workbook is, how it is filled in, what the answers are about and who gives them. */
export function startSheet(name: string, context: SheetContext): Sheet {
  const { instrument, say } = context
  const about = [instrument.questionnaire.title, ...introduce(context)]
  const head: Row[] = [
    { cells: [ROW_IDS, 'words', 'value'].map((key) => ({ style: 'id', value: key })), hidden: true },
    ...about.map((text, index): Row => ({ cells: [undefined, { style: index === 0 ? 'title' : 'label', value: text }] })),
    {
      cells: [
        undefined,
        { style: 'section', value: say('questionnaire.subject', { subject: instrument.questionnaire.subject.title }) },
        { style: 'section' },
      ],
    },
  ]
  const rows = startRows(context.answers, say)
  return {
    name,
    direction: instrument.language.direction,
    visibility: 'visible',
    protection: 'locked',
    widths: [12, 70, 60],
    rows: [...head, ...rows.map((row) => writeRow(row, context))],
    validations: rows.flatMap(({ id, slot }, index) => {
      const rule = ruleOf(slot, id, context)
      return rule === undefined ? [] : [{ ...rule, cells: [cellName(head.length + index + 1, 3)] }]
    }),
  }
}

function introduce({ instrument, answers, say }: SheetContext): string[] {
  const { edition, proseOf } = instrument
  const steps = [
    say('workbook.how-sheets'),
    say('workbook.how-lists', { yes: say('workbook.yes') }),
    say('workbook.how-not-applicable', { column: say('form.table.notApplicable') }),
    say('workbook.how-evidence'),
    say('workbook.how-entries'),
    say('workbook.how-back'),
  ]
  const guide = [say('workbook.how'), ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n')
  return [say('workbook.edition', { edition: editionLine(edition, say), digest: answers.digest }), proseOf('introduction'), guide].filter(
    (text) => text !== '',
  )
}

/** What can be said of the file as a whole, with room for more people. */
function startRows({ respondents = [] }: Answers, say: Say): StartRow[] {
  const people = Array.from({ length: respondents.length + SPARE_RESPONDENTS }, (_, index) => [
    startRow(respondentRowId(index + 1, 'name'), say('form.respondent', { number: index + 1 })),
    startRow(respondentRowId(index + 1, 'role'), say('form.role', { number: index + 1 })),
  ])
  return [
    ...['name', 'agency', 'reference', 'description'].map((field) => startRow(subjectRowId(field), say(`form.table.${field}`))),
    startRow(DATE_ROW_ID, say('workbook.date')),
    ...people.flat(),
  ]
}

function startRow(id: string, words: string): StartRow {
  const slot = findStartRow(id)?.slots.get('value')
  if (slot === undefined) throw new Error(`There is no row “${id}”.`)
  return { id, words, slot }
}

function writeRow({ id, words, slot }: StartRow, { answers, lists }: SheetContext): Row {
  const value = fillSlot(slot, answers, lists)
  return {
    cells: [
      { style: 'id', value: id },
      { style: 'label', value: words },
      { style: inputStyle(slot.input), ...(value !== undefined && { value }) },
    ],
  }
}
