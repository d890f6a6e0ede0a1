import type { Answers, AnswerValue } from '@ai-toolkit/model'
import type { CompiledExpression } from '../compile-expression.ts'
import type { CompiledQuestion } from '../compile-question.ts'
import type { CompiledQuestionnaire } from '../compile-questionnaire.ts'
import { namesRead } from '../reference-names.ts'

/** The answers of a file, by question. */
export type AnswerMap = Answers['answers']

/** Where on its choices a sample stands: from the first to the last, the steps between included. */
const steps = [0, 0.25, 0.5, 0.75, 1]

/** How many samples, the first ones, answer all questions at the same height. */
export const heights = steps.length

/** How many questions of a mixed sample stand high, the others low: an eighth of them up to seven eighths. */
const mixtures = [1, 2, 3, 4, 5, 6, 7]

/** Chooses an answer to a question, by its position in the questionnaire. */
type Choose = (question: CompiledQuestion, position: number) => AnswerValue | undefined

/**
 * Sets of answers that between them show nearly everything a questionnaire can say: all questions at the same height, from lowest to highest;
 * one section high or low among the others; mixtures; every choice in turn; hardly anything answered; and for every choice of the questions
 * on which it depends what is asked, all lowest and all highest.
 */
export function* sampleAnswers(compiled: CompiledQuestionnaire): Generator<AnswerMap> {
  const controllers = new Map(controllingQuestions(compiled).map((question) => [question, candidateValues(question)]))
  const choosers = [...atHeights(), ...contrasts(compiled), ...mixed(), ...outliers(compiled), ...inTurn()]
  for (const choose of choosers) yield answerAll(compiled, controllers, 0, choose)
  const variants = Math.max(1, ...[...controllers.values()].map(({ length }) => length))
  for (let variant = 1; variant < variants; variant += 1) {
    for (const step of [0, 1]) yield answerAll(compiled, controllers, variant, (question) => valueAt(question, step))
  }
  yield {}
  yield answerAll(compiled, controllers, 0, (question, position) => (position === compiled.questions.size - 1 ? valueAt(question, 1) : undefined))
}

function atHeights(): Choose[] {
  return steps.map((step) => (question) => valueAt(question, step))
}

function contrasts({ sections }: CompiledQuestionnaire): Choose[] {
  if (sections.length < 2) return []
  return sections.flatMap(({ source: { id } }) =>
    [0, 0.5, 1].map(
      (step): Choose =>
        (question) =>
          valueAt(question, question.section === id ? step : step === 1 ? 0 : 1),
    ),
  )
}

/** Spread over the questionnaire, so that every section has its part; 3 and 8 share no divisor. */
function mixed(): Choose[] {
  return mixtures.map((eighths) => (question, position) => valueAt(question, (position * 3) % 8 < eighths ? 1 : 0))
}

/** All low but one question, which is high or left open. */
function outliers({ questions }: CompiledQuestionnaire): Choose[] {
  const positions = [0.2, 0.4, 0.6, 0.8, 1].map((part) => Math.round(part * (questions.size - 1)))
  return positions.flatMap((outlier) =>
    [1, undefined].map(
      (step): Choose =>
        (question, position) => {
          const height = position === outlier ? step : 0
          return height === undefined ? undefined : valueAt(question, height)
        },
    ),
  )
}

function inTurn(): Choose[] {
  return [0, 1, 2].map((shift) => (question, position) => {
    const candidates = candidateValues(question)
    return candidates[(position * 7 + shift) % candidates.length]
  })
}

function answerAll(
  { questions }: CompiledQuestionnaire,
  controllers: ReadonlyMap<CompiledQuestion, AnswerValue[]>,
  variant: number,
  choose: Choose,
): AnswerMap {
  const answers: AnswerMap = {}
  for (const [position, [id, question]] of [...questions].entries()) {
    const choices = controllers.get(question)
    const value = choices === undefined ? choose(question, position) : choices[variant % choices.length]
    if (value !== undefined) answers[id] = { value }
  }
  return answers
}

/** The questions that conditions read: what is asked depends on their answers. */
function controllingQuestions({ sections, questions }: CompiledQuestionnaire): CompiledQuestion[] {
  const conditions = sections.flatMap((section) => [section.when, ...section.questions.map(({ when }) => when)])
  return questionsRead(conditions).flatMap((id) => questions.get(id) ?? [])
}

/** Ids of the questions that expressions read directly. */
export function questionsRead(expressions: readonly (CompiledExpression | undefined)[]): string[] {
  return namesRead(expressions.flatMap((expression) => expression?.references ?? [])).questions
}

/** A value at a height between 0, the first choice, and 1, the last. */
function valueAt(question: CompiledQuestion, step: number): AnswerValue | undefined {
  const { type, rows = [], columns = [] } = question.source
  if (type !== 'matrix') return at(candidateValues(question), step)
  const cells = columns.map(({ id }) => [
    id,
    at(
      [
        ...(question.cells
          .get(rows[0]?.id ?? '')
          ?.get(id)
          ?.keys() ?? []),
      ],
      step,
    ) ?? '',
  ])
  return Object.fromEntries(rows.map(({ id }) => [id, Object.fromEntries(cells)]))
}

function at<T>(candidates: readonly T[], step: number): T | undefined {
  return candidates[Math.round(step * (candidates.length - 1))]
}

/**
 * Values worth trying for a question, from its lowest to its highest: every choice; all choices together first where several may be made;
 * the bounds of a number; every pair of points where a matrix has up to two columns, the same in each row and then in the first only.
 */
export function candidateValues({ source, points, cells }: CompiledQuestion): AnswerValue[] {
  switch (source.type) {
    case 'single':
    case 'scale':
      return [...points.keys()]
    case 'multiple':
      return [(source.options ?? []).filter(({ exclusive }) => !exclusive).map(({ id }) => id), ...[...points.keys()].map((id) => [id])].filter(
        ({ length }) => length > 0,
      )
    case 'number':
      return [...new Set([source.minimum ?? 0, ((source.minimum ?? 0) + (source.maximum ?? 100)) / 2, source.maximum ?? 100])]
    case 'date':
      return ['2000-01-01']
    case 'text':
      return ['text']
    case 'matrix':
      return matrixValues(cells)
    case 'group':
      return []
  }
}

function matrixValues(cells: CompiledQuestion['cells']): AnswerValue[] {
  const rows = [...cells.keys()]
  const combinations = rowValues(cells.get(rows[0] ?? '') ?? new Map())
  const same = combinations.map((row) => Object.fromEntries(rows.map((id) => [id, row])))
  const [lowest] = combinations
  const falling = combinations.map((row) => Object.fromEntries(rows.map((id, index) => [id, index === 0 ? row : (lowest ?? row)])))
  return rows.length > 1 ? [...same, ...falling] : same
}

function rowValues(columns: ReadonlyMap<string, ReadonlyMap<string, number>>): Record<string, string>[] {
  return [...columns].reduce<Record<string, string>[]>(
    (rows, [column, scale]) => rows.flatMap((row) => [...scale.keys()].map((point) => ({ ...row, [column]: point }))),
    [{}],
  )
}
