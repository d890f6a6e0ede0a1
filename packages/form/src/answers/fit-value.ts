import type { AnswerValue, GroupEntry, MatrixValue, Question, Scale } from '@ai-toolkit/model'
import { type Fault, fault } from './fault.ts'
import { type FitContext, type Fitted, fitAnswer, isDayText, isRecord, isText } from './fit-answer.ts'

/** Entries of one group; the answers schema has the same limit. */
const MOST_ENTRIES = 1_000

/**
 * A value from a file as far as it fits its question. Of matrices and groups, what fits is kept cell by cell and entry by entry. A value that
 * is merely incomplete fits: whether it answers the question is for the assessment to say.
 */
export function fitValue(question: Question, given: unknown, context: FitContext): Fitted<AnswerValue> {
  return fitters[question.type](question, given, context)
}

/** The ids that a question's answer may name: of its options, or of the points of its scale. */
export function choicesOf({ type, options = [], scale }: Question, scales: readonly Scale[]): readonly { id: string; label: string }[] {
  return type === 'scale' ? pointsOf(scale, scales) : options
}

/** The points of a scale by its id. */
export function pointsOf(scale: string | undefined, scales: readonly Scale[]): Scale['points'] {
  return scales.find(({ id }) => id === scale)?.points ?? []
}

type Fitter = (question: Question, given: unknown, context: FitContext) => Fitted<AnswerValue>

const fitters: Record<Question['type'], Fitter> = {
  single: fitChoice,
  scale: fitChoice,
  multiple: fitChoices,
  number: fitNumber,
  text: (_, given, context) => (isText(given) ? fits(given) : refused('bad-text', context)),
  date: (_, given, context) => (isDayText(given) ? fits(given) : refused('bad-day', context)),
  matrix: fitMatrix,
  group: fitGroup,
}

function fits(value: AnswerValue): Fitted<AnswerValue> {
  return { value, faults: [] }
}

function refused(word: string, { name }: FitContext, values: Fault['values'] = {}): Fitted<AnswerValue> {
  return { value: undefined, faults: [fault(word, { question: name, ...values })] }
}

function fitChoice(question: Question, given: unknown, context: FitContext): Fitted<AnswerValue> {
  if (typeof given !== 'string') return refused('bad-choice', context)
  return choicesOf(question, context.scales).some(({ id }) => id === given)
    ? fits(given)
    : refused('unknown-choice', context, { choice: short(given) })
}

function fitChoices(question: Question, given: unknown, context: FitContext): Fitted<AnswerValue> {
  if (!Array.isArray(given)) return refused('bad-choice', context)
  const options = question.options ?? []
  const known = given.filter((id): id is string => options.some((option) => option.id === id))
  const chosen = [...new Set(known)]
  const unknown = given.filter((id) => !known.includes(id)).map((id) => fault('unknown-choice', { question: context.name, choice: short(id) }))
  const excludes = chosen.length > 1 && options.some(({ id, exclusive }) => exclusive === true && chosen.includes(id))
  if (excludes) return { value: undefined, faults: [...unknown, fault('exclusive', { question: context.name })] }
  return { value: chosen.length > 0 ? chosen : undefined, faults: unknown }
}

function fitNumber({ minimum = -Infinity, maximum = Infinity, integer }: Question, given: unknown, context: FitContext): Fitted<AnswerValue> {
  if (typeof given !== 'number' || !Number.isFinite(given)) return refused('bad-number', context)
  if (given < minimum || given > maximum || (integer === true && !Number.isInteger(given))) return refused('number-range', context, { number: given })
  return fits(given)
}

function fitMatrix({ rows = [], columns = [] }: Question, given: unknown, context: FitContext): Fitted<AnswerValue> {
  if (!isRecord(given)) return refused('bad-matrix', context)
  const value: MatrixValue = {}
  let kept = 0
  for (const row of rows) {
    const cells = Object.hasOwn(given, row.id) ? given[row.id] : undefined
    if (!isRecord(cells)) continue
    const fitting = columns.filter(
      ({ id, scale }) => Object.hasOwn(cells, id) && pointsOf(scale, context.scales).some((point) => point.id === cells[id]),
    )
    kept += fitting.length
    if (fitting.length > 0) value[row.id] = Object.fromEntries(fitting.map(({ id }) => [id, String(cells[id])]))
  }
  const stated = Object.values(given).reduce<number>((sum, cells) => sum + (isRecord(cells) ? Object.keys(cells).length : 1), 0)
  return {
    value: kept > 0 ? value : undefined,
    faults: stated > kept ? [fault('bad-cells', { question: context.name, count: stated - kept })] : [],
  }
}

function fitGroup(question: Question, given: unknown, context: FitContext): Fitted<AnswerValue> {
  if (!Array.isArray(given)) return refused('bad-group', context)
  const most = Math.min(question.maximum ?? MOST_ENTRIES, MOST_ENTRIES)
  const seen = new Set<string>()
  const entries = given.slice(0, most).map((entry) => fitEntry(question, entry, seen, context))
  const value = entries.flatMap((entry) => (entry.value === undefined ? [] : [entry.value]))
  const tooMany = given.length > most ? [fault('too-many-entries', { question: context.name, count: given.length, maximum: most })] : []
  return { value: value.length > 0 ? value : undefined, faults: [...tooMany, ...entries.flatMap(({ faults }) => faults)] }
}

function fitEntry({ questions = [] }: Question, given: unknown, seen: Set<string>, context: FitContext): Fitted<GroupEntry> {
  const unusable = !isRecord(given) || typeof given.id !== 'string' || !/^[a-z][a-z0-9_]{0,63}$/.test(given.id) || seen.has(given.id)
  if (unusable || !isRecord(given.answers)) return { value: undefined, faults: [fault('bad-entry', { question: context.name })] }
  const id = String(given.id)
  const answers = given.answers
  seen.add(id)
  const asked = questions.filter((question) => Object.hasOwn(answers, question.id))
  const fitted = asked.map((question) => [question.id, fitAnswer(question, answers[question.id], context)] as const)
  const unknown = Object.keys(answers).filter((key) => !questions.some((question) => question.id === key))
  return {
    value: { id, answers: Object.fromEntries(fitted.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]]))) },
    faults: [...fitted.flatMap(([, { faults }]) => faults), ...unknown.map((key) => fault('unknown-question', { question: short(key) }))],
  }
}

/** As much of an unknown value as a message needs. */
function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
