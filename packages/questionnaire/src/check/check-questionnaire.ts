import type { Data } from '@ai-toolkit/data'
import { hasErrors } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Questionnaire } from '@ai-toolkit/model'
import { compileQuestionnaire } from '../compile-questionnaire.ts'
import { attainableValues } from './attainable-values.ts'
import { checkCircles } from './check-circles.ts'
import { checkConditionWords } from './check-conditions.ts'
import { checkExpressions } from './check-expressions.ts'
import { checkIds } from './check-ids.ts'
import { checkLevels } from './check-levels.ts'
import { checkMeasures } from './check-measures.ts'
import { checkQuestions } from './check-questions.ts'
import { checkReach } from './check-reach.ts'
import { checkTables } from './check-tables.ts'

/**
 * Everything that can be found wrong with a questionnaire without its answers: ids, the fields of each question, tables, measures, bands,
 * expressions and their types, circles; and, where all that is in order, what no answers can reach.
 */
export function checkQuestionnaire(data: Data<Questionnaire>): Diagnostic[] {
  const compiled = compileQuestionnaire(data.value)
  const faults = [
    ...checkIds(data),
    ...checkQuestions(data),
    ...checkConditionWords(data),
    ...checkTables(data),
    ...checkMeasures(data),
    ...checkLevels(data, (measure) => attainableValues(compiled, measure)),
    ...checkExpressions(data, compiled),
    ...checkCircles(data, compiled),
  ]
  // Searching answers for a questionnaire that cannot be scored would only repeat its faults in other words.
  return hasErrors(faults) ? faults : [...faults, ...checkReach(data, compiled)]
}
