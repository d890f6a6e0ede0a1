import type { ReportAction, ReportModel } from '@ai-toolkit/model'
import type { Look } from '../../look.ts'
import { plainBlocks } from '../../tree/plain-blocks.ts'
import { statusInWords } from '../views/plan-view.ts'
import { type ColumnOf, type ReportSheet, setOut } from './report-sheet.ts'
import { type SheetContext, sheetContext } from './sheet-context.ts'

/** The actions of a report as rows, to be sorted, filtered and kept up to date in a spreadsheet. */
export function planSheet(model: ReportModel, look: Look): ReportSheet {
  const context = sheetContext(model, model.references, look)
  return setOut(context.say('report.kind-plan'), context.direction, columnsOf(context), model.actions)
}

function columnsOf({ say, follow }: SheetContext): ColumnOf<ReportAction>[] {
  const joined = (texts: readonly string[]) => texts.join('\n')
  return [
    { id: 'number', label: say('report.number'), width: 6, cell: ({ number }) => number },
    { id: 'kind', label: say('report.plan-kind'), width: 16, cell: ({ kind }) => say('report.plan-kind-of', { kind }) },
    { id: 'priority', label: say('report.plan-priority'), width: 14, cell: ({ priority }) => priority && say('report.priority', { priority }) },
    {
      id: 'what',
      label: say('report.obligation'),
      width: 60,
      cell: ({ title, text }) => joined([title ?? '', plainBlocks(text, { follow })].filter(Boolean)),
    },
    { id: 'area', label: say('report.section'), width: 24, cell: ({ sections }) => joined(sections.map(({ title }) => title)) },
    { id: 'questions', label: say('report.plan-questions'), width: 14, cell: ({ concerns }) => concerns.map(({ number }) => number).join(' ') },
    {
      id: 'required-by',
      label: say('report.required-by'),
      width: 24,
      cell: ({ requiredBy }) => requiredBy && say('report.level-of', { rule: requiredBy.rule.label, band: requiredBy.band.label }),
    },
    { id: 'responsible', label: say('report.plan-responsible'), width: 28, cell: ({ responsible }) => responsible },
    { id: 'due', label: say('report.plan-due'), width: 22, cell: ({ due }) => due },
    { id: 'owner', label: say('report.owner'), width: 28, cell: ({ owners }) => joined(owners) },
    { id: 'review', label: say('report.review'), width: 12, cell: ({ review }) => (review === undefined ? undefined : { day: review }) },
    { id: 'measures', label: say('report.measures'), width: 50, cell: ({ measures }) => joined(measures.map(measureInWords)) },
    { id: 'status', label: say('report.plan-state'), width: 18, cell: (action) => statusInWords(action, say) },
  ]
}

function measureInWords({ question, text }: ReportAction['measures'][number]): string {
  return `${question.number} ${text}`
}
