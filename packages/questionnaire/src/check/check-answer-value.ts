import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Answers, AnswerValue, Diagnostic, MatrixValue } from '@ai-toolkit/model'
import type { CompiledQuestion } from '../compile-question.ts'
import { isDay } from '../read-answer.ts'

/** What a value of each type of question looks like, for messages. */
const shapes = {
  single: 'the id of one option',
  scale: 'the id of one point of the scale',
  multiple: 'a list of ids of options',
  number: 'a number',
  text: 'a text',
  date: 'a day as YYYY-MM-DD',
  matrix: 'for each row, the id of a point for each column',
  group: 'a list of entries, each with an id and answers',
} as const

/** Checks that a value fits its question: its form, its choices, its range. */
export function checkAnswerValue(question: CompiledQuestion, value: AnswerValue, path: DataPath, data: Data<Answers>): Diagnostic[] {
  const check: ValueCheck = { question, path, data }
  return checks[question.source.type](check, value) ?? wrongShape(check, value)
}

/** By type of question: the findings about a value of the right form, undefined for one of another form. */
const checks: Record<CompiledQuestion['source']['type'], (check: ValueCheck, value: AnswerValue) => Diagnostic[] | undefined> = {
  single: checkSingle,
  scale: checkSingle,
  multiple: (check, value) => (isListOfTexts(value) ? checkChoices(check, value) : undefined),
  number: (check, value) => (typeof value === 'number' ? checkRange(check, value) : undefined),
  text: (_, value) => (typeof value === 'string' ? [] : undefined),
  date: (_, value) => (typeof value === 'string' && isDay(value) ? [] : undefined),
  matrix: (check, value) => (typeof value === 'object' && !Array.isArray(value) ? checkMatrix(check, value) : undefined),
  group: (_, value) => (Array.isArray(value) && !isListOfTexts(value) ? [] : undefined),
}

function checkSingle(check: ValueCheck, value: AnswerValue): Diagnostic[] | undefined {
  return typeof value === 'string' ? checkChoice(check, value, check.path) : undefined
}

interface ValueCheck {
  question: CompiledQuestion
  path: DataPath
  data: Data<Answers>
}

function wrongShape({ question, path, data }: ValueCheck, value: AnswerValue): Diagnostic[] {
  const { id, type } = question.source
  const comma = type === 'number' && typeof value === 'string' ? value.match(/^\s*(-?\d+),(\d+)\s*$/) : null
  const hint = comma === null ? undefined : `${comma[1]}.${comma[2]}`
  return [codes.answerShape.at(data.placeAt(path), { id, wanted: shapes[type], found: describe(value), ...(hint !== undefined && { hint }) })]
}

function describe(value: AnswerValue): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'fields'
  return typeof value === 'string' ? `the text “${value.slice(0, 40)}”` : `the number ${value}`
}

function isListOfTexts(value: AnswerValue): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
}

function checkChoice({ question, data }: ValueCheck, value: string, path: DataPath): Diagnostic[] {
  const known = [...question.points.keys()]
  return known.includes(value) ? [] : [codes.answerUnknownChoice.at(data.placeAt(path), { choice: value, id: question.source.id, known })]
}

function checkChoices(check: ValueCheck, value: string[]): Diagnostic[] {
  const { question, path, data } = check
  const { id, options = [] } = question.source
  const alone = options.find((option) => option.exclusive === true && value.includes(option.id))
  return [
    ...value.flatMap((choice, index) => checkChoice(check, choice, [...path, index])),
    ...value.flatMap((choice, index) =>
      value.indexOf(choice) < index ? [codes.answerChoiceTwice.at(data.placeAt([...path, index]), { choice, id })] : [],
    ),
    ...(alone !== undefined && value.length > 1 ? [codes.answerExclusive.at(data.placeAt(path), { choice: alone.id, id })] : []),
  ]
}

function checkRange({ question, path, data }: ValueCheck, value: number): Diagnostic[] {
  const { id, minimum = null, maximum = null, integer = false } = question.source
  const outside = (minimum !== null && value < minimum) || (maximum !== null && value > maximum)
  return [
    ...(outside ? [codes.answerRange.at(data.placeAt(path), { id, value, minimum, maximum })] : []),
    ...(integer && !Number.isInteger(value) ? [codes.answerNotWhole.at(data.placeAt(path), { id, value })] : []),
  ]
}

/** A cell too many is an error, a cell too few leaves the question unanswered and is said as a warning. */
function checkMatrix({ question, path, data }: ValueCheck, value: MatrixValue): Diagnostic[] {
  const { id } = question.source
  const rows = [...question.cells.keys()]
  const strayRows = Object.keys(value).filter((row) => !rows.includes(row))
  const strays = strayRows.map((row) => codes.answerCell.at(data.keyPlaceAt([...path, row]), { id, what: 'row', name: row, known: rows }))
  const cells = Object.entries(value).flatMap(([row, columns]) => checkRow(question, row, columns, [...path, row], data))
  const missing = rows.flatMap((row) =>
    [...(question.cells.get(row)?.keys() ?? [])].filter((column) => value[row]?.[column] === undefined).map((column) => `${row}.${column}`),
  )
  return [...strays, ...cells, ...(missing.length === 0 ? [] : [codes.answerIncomplete.at(data.placeAt(path), { id, missing })])]
}

function checkRow(question: CompiledQuestion, row: string, columns: Record<string, string>, path: DataPath, data: Data<Answers>): Diagnostic[] {
  const scales = question.cells.get(row)
  if (scales === undefined) return []
  return Object.entries(columns).flatMap(([column, point]) => {
    const scale = scales.get(column)
    if (scale === undefined)
      return [
        codes.answerCell.at(data.keyPlaceAt([...path, column]), { id: question.source.id, what: 'column', name: column, known: [...scales.keys()] }),
      ]
    const known = [...scale.keys()]
    return known.includes(point)
      ? []
      : [codes.answerUnknownChoice.at(data.placeAt([...path, column]), { choice: point, id: question.source.id, known })]
  })
}
