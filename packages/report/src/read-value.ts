import type {
  AnswerValue,
  EntryAnswer,
  GroupEntry,
  Key,
  Labelled,
  MatrixValue,
  Question,
  ReadableEntry,
  ReadableRow,
  ReadableValue,
} from '@ai-toolkit/model'
import type { ReportContext } from './report-context.ts'

/**
 * An answer in the words of its question: ids become labels, numbers stay numbers. An id that the question does not know stands
 * for itself, since a report must not lose what was answered. Undefined where there is no value.
 */
export function readValue(context: ReportContext, question: Question, value: AnswerValue | undefined): ReadableValue | undefined {
  if (value === undefined) return undefined
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { kind: 'choice', choices: idsOf(value).map((id) => labelled(question.options ?? [], id)) }
    case 'scale':
      return { kind: 'choice', choices: idsOf(value).map((id) => labelled(context.scales.get(question.scale ?? '')?.points ?? [], id)) }
    case 'number':
      return { kind: 'number', number: Number(value), ...(question.unit !== undefined && { unit: question.unit }) }
    case 'date':
      return { kind: 'date', date: String(value) }
    case 'text':
      return { kind: 'text', text: String(value) }
    case 'matrix':
      return { kind: 'matrix', rows: isMatrix(value) ? readRows(context, question, value) : [] }
    case 'group':
      return { kind: 'group', entries: entriesOf(value).map((entry) => readEntry(context, question, entry)) }
  }
}

/** Whether a value is that of a matrix: neither text, number nor list. */
export function isMatrix(value: AnswerValue | undefined): value is MatrixValue {
  return typeof value === 'object' && !Array.isArray(value)
}

/** The points chosen in the rows of a matrix that were rated, row by row in the question's order. */
export function readRows(context: ReportContext, question: Question, value: MatrixValue): ReadableRow[] {
  return (question.rows ?? []).flatMap(({ id, label }) => {
    const chosen = Object.hasOwn(value, id) ? value[id] : undefined
    return chosen === undefined ? [] : [{ row: { id, label }, points: readPoints(context, question, chosen) }]
  })
}

function readPoints(context: ReportContext, question: Question, chosen: Record<Key, Key>): ReadableRow['points'] {
  return (question.columns ?? []).flatMap(({ id, label, scale }) => {
    const point = Object.hasOwn(chosen, id) ? context.scales.get(scale)?.points.find((one) => one.id === chosen[id]) : undefined
    return point === undefined ? [] : [{ column: { id, label }, point: { id: point.id, label: point.label }, value: point.value }]
  })
}

function readEntry(context: ReportContext, group: Question, { id, answers }: GroupEntry): ReadableEntry {
  return { id, questions: (group.questions ?? []).map((question) => readEntryAnswer(context, question, answers)) }
}

function readEntryAnswer(context: ReportContext, question: Question, answers: GroupEntry['answers']): EntryAnswer {
  const { value, notApplicable, note } = (Object.hasOwn(answers, question.id) ? answers[question.id] : undefined) ?? {}
  const readable = readValue(context, question, value)
  return {
    question: { id: question.id, label: question.text },
    ...(readable && { value: readable }),
    ...(notApplicable !== undefined && { notApplicable }),
    ...(note !== undefined && { note }),
  }
}

function idsOf(value: AnswerValue): string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string')
  return typeof value === 'string' ? [value] : []
}

function entriesOf(value: AnswerValue): GroupEntry[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object') : []
}

function labelled(items: readonly { id: Key; label: string }[], id: string): Labelled {
  return { id, label: items.find((item) => item.id === id)?.label ?? id }
}
