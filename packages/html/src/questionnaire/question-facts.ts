import type { Question, Questionnaire } from '@ai-toolkit/model'
import type { Say } from '../words/say.ts'

/** What kind of answer a question asks for, in words. */
export function questionKind(question: Question, questionnaire: Questionnaire, say: Say): string {
  const values = { ...boundsOf(question), scale: titleOfScale(question, questionnaire), whole: question.integer === true ? 'yes' : 'no' }
  const kind = say(KINDS[question.type], values)
  return question.unit === undefined ? kind : say('question.in', { kind, unit: question.unit })
}

/** What a respondent should know beside it: whether it may be left out, when it begins to count, how much it weighs. */
export function questionFacts({ optional, announced, weight, notApplicable, type }: Question, say: Say): string[] {
  const facts = [
    optional === true ? say('question.optional') : undefined,
    announced === undefined ? undefined : say('question.announced', { edition: announced }),
    weight === undefined || weight === 1 ? undefined : say('question.weight', { weight }),
    notApplicable === false && type !== 'group' ? say('question.always-applies') : undefined,
  ]
  return facts.filter((fact) => fact !== undefined)
}

const KINDS: Record<Question['type'], string> = {
  single: 'question.single',
  multiple: 'question.multiple',
  scale: 'question.scale',
  number: 'question.number',
  text: 'question.text',
  date: 'question.date',
  matrix: 'question.matrix',
  group: 'question.group',
}

function titleOfScale({ scale }: Question, { scales = [] }: Questionnaire): string {
  return scales.find(({ id }) => id === scale)?.title ?? ''
}

/** `bounds` chooses the wording in the message; the numbers that a wording does not use are 0. */
function boundsOf({ minimum, maximum }: Question): { bounds: string; minimum: number; maximum: number } {
  const bounds = minimum === undefined ? (maximum === undefined ? 'none' : 'most') : maximum === undefined ? 'least' : 'both'
  return { bounds, minimum: minimum ?? 0, maximum: maximum ?? 0 }
}
