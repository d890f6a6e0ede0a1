import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Questionnaire } from '@ai-toolkit/model'
import { walkQuestions } from './walk-questions.ts'

/** A question that may be hidden says in words when it is asked: reports and forms show that in its place. */
export function checkConditionWords(data: Data<Questionnaire>): Diagnostic[] {
  return [...walkQuestions(data.value)].flatMap(({ question, path }) => {
    if (question.when !== undefined && question.whenText === undefined)
      return [codes.conditionWithoutWords.at(data.placeAt([...path, 'when']), { id: question.id })]
    if (question.when === undefined && question.whenText !== undefined)
      return [codes.wordsWithoutCondition.at(data.keyPlaceAt([...path, 'whenText']), { id: question.id })]
    return []
  })
}
