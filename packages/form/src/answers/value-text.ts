import type { Answer, AnswerValue, MatrixValue, Question, Scale } from '@ai-toolkit/model'
import { entriesOf } from './edit-answers.ts'
import { choicesOf, pointsOf } from './fit-value.ts'

/** How numbers and days are written. */
export interface Writing {
  number: (value: number) => string
  day: (value: string) => string
}

/**
 * A value in the words of its question, one line for each row of a matrix and each question of an entry of a group. An id that the question
 * does not know stands for itself: nothing that was answered may vanish from what people read.
 */
export function valueText(question: Question, value: AnswerValue, scales: readonly Scale[], writing: Writing): string {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'scale':
      return chosen(value)
        .map((id) => labelOf(choicesOf(question, scales), id))
        .join('; ')
    case 'number':
      return typeof value === 'number' ? [writing.number(value), question.unit].filter(Boolean).join('\u00a0') : String(value)
    case 'date':
      return writing.day(String(value))
    case 'matrix':
      return matrixLines(question, value, scales).join('\n')
    case 'group':
      return entriesOf(value)
        .flatMap(({ answers }, index) => entryLines(question, answers, index + 1, scales, writing))
        .join('\n')
    default:
      return String(value)
  }
}

/** The label of something chosen by its id. */
export function labelOf(items: readonly { id: string; label: string }[], id: string): string {
  return items.find((item) => item.id === id)?.label ?? id
}

function chosen(value: AnswerValue): string[] {
  return (Array.isArray(value) ? value : [value]).map(String)
}

function matrixLines({ rows = [], columns = [] }: Question, value: AnswerValue, scales: readonly Scale[]): string[] {
  const given = (typeof value === 'object' && !Array.isArray(value) ? value : {}) as MatrixValue
  return rows.flatMap(({ id, label }) => {
    const cells = Object.hasOwn(given, id) ? (given[id] ?? {}) : {}
    const points = columns.flatMap((column) => {
      const point = Object.hasOwn(cells, column.id) ? cells[column.id] : undefined
      return point === undefined ? [] : [`${column.label}: ${labelOf(pointsOf(column.scale, scales), point)}`]
    })
    return points.length === 0 ? [] : [`${label}: ${points.join(', ')}`]
  })
}

function entryLines(group: Question, answers: Record<string, Answer>, number: number, scales: readonly Scale[], writing: Writing): string[] {
  return (group.questions ?? []).flatMap((question) => {
    const { value, notApplicable } = (Object.hasOwn(answers, question.id) ? answers[question.id] : undefined) ?? {}
    const text = value === undefined ? notApplicable : valueText(question, value, scales, writing)
    return text === undefined ? [] : [`${number}. ${question.text} ${text}`]
  })
}
