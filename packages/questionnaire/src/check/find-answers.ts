import type { Answer } from '@ai-toolkit/model'
import { type CompiledExpression, isMet } from '../compile-expression.ts'
import type { CompiledQuestionnaire } from '../compile-questionnaire.ts'
import { decideStates } from '../decide-states.ts'
import { evaluateMeasures } from '../evaluate-measures.ts'
import { type AnswerMap, candidateValues, questionsRead } from './sample-answers.ts'

/** What came of a search: answers that meet a condition; proof that none do; or neither, the search having been cut short. */
export type Search = 'met' | 'never' | 'unknown'

/** Combinations tried for one condition; more would make checking slow, above all where every measure must be worked out. */
const mostCombinations = { answers: 1500, measures: 8 }

/**
 * Looks for answers that meet a condition, by trying all combinations of the questions it depends on, upon each of some bases. Where the
 * condition reads answers only and all combinations were tried, that none was found proves that there is none.
 * @param guards conditions that must hold too, such as the one of the question's section
 */
export function findAnswers(
  compiled: CompiledQuestionnaire,
  condition: CompiledExpression,
  guards: readonly CompiledExpression[],
  bases: readonly AnswerMap[],
): Search {
  const relevant = dependencies(compiled, [condition, ...guards])
  const choices = relevant.map((id) => choicesOf(compiled, id))
  const count = choices.reduce((product, { length }) => product * length, 1)
  const readsMeasures = condition.references.some(({ root }) => !['answers', 'points', 'states'].includes(root))
  const tried = Math.min(count, readsMeasures ? mostCombinations.measures : mostCombinations.answers)
  for (const base of readsMeasures ? bases : bases.slice(0, 1)) {
    for (let index = 0; index < tried; index += 1) {
      const answers = { ...base, ...combination(relevant, choices, spread(index, tried, count)) }
      if (holds(compiled, [condition, ...guards], answers, readsMeasures)) return 'met'
    }
  }
  const finite = relevant.every((id) => ['single', 'scale'].includes(compiled.questions.get(id)?.source.type ?? ''))
  return finite && !readsMeasures && tried === count ? 'never' : 'unknown'
}

/** The questions that expressions read, and those that decide whether these are asked. */
function dependencies({ questions, sections }: CompiledQuestionnaire, expressions: readonly CompiledExpression[]): string[] {
  const found = questionsRead(expressions).filter((id) => questions.has(id))
  // The list grows while it is walked.
  for (const id of found) {
    const question = questions.get(id)
    const section = sections.find(({ source }) => source.id === question?.section)
    for (const other of questionsRead([question?.when, section?.when])) if (!found.includes(other)) found.push(other)
  }
  return found
}

/** Every state a question can be in: its values, not applicable, and no answer. */
function choicesOf({ questions }: CompiledQuestionnaire, id: string): (Answer | undefined)[] {
  const question = questions.get(id)
  if (question === undefined) return [undefined]
  return [...candidateValues(question).map((value) => ({ value })), { notApplicable: 'tried' }, undefined]
}

/** The tried ones of all combinations, evenly spread. */
function spread(index: number, tried: number, count: number): number {
  return tried === count ? index : Math.floor((index * count) / tried)
}

function combination(ids: readonly string[], choices: readonly (readonly (Answer | undefined)[])[], index: number): AnswerMap {
  const answers: AnswerMap = {}
  let rest = index
  for (const [at, id] of ids.entries()) {
    const options = choices[at] ?? []
    answers[id] = options[rest % options.length] ?? {}
    rest = Math.floor(rest / options.length)
  }
  return answers
}

function holds(compiled: CompiledQuestionnaire, conditions: readonly CompiledExpression[], answers: AnswerMap, readsMeasures: boolean): boolean {
  const states = decideStates(compiled, answers, everAfter)
  const context = readsMeasures ? evaluateMeasures(compiled, states, everAfter).context : { ...states.facts }
  return conditions.every((condition) => isMet(condition, context))
}

/** An edition later than all: what is announced counts, since it will. */
export const everAfter = '999999.0.0'
