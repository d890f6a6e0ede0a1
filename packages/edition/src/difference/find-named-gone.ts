import type { EditionChange, Questionnaire } from '@ai-toolkit/model'
import { type CompiledExpression, type CompiledQuestionnaire, compileQuestionnaire } from '@ai-toolkit/questionnaire'

/** An expression that names what is gone. */
export interface NamedGone {
  /** The unit of the question or choice that is gone. */
  gone: string
  expression: string
  /** What the expression belongs to: `recommendations.r_pads`. */
  unit: string
}

/** The expressions of a questionnaire that name a question, an option or a point which was removed. */
export function findNamedGone(changes: readonly EditionChange[], questionnaire: Questionnaire | undefined): NamedGone[] {
  const gone = changes.filter(({ kind, item }) => kind === 'removed' && (item === 'question' || item === 'option' || item === 'point'))
  if (questionnaire === undefined || gone.length === 0) return []
  const compiled = compileQuestionnaire(questionnaire)
  return listConditions(compiled).flatMap(({ unit, expression }) =>
    gone.filter((change) => isNamed(change, expression, questionnaire)).map((change) => ({ gone: change.unit, expression: expression.source, unit })),
  )
}

function isNamed({ unit, item }: EditionChange, { references, comparisons }: CompiledExpression, questionnaire: Questionnaire): boolean {
  const [, owner = '', , choice = ''] = unit.split('.')
  if (item === 'question') return references.some(({ root, path }) => isAnswerRoot(root) && path[0] === owner)
  return comparisons.some(
    ({ reference: { root, path }, texts }) =>
      root === 'answers' &&
      (item === 'option' ? path[0] === owner : scalesOf(path, questionnaire).includes(owner)) &&
      texts.some(({ value }) => value === choice),
  )
}

function isAnswerRoot(root: string): boolean {
  return root === 'answers' || root === 'points' || root === 'states'
}

/** The scale by which a question, or the column of a matrix, is answered. */
function scalesOf([id, , column]: readonly string[], { sections }: Questionnaire): string[] {
  const question = sections.flatMap(({ questions }) => questions).find((candidate) => candidate.id === id)
  const columns = (question?.columns ?? []).filter((candidate) => candidate.id === column)
  return [...columns.map(({ scale }) => scale), ...(question?.scale === undefined ? [] : [question.scale])]
}

function listConditions({
  sections,
  measures,
  overrides,
  recommendations,
}: CompiledQuestionnaire): { unit: string; expression: CompiledExpression }[] {
  const at = (unit: string, expressions: readonly (CompiledExpression | undefined)[]) =>
    expressions.flatMap((expression) => (expression === undefined ? [] : [{ unit, expression }]))
  return [
    ...sections.flatMap(({ source, when, questions }) => [
      ...at(`sections.${source.id}.when`, [when]),
      ...questions.flatMap((question) => at(`questions.${question.source.id}.when`, [question.when])),
    ]),
    ...measures.flatMap(({ source, value, lookup }) => at(`measures.${source.id}`, [value, lookup?.row, lookup?.column])),
    ...overrides.flatMap(({ source, when }) => at(`overrides.${source.id}.when`, [when])),
    ...recommendations.flatMap(({ source, when }) => at(`recommendations.${source.id}.when`, [when])),
  ]
}
