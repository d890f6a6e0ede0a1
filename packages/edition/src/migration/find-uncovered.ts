import type { EditionChange, EditionDifference, Migration } from '@ai-toolkit/model'
import { covers, listRules, type MigrationRule } from './list-rules.ts'

/** Rules of the difference about what answers name, and what choosing it meant or counted for. */
const aboutAnswers = new Set([
  'question',
  'option',
  'point',
  'step',
  'matrix',
  'question-weight',
  'option-points',
  'point-value',
  'question-removed',
  'question-renamed',
  'question-split',
  'question-merged',
  'question-replaced',
  'question-regrouped',
  'question-type',
  'choice-removed',
  'matrix-shape',
  'answer-narrowed',
  'choice-narrowed',
])

/** Items that answers name; sections and scales they do not. */
const named = new Set<EditionChange['item']>(['question', 'option', 'point', 'step', 'row', 'column'])

/** Whether a change asks what becomes of answers. */
function touchesAnswers({ rule, item }: EditionChange): boolean {
  return named.has(item) && aboutAnswers.has(rule)
}

/** The changes of a questionnaire that touch answers and that a migration says nothing of. */
export function findUncovered({ parts }: EditionDifference, questionnaire: string, migration: Migration | undefined): EditionChange[] {
  const rules = migration === undefined ? [] : listRules(migration)
  const changes = parts.find(({ resource }) => resource === questionnaire)?.changes ?? []
  return changes.filter((change) => touchesAnswers(change) && !isCovered(change, rules))
}

/** Questions that look merged are covered too where there is a rule for each of them. */
function isCovered({ unit, kind, others = [] }: EditionChange, rules: readonly MigrationRule[]): boolean {
  const isRuled = (at: string): boolean => rules.some((rule) => covers(rule, at))
  return isRuled(unit) || (kind === 'merged' && others.every((id) => isRuled(`questions.${id}`)))
}
