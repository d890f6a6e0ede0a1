import { questionKind, type Say } from '@ai-toolkit/html'
import type { Answers, Question, Section } from '@ai-toolkit/model'
import { type Cell, type CellStyle, cellName, type Row, type Sheet, type Validation } from '@ai-toolkit/sheets'
import type { Instrument } from '../texts/instrument.ts'
import type { ChoiceLists } from './choice-lists.ts'
import { type Column, columnsOf, FIXED_COLUMNS, ROW_IDS } from './columns.ts'
import { fillSlot } from './fill-slot.ts'
import { type PlannedRow, planSection } from './plan-section.ts'
import type { Input, Slot } from './slots.ts'
import { listSource } from './toolkit-sheet.ts'

/** What all sheets of a workbook are made with. */
export interface SheetContext {
  instrument: Instrument
  answers: Answers
  lists: ChoiceLists
  say: Say
}

/** The first row names the columns for whoever reads the workbook back, and is hidden; the second heads them. */
const HEAD_ROWS = 2

/** The sheet of a section: a row for each question, choice and entry, and a column for all that can be said of it. */
export function sectionSheet(section: Section, number: number, name: string, context: SheetContext): Sheet {
  const { instrument, answers, say } = context
  const planned = planSection(section, number, instrument, answers, say)
  const columns = columnsOf(section, planned, say)
  const introduction = [section.when === undefined ? '' : say('section.conditional'), instrument.proseOf(`sections.${section.id}.introduction`)]
  const head: Row[] = [
    { cells: columns.map(({ key }) => ({ style: 'id', value: key })), hidden: true },
    { cells: columns.map(({ heading }) => ({ style: 'heading', value: heading })) },
    { cells: columns.map(({ key }) => introduce(key, `${number} ${section.title}`, introduction.filter(Boolean).join('\n\n'))) },
  ]
  return {
    name,
    direction: instrument.language.direction,
    visibility: 'visible',
    protection: 'locked',
    widths: columns.map(({ width }) => width),
    frozen: { rows: HEAD_ROWS, columns: FIXED_COLUMNS },
    rows: [...head, ...planned.map((row) => ({ cells: columns.map((column) => writeCell(row, column, context)) }))],
    validations: validate(planned, columns, head.length, context),
  }
}

function introduce(key: string, title: string, text: string): Cell {
  const value = key === 'words' ? title : key === 'help' ? text : ''
  return { style: key === 'help' ? 'help' : 'section', ...(value !== '' && { value }) }
}

function writeCell(row: PlannedRow, { key }: Column, { answers, lists }: SheetContext): Cell {
  const fixed: Record<string, Cell> = {
    [ROW_IDS]: { style: 'id', value: row.id },
    number: { style: 'label', value: row.number },
    words: { style: row.look === 'option' ? 'label' : 'strong', value: row.words },
    help: { style: 'help', value: row.help },
  }
  const cell = Object.hasOwn(fixed, key) ? fixed[key] : undefined
  if (cell !== undefined) return cell
  const slot = row.slots.get(key)
  if (slot === undefined) return { style: 'shut' }
  const value = fillSlot(slot, answers, lists)
  return { style: inputStyle(slot.input), ...(value !== undefined && { value }) }
}

/** How a cell that takes this looks. */
export function inputStyle({ kind }: Input): CellStyle {
  return kind === 'number' ? 'inputNumber' : kind === 'day' ? 'inputDay' : 'input'
}

/** Cells that take the same share one rule. */
function validate(rows: readonly PlannedRow[], columns: readonly Column[], above: number, context: SheetContext): Validation[] {
  const byRule = new Map<string, { cells: string[]; validation: Omit<Validation, 'cells'> }>()
  for (const [index, { id, slots }] of rows.entries()) {
    for (const [position, { key }] of columns.entries()) {
      const validation = ruleOf(slots.get(key), id, context)
      if (validation === undefined) continue
      const name = JSON.stringify(validation)
      const shared = byRule.get(name) ?? { cells: [], validation }
      byRule.set(name, { ...shared, cells: [...shared.cells, cellName(above + index + 1, position + 1)] })
    }
  }
  return [...byRule.values()].map(({ cells, validation }) => ({ cells, ...validation }))
}

/** The rule for the cell of a slot; none where every text will do. */
export function ruleOf(slot: Slot | undefined, rowId: string, { lists, say, instrument }: SheetContext): Omit<Validation, 'cells'> | undefined {
  switch (slot?.input.kind) {
    case 'choice':
      return { rule: { kind: 'list', source: listSource(slot.input.list, lists) }, fault: say('workbook.fault-choice') }
    case 'mark':
      return { rule: { kind: 'list', source: listSource('yes', lists) }, fault: say('workbook.fault-choice') }
    case 'day':
      return { rule: { kind: 'day' }, fault: say('workbook.fault-day') }
    case 'number': {
      const { integer, minimum, maximum } = slot.input
      const question = findQuestion(instrument.questionnaire.sections, rowId)
      return {
        rule: { kind: 'number', whole: integer, minimum, maximum },
        fault: question ? questionKind(question, instrument.questionnaire, say) : '',
      }
    }
    default:
      return undefined
  }
}

function findQuestion(sections: readonly Section[], rowId: string): Question | undefined {
  const [id, , part] = rowId.split('/')
  const question = sections.flatMap(({ questions }) => questions).find((candidate) => candidate.id === id)
  return part === undefined ? question : question?.questions?.find((candidate) => candidate.id === part)
}
