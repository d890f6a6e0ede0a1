import { toneOf } from '@ai-toolkit/html'
import type { ReportVerdict } from '@ai-toolkit/model'
import { AlignmentType, BorderStyle, type Paragraph, type Table, TableRow } from 'docx'
import { proseBlocks } from '../blocks.ts'
import { bullets, heading, paragraph } from '../paragraphs.ts'
import { columnWidths, describedTable, table, toneCell, toneColour } from '../tables.ts'
import type { WordContext } from '../word-context.ts'
import { causeLine } from './causes.ts'

/** The result: the level in words, all levels with the one reached, what it means, what drove it, and how far the next ones are. */
export function verdictSection(context: WordContext): (Paragraph | Table)[] {
  const { model, view, say } = context
  const { verdict } = view
  if (verdict === undefined || model.verdict === undefined) return []
  return [
    heading(1, say('report.verdict'), context),
    paragraph(verdict.rule, { style: 'VerdictRule' }, context),
    paragraph(verdict.band ?? say('report.no-level'), { style: 'Verdict' }, context),
    ...valueLine(context),
    ...levelLadder(model.verdict, context),
    ...(view.coverage.warning === undefined ? [] : [paragraph(view.coverage.warning, { style: 'Warning' }, context)]),
    ...proseBlocks(model.verdict.band?.text ?? [], context),
    ...missingCauses(context),
    ...overrideBox(model.verdict, context),
    ...keyFigures(context),
    ...driverTable(context),
    ...distanceList(context),
  ]
}

function valueLine(context: WordContext): Paragraph[] {
  const { view, say } = context
  const { measure, value, range, target } = view.verdict ?? {}
  if (value === undefined) return []
  const parts = [
    say('report.value-of', { measure, value }),
    ...(range === undefined ? [] : [say('report.value-range', { range })]),
    ...(target === undefined ? [] : [say('report.value-target', { target })]),
  ]
  return [paragraph(parts.join(say('report.joiner')), { keepNext: true }, context)]
}

/** All levels side by side from the lowest values to the highest; the one reached has a frame, a dot and bold letters, so colour is not all that tells. */
function levelLadder(verdict: ReportVerdict, context: WordContext): (Paragraph | Table)[] {
  const { bands, band, level } = verdict
  if (bands.length === 0) return []
  const frame = { style: BorderStyle.SINGLE, size: 24, color: context.palette.ink }
  const cells = bands.map((each) => {
    const tone = toneOf(each, bands)
    const isReached = each.id === band?.id
    const run = { color: toneColour(tone, context), bold: isReached }
    const text = paragraph(isReached ? `● ${each.label}` : each.label, { style: 'TableText', run, alignment: AlignmentType.CENTER }, context)
    return toneCell([text], tone, isReached ? { borders: { top: frame, bottom: frame, left: frame, right: frame } } : {})
  })
  const widths = columnWidths(
    bands.map(() => ({ share: 1 })),
    context.width,
  )
  const description = context.say('report.ladder-title', { rule: level.label })
  return [
    describedTable([new TableRow({ children: cells, cantSplit: true })], widths, description, {}, context),
    paragraph('', { style: 'Gap' }, context),
  ]
}

function missingCauses(context: WordContext): Paragraph[] {
  const { view, say } = context
  const missing = view.verdict?.missing ?? []
  return missing.length === 0
    ? []
    : [paragraph(say('report.undetermined'), { style: 'Warning' }, context), ...bullets(missing.map(causeLine), context)]
}

function overrideBox({ override }: ReportVerdict, context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  const without = view.verdict?.override?.without
  if (override === undefined) return []
  return [
    paragraph(say('report.override'), { style: 'Box', run: { bold: true }, keepNext: true }, context),
    ...proseBlocks(override.text, context, { style: 'Box' }),
    ...(without === undefined ? [] : [paragraph(say('report.override-without', { band: without }), { style: 'Box' }, context)]),
  ]
}

function keyFigures(context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  const cells = view.figures.map(({ value, label }) =>
    toneCell([paragraph(value, { style: 'FigureValue' }, context), paragraph(label, { style: 'TableText' }, context)], undefined),
  )
  if (cells.length === 0) return []
  const widths = columnWidths(
    cells.map(() => ({ share: 1 })),
    context.width,
  )
  const row = new TableRow({ children: cells, cantSplit: true })
  return [describedTable([row], widths, say('report.figures'), {}, context), paragraph('', { style: 'Gap' }, context)]
}

function driverTable(context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  const { drivers = [], driversNote = '', driversHaveBands = false } = view.verdict ?? {}
  if (drivers.length === 0) return []
  const columns = [
    { title: say('report.driver'), share: 6 },
    { title: say('report.driver-value'), share: 2, align: 'end' as const },
    ...(driversHaveBands ? [{ title: say('report.driver-level'), share: 2 }] : []),
  ]
  const rows = drivers.map((driver) => {
    const { value, maximum, band, assumed } = driver
    const name = assumed ? `${causeLine(driver)} (${say('report.assumed')})` : causeLine(driver)
    const shown = maximum === undefined ? value : say('report.value-of-maximum', { value, maximum })
    return [name, shown, ...(driversHaveBands ? [band ?? '–'] : [])]
  })
  const title = say('report.drivers')
  return [heading(2, title, context), paragraph(driversNote, { style: 'Hint' }, context), ...table({ caption: title, columns, rows }, context)]
}

function distanceList(context: WordContext): Paragraph[] {
  const distances = context.view.verdict?.distances ?? []
  return distances.length === 0 ? [] : [heading(2, context.say('report.distances'), context), ...bullets(distances, context)]
}
