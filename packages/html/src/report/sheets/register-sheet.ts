import type { PortfolioModel, PortfolioUnit } from '@ai-toolkit/model'
import type { Look } from '../../look.ts'
import { type ColumnOf, type ReportSheet, setOut } from './report-sheet.ts'
import { type SheetContext, sheetContext } from './sheet-context.ts'

/** The units of a portfolio as rows, worst first, with every number of it: the register. */
export function registerSheet(model: PortfolioModel, look: Look): ReportSheet {
  const context = sheetContext(model, model.references, look)
  const columns = [
    ...whoColumns(context),
    ...resultColumns(model, context),
    ...sectionColumns(model, context),
    ...ratingColumns(model, context),
    ...sourceColumns(context),
  ]
  return setOut(context.say('report.portfolio-register'), context.direction, columns, model.units)
}

type Column = ColumnOf<PortfolioUnit>

function whoColumns({ say }: SheetContext): Column[] {
  return [
    { id: 'number', label: say('report.number'), width: 6, cell: ({ number }) => number },
    { id: 'name', label: say('report.portfolio-unit'), width: 40, cell: ({ subject }) => subject.name },
    { id: 'agency', label: say('report.agency'), width: 28, cell: ({ subject }) => subject.agency },
    { id: 'reference', label: say('report.reference'), width: 16, cell: ({ subject }) => subject.reference },
    { id: 'description', label: say('report.description'), width: 50, cell: ({ subject }) => subject.description },
    { id: 'date', label: say('report.date'), width: 12, cell: ({ date }) => ({ day: date }) },
  ]
}

function resultColumns({ verdict }: PortfolioModel, { say }: SheetContext): Column[] {
  return [
    { id: 'level', label: verdict?.level.label ?? say('report.level'), width: 16, cell: ({ band }) => band?.label },
    { id: 'value', label: verdict?.measure.label ?? say('report.score'), width: 12, cell: ({ value }) => value },
    {
      id: 'by-rule',
      label: say('report.portfolio-by-rule'),
      width: 12,
      cell: ({ decidedBy }) => say('report.yes-no', { yes: String(decidedBy === 'override') }),
    },
    { id: 'answered', label: say('report.answered'), width: 12, cell: ({ counts }) => counts.answered },
    { id: 'counted', label: say('report.portfolio-counted'), width: 12, cell: ({ counts }) => counts.counted },
    { id: 'high', label: say('report.portfolio-high'), width: 14, cell: ({ recommendations }) => recommendations.high },
    { id: 'recommendations', label: say('report.recommendations'), width: 14, cell: ({ recommendations }) => recommendations.all },
    { id: 'obligations', label: say('report.obligations'), width: 14, cell: ({ obligations }) => obligations },
    { id: 'review', label: say('report.portfolio-review'), width: 12, cell: ({ review }) => (review === undefined ? undefined : { day: review }) },
  ]
}

/** A value for each area of each measure and, where it has levels, the level. */
function sectionColumns({ sections }: PortfolioModel, { say }: SheetContext): Column[] {
  return sections.flatMap(({ measure, bands, columns }, table) =>
    columns.flatMap(({ section }, index): Column[] => {
      const [id, label] = [`${measure.id}.${section.id}`, `${measure.label}: ${section.title}`]
      const value: Column = { id, label, width: 14, cell: ({ scores }) => scores[table]?.[index]?.value }
      const level: Column = {
        id: `${id}.level`,
        label: say('report.portfolio-level-of', { name: label }),
        width: 14,
        cell: ({ scores }) => scores[table]?.[index]?.band?.label,
      }
      return bands.length === 0 ? [value] : [value, level]
    }),
  )
}

/** How many questions stand at each level of each rating. */
function ratingColumns({ ratings }: PortfolioModel, { say }: SheetContext): Column[] {
  return ratings.flatMap(({ id, measure, bands }, rating): Column[] => [
    ...bands.map(
      (band, index): Column => ({
        id: `${id}.${band.id}`,
        label: `${measure.label}: ${band.label}`,
        width: 12,
        cell: ({ rated }) => rated[rating]?.counts[index],
      }),
    ),
    { id: `${id}.unrated`, label: `${measure.label}: ${say('report.not-rated')}`, width: 12, cell: ({ rated }) => rated[rating]?.unrated },
  ])
}

function sourceColumns({ say }: SheetContext): Column[] {
  return [
    { id: 'edition', label: say('report.edition'), width: 10, cell: ({ provenance }) => provenance.edition },
    { id: 'questionnaire-digest', label: say('report.questionnaire-digest'), width: 24, cell: ({ provenance }) => provenance.questionnaireDigest },
    { id: 'answers-digest', label: say('report.answers-digest'), width: 24, cell: ({ provenance }) => provenance.answersDigest },
  ]
}
