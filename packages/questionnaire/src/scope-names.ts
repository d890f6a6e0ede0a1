import type { Measure, Question, Questionnaire } from '@ai-toolkit/model'
import { hasPoints } from './question-points.ts'
import type { Shape, ShapeTree } from './scope-shape.ts'
import { selectQuestions, selectSections } from './select-units.ts'

/** What conditions on questions and sections may read; inside a group, the questions of the same entry. */
export function conditionNames(questions: readonly Question[]): ShapeTree {
  return new Map<string, Shape>([
    ['answers', namesOf(questions, answerShape)],
    ['points', namesOf(questions, pointsShape)],
    ['states', namesOf(questions, () => 'string')],
  ])
}

/** What measures of the whole, overrides and recommendations may read. */
export function resultNames(questionnaire: Questionnaire): ShapeTree {
  const measures = questionnaire.measures ?? []
  const whole = new Map<string, Shape>(measures.filter(({ each }) => each === undefined).map(({ id }) => [id, 'number']))
  return new Map<string, Shape>([
    ...conditionNames(questionnaire.sections.flatMap(({ questions }) => questions)),
    ['measures', whole],
    ['minimum', whole],
    ['maximum', whole],
    ['sections', unitNames(measures, 'section', (measure) => selectSections(questionnaire, measure.select))],
    ['questions', unitNames(measures, 'question', (measure) => selectQuestions(questionnaire, measure.select).map(({ id }) => id))],
  ])
}

/** What `this` holds in a measure of each question. Where the selected questions differ in type, `answer` and `points` are known only when it runs. */
export function thisQuestionNames(questions: readonly Question[]): ShapeTree {
  const answer = commonShape(questions.map(answerShape))
  const points = commonShape(questions.map(pointsShape))
  return new Map<string, Shape>([
    ['id', 'string'],
    ['weight', 'number'],
    ...(answer ? [['answer', answer] as const] : []),
    ...(points ? [['points', points] as const] : []),
  ])
}

/** What `this` holds in a measure of each section: the section's other measures. */
export function thisSectionNames(measures: readonly Measure[]): ShapeTree {
  const others = measures.filter(({ each }) => each === 'section').map(({ id }): [string, Shape] => [id, 'number'])
  return new Map<string, Shape>([...others, ['id', 'string']])
}

function namesOf(questions: readonly Question[], shapeOf: (question: Question) => Shape | undefined): ShapeTree {
  const names = new Map<string, Shape>()
  for (const question of questions) {
    const shape = shapeOf(question)
    if (shape !== undefined) names.set(question.id, shape)
  }
  return names
}

/** A group has no answer to read: its entries differ in number. Its points and its state can be read. */
function answerShape(question: Question): Shape | undefined {
  switch (question.type) {
    case 'number':
      return 'number'
    case 'multiple':
      return 'list<string>'
    case 'matrix':
      return matrixShape(question, 'string')
    case 'group':
      return undefined
    default:
      return 'string'
  }
}

/** A matrix has no points of its own; each of its cells has those of the point chosen. */
function pointsShape(question: Question): Shape | undefined {
  if (question.type === 'matrix') return matrixShape(question, 'number')
  return hasPoints(question) ? 'number' : undefined
}

function matrixShape({ rows = [], columns = [] }: Question, cell: Shape): ShapeTree {
  const row = new Map(columns.map(({ id }) => [id, cell]))
  return new Map(rows.map(({ id }) => [id, row]))
}

function commonShape(shapes: (Shape | undefined)[]): Shape | undefined {
  const [first, ...others] = shapes.filter((shape) => shape !== undefined)
  if (first === undefined) return undefined
  if (others.every((other) => sameShape(first, other))) return first
  return 'dyn'
}

function sameShape(a: Shape, b: Shape): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.size === b.size && [...a].every(([name, shape]) => sameShape(shape, b.get(name) ?? 'dyn'))
}

function unitNames(measures: readonly Measure[], each: Measure['each'], unitsOf: (measure: Measure) => string[]): ShapeTree {
  const names = new Map<string, Map<string, Shape>>()
  for (const measure of measures.filter((candidate) => candidate.each === each)) {
    for (const unit of unitsOf(measure)) names.set(unit, (names.get(unit) ?? new Map<string, Shape>()).set(measure.id, 'number'))
  }
  return names
}
