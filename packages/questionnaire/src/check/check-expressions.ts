import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Question, Questionnaire, Scale } from '@ai-toolkit/model'
import type { CompiledExpression } from '../compile-expression.ts'
import type { CompiledQuestion } from '../compile-question.ts'
import type { CompiledQuestionnaire } from '../compile-questionnaire.ts'
import type { ExpressionProblem } from '../expression-problem.ts'
import type { Comparison, Reference } from '../read-dependencies.ts'

/** An expression of the questionnaire and where it stands. */
export interface ExpressionAt {
  expression: CompiledExpression
  path: DataPath
  /** The measure it belongs to, if any: `this` then stands for what the measure is for. */
  measure?: string
}

/** Every expression of a questionnaire, in the order of the file but for those of groups, which stand behind their group. */
export function listExpressions(compiled: CompiledQuestionnaire): ExpressionAt[] {
  const { sections, measures, overrides, recommendations } = compiled
  return [
    ...sections.flatMap((section, index) => [
      ...conditionAt(section.when, ['sections', index]),
      ...questionExpressions(section.questions, ['sections', index]),
    ]),
    ...measures.flatMap(({ source, value, lookup }, index) => {
      const found = { value, row: lookup?.row, column: lookup?.column }
      return Object.entries(found).flatMap(([field, expression]) => {
        const path = ['measures', index, ...(field === 'value' ? [] : ['lookup']), field]
        return expression === undefined ? [] : [{ expression, path, measure: source.id }]
      })
    }),
    ...overrides.flatMap(({ when }, index) => conditionAt(when, ['overrides', index])),
    ...recommendations.flatMap(({ when }, index) => conditionAt(when, ['recommendations', index])),
  ]
}

function conditionAt(when: CompiledExpression | undefined, path: DataPath): ExpressionAt[] {
  return when === undefined ? [] : [{ expression: when, path: [...path, 'when'] }]
}

function questionExpressions(questions: Iterable<CompiledQuestion>, path: DataPath): ExpressionAt[] {
  return [...questions].flatMap(({ when, entry }, index) => {
    const own = [...path, 'questions', index]
    return [...conditionAt(when, own), ...questionExpressions(entry?.questions.values() ?? [], own)]
  })
}

/** Checks every expression: that it parses, reads what is there, gives what is wanted, and compares answers with choices that exist. */
export function checkExpressions(data: Data<Questionnaire>, compiled: CompiledQuestionnaire): Diagnostic[] {
  return listExpressions(compiled).flatMap(({ expression, path }) => [
    ...expression.problems.map((problem) => toDiagnostic(problem, data.placeIn(path, problem.start, problem.end))),
    ...expression.comparisons.flatMap((comparison) => checkComparison(comparison, compiled, (start, end) => data.placeIn(path, start, end))),
  ])
}

function toDiagnostic({ kind, message, name, known = [] }: ExpressionProblem, place: Diagnostic['place']): Diagnostic {
  if (kind === 'unknown-name') return codes.expressionUnknownName.at(place, { message, name: name ?? '', known: [...known] })
  return codes.expressionFault.at(place, { message })
}

/** A comparison with an id that is no choice of the question is never met, and nothing else would say so. */
function checkComparison(
  { reference, texts }: Comparison,
  compiled: CompiledQuestionnaire,
  placeAt: (start: number, end: number) => Diagnostic['place'],
): Diagnostic[] {
  const known = choicesOf(reference, compiled)
  if (known === undefined) return []
  return texts.flatMap(({ value, start, end }) =>
    known.includes(value) ? [] : [codes.unknownChoice.at(placeAt(start, end), { choice: value, of: reference.path.join('.'), known })],
  )
}

const states = ['answered', 'unanswered', 'not-applicable', 'hidden']

/** The texts that a reference can give; undefined where any text may be. */
function choicesOf({ root, path: [id = '', , column = ''] }: Reference, { questions, source }: CompiledQuestionnaire): string[] | undefined {
  if (root === 'states') return states
  const question = root === 'answers' ? questions.get(id)?.source : undefined
  if (question === undefined) return undefined
  return choiceIds(question, column, source.scales ?? [])
}

function choiceIds({ type, options = [], scale, columns = [] }: Question, column: string, scales: readonly Scale[]): string[] | undefined {
  const pointIds = (id: string | undefined) => scales.find((candidate) => candidate.id === id)?.points.map((point) => point.id)
  switch (type) {
    case 'single':
    case 'multiple':
      return options.map(({ id }) => id)
    case 'scale':
      return pointIds(scale)
    case 'matrix':
      return pointIds(columns.find(({ id }) => id === column)?.scale)
    default:
      return undefined
  }
}
