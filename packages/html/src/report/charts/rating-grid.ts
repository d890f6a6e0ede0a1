import type { GridAxis, GridCell, RatingGrid, ReportBand } from '@ai-toolkit/model'
import { type ScaleBand, scaleBand } from 'd3-scale'
import type { ElementContent } from 'hast'
import { shortLabels, toneOf } from '../tones.ts'
import { type FittedLabel, fitLabel, widthOf } from './fit-label.ts'
import { type ChartSetting, type ChartWords, svgChart, svgLines, svgRect, svgText } from './svg.ts'

/** Words that stand in the grid itself. */
export interface GridWords extends ChartWords {
  /** The name of the axis that runs upwards, with its direction. */
  rows: string
  /** The name of the axis that runs along, with its direction. */
  columns: string
}

/** Half the width of the text on A4, less the gap between two grids. */
const width = 320
const cellHeight = 46
const head = 20
const lineStep = 10
const labelSize = 9
const numberSize = 7.5

/**
 * Two scales against each other, the greatest row on top as people draw it. Each cell has the tone of its level, the beginning of the
 * level's name, how many questions stand in it, and which: colour is never the only sign.
 */
export function drawRatingGrid(grid: RatingGrid, bands: readonly ReportBand[], words: GridWords, setting: ChartSetting): string {
  const layout = layOut(grid, setting)
  const { edge, bottom, height, forward } = layout
  return svgChart({ width, height }, words, setting, [
    svgText(forward === 1 ? 0 : width, 11, words.rows, { className: 'axis-title' }),
    ...grid.cells.flatMap((cell) => drawCell(cell, bands, layout)),
    ...layout.rowLabels.flatMap(({ id, lines, size }) => {
      const middle = (layout.up(id) ?? 0) + cellHeight / 2 + 3
      return svgLines(edge - forward * 7, middle, lines, { className: 'axis', anchor: 'end', size, step: lineStep })
    }),
    ...layout.columnLabels.flatMap(({ id, lines, size }) => {
      const middle = (layout.across(id) ?? 0) + layout.across.bandwidth() / 2
      return lines.map((line, index) => svgText(middle, bottom + 12 + index * lineStep, line, { className: 'axis', anchor: 'middle', size }))
    }),
    svgText(edge, height - 3, words.columns, { className: 'axis-title' }),
  ])
}

interface Layout {
  across: ScaleBand<string>
  up: ScaleBand<string>
  rowLabels: AxisLabel[]
  columnLabels: AxisLabel[]
  /** Where the cells begin, in reading direction. */
  edge: number
  /** 1 where x grows in reading direction, else −1. */
  forward: 1 | -1
  /** Where the cells end below. */
  bottom: number
  height: number
}

interface AxisLabel extends FittedLabel {
  id: string
}

function layOut({ rows, columns }: RatingGrid, { direction }: ChartSetting): Layout {
  const forward = direction === 'rtl' ? -1 : 1
  const rowLabels = fitLabels(rows, 52, 3)
  const margin = 12 + Math.max(...rowLabels.flatMap(({ lines, size }) => lines.map((line) => widthOf(line, size))))
  const bottom = head + rows.points.length * cellHeight
  const across = scaleBand(idsOf(columns), forward === 1 ? [margin, width] : [width - margin, 0])
  const columnLabels = fitLabels(columns, across.bandwidth() - 2, 2)
  const deepest = Math.max(...columnLabels.map(({ lines }) => lines.length))
  return {
    across,
    up: scaleBand(idsOf(rows), [bottom, head]),
    rowLabels,
    columnLabels,
    edge: forward === 1 ? margin : width - margin,
    forward,
    bottom,
    height: bottom + 12 + deepest * lineStep + 10,
  }
}

function fitLabels({ points }: GridAxis, space: number, lines: number): AxisLabel[] {
  return points.map(({ id, label }) => ({ id, ...fitLabel(label, { width: space, size: labelSize, lines }) }))
}

function idsOf({ points }: GridAxis): string[] {
  return points.map(({ id }) => id)
}

function drawCell({ row, column, band, questions }: GridCell, bands: readonly ReportBand[], { across, up, forward }: Layout): ElementContent[] {
  const [x, y, space] = [across(column) ?? 0, up(row) ?? 0, across.bandwidth()]
  const reached = bands.find(({ id }) => id === band)
  const tone = reached === undefined ? 'none' : String(toneOf(reached, bands))
  const centred = { className: `on-tone on-tone-${tone}`, anchor: 'middle' as const }
  const middle = x + space / 2
  const lines = fitNumbers(questions, space - 8)
  return [
    svgRect(x + 0.75, x + space - 0.75, y + 0.75, cellHeight - 1.5, ['cell', `tone-${tone}`]),
    svgText(forward === 1 ? x + 5 : x + space - 5, y + 11, shortLabels(bands).get(band ?? '') ?? '', { ...centred, anchor: 'start', size: 8 }),
    ...(questions.length === 0 ? [] : [svgText(middle, y + 20, String(questions.length), { ...centred, size: 15 })]),
    ...lines.map((line, index) => svgText(middle, y + 31 + index * 9, line, { ...centred, size: numberSize })),
  ]
}

/** The numbers of questions in two lines; how many more there are stands at the end, and all of them stand in the table. */
function fitNumbers(questions: readonly string[], space: number): string[] {
  const widest = Math.max(1, ...questions.map((number) => widthOf(`${number} `, numberSize)))
  const perLine = Math.max(1, Math.floor((space + widthOf(' ', numberSize)) / widest))
  const room = perLine * 2
  const shown = questions.length <= room ? questions : [...questions.slice(0, room - 1), `+${questions.length - room + 1}`]
  const lines = [shown.slice(0, perLine), shown.slice(perLine)]
  return lines.filter((line) => line.length > 0).map((line) => line.join('\u2002'))
}
