import type { AnswerValue, MatrixValue, Question } from '@ai-toolkit/model'
import type { QuestionIndex } from './index-questions.ts'

/** How values go on in the later edition. */
export interface ValueRules {
  later: QuestionIndex
  /** What a choice goes on as, by the rule about the question or else about its scale. */
  mapChoice: (choice: string, question: string, scale: string | undefined) => string
  /** What numbers are multiplied by. */
  factorOf: (question: string) => number
}

/** What became of a value. */
export interface MigratedValue {
  /** Undefined where nothing of it has a place. */
  value?: AnswerValue
  /** Whether part of it has no place: choices of several, cells of a matrix. */
  partial: boolean
}

const NOTHING: MigratedValue = { partial: false }

/** A value as it answers a question of the later edition: choices mapped, numbers rescaled, and left out what has no place there. */
export function migrateValue(value: AnswerValue, question: Question, rules: ValueRules): MigratedValue {
  switch (question.type) {
    case 'single':
    case 'scale':
      return choose(value, question, rules)
    case 'multiple':
      return chooseSeveral(value, question, rules)
    case 'number':
      return rescale(value, question, rules)
    case 'text':
      return typeof value === 'string' ? { value, partial: false } : NOTHING
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { value, partial: false } : NOTHING
    case 'matrix':
      return fillMatrix(value, question, rules)
    case 'group':
      return isGroup(value) && isWithin(value.length, question) ? { value, partial: false } : NOTHING
  }
}

/** Whether a value is a list of entries of a group. */
export function isGroup(value: AnswerValue | undefined): value is Extract<AnswerValue, { id: string }[]> {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'object')
}

/** One choice of one; of a question that allowed several, the only one that was made. */
function choose(value: AnswerValue, question: Question, rules: ValueRules): MigratedValue {
  const [only, ...more] = choicesIn(value, question, rules)
  return only === undefined || more.length > 0 || !choicesOf(question, rules).includes(only) ? NOTHING : { value: only, partial: false }
}

function chooseSeveral(value: AnswerValue, question: Question, rules: ValueRules): MigratedValue {
  const mapped = choicesIn(value, question, rules)
  const known = mapped.filter((id) => choicesOf(question, rules).includes(id))
  const alone = (question.options ?? []).some(({ id, exclusive }) => exclusive && known.includes(id))
  if (known.length === 0 || (alone && known.length > 1)) return NOTHING
  return { value: known, partial: known.length < mapped.length }
}

function choicesIn(value: AnswerValue, question: Question, { mapChoice }: ValueRules): string[] {
  const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  return [...new Set(chosen.map((id) => mapChoice(id, question.id, question.scale)))]
}

function choicesOf({ type, options = [], scale = '' }: Question, { later }: ValueRules): readonly string[] {
  return type === 'scale' ? [...(later.points.get(scale)?.keys() ?? [])] : options.map(({ id }) => id)
}

function rescale(value: AnswerValue, question: Question, { factorOf }: ValueRules): MigratedValue {
  if (typeof value !== 'number') return NOTHING
  // Twelve digits, as everywhere numbers are published: 0.1 × 3 is 0.3.
  const scaled = Number((value * factorOf(question.id)).toPrecision(12))
  return isWithin(scaled, question) && (!question.integer || Number.isInteger(scaled)) ? { value: scaled, partial: false } : NOTHING
}

function isWithin(value: number, { minimum = -Infinity, maximum = Infinity }: Question): boolean {
  return value >= minimum && value <= maximum
}

function fillMatrix(value: AnswerValue, { id: question, rows = [], columns = [] }: Question, rules: ValueRules): MigratedValue {
  if (typeof value !== 'object' || Array.isArray(value)) return NOTHING
  const cells = Object.entries(value).flatMap(([row, own]) => Object.entries(own).map(([column, point]) => ({ row, column, point })))
  const kept = cells.flatMap(({ row, column, point }) => {
    const scale = columns.find(({ id }) => id === column)?.scale
    const mapped = scale === undefined ? undefined : rules.mapChoice(point, question, scale)
    const fits = rows.some(({ id }) => id === row) && scale !== undefined && rules.later.points.get(scale)?.has(mapped ?? '')
    return fits && mapped !== undefined ? [{ row, column, point: mapped }] : []
  })
  if (kept.length === 0) return NOTHING
  const filled: MatrixValue = {}
  for (const { row, column, point } of kept) filled[row] = { ...filled[row], [column]: point }
  return { value: filled, partial: kept.length < cells.length }
}
