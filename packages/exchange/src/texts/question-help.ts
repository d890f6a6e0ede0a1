import { questionFacts, questionKind, type Say } from '@ai-toolkit/html'
import type { Question } from '@ai-toolkit/model'
import type { Instrument } from './instrument.ts'

/** What a respondent should know of a question, as plain text, paragraph by paragraph: its kind, when it is asked, guidance, what would show it. */
export function questionHelp(question: Question, instrument: Instrument, say: Say): string[] {
  const guidance = instrument.proseOf(`questions.${question.id}.guidance`)
  const evidence = instrument.proseOf(`questions.${question.id}.evidence`)
  const facts = [questionKind(question, instrument.questionnaire, say), ...questionFacts(question, say)]
  return [
    facts.map((fact) => `${fact.replace(/\.$/, '')}.`).join(' '),
    question.whenText ?? (question.when === undefined ? '' : say('question.conditional')),
    guidance,
    evidence === '' ? '' : `${say('question.evidence')}: ${evidence}`,
  ].filter((paragraph) => paragraph !== '')
}
