import { parseData } from '@ai-toolkit/data'
import type { Questionnaire } from '@ai-toolkit/model'
import { checkQuestionnaire } from '../src/index.ts'

/** The codes of what is found in a questionnaire, in the order of the findings. */
export function findingsIn(questionnaire: Questionnaire): string[] {
  const { value, diagnostics } = parseData({ path: 'questionnaire.json', text: JSON.stringify(questionnaire) }, 'questionnaire')
  if (value === undefined)
    throw new Error(`The questionnaire of this test does not fit its schema: ${diagnostics.map(({ message }) => message).join('; ')}`)
  return checkQuestionnaire(value).map(({ code }) => code)
}
