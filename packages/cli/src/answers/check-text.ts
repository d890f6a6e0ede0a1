import type { OpenQuestion } from '@ai-toolkit/exchange'
import type { Answers, Assessment, Questionnaire } from '@ai-toolkit/model'
import { plural } from '../talk.ts'

/** Whether answers are complete, and what keeps them from being so, for a terminal. */
export function checkText(questionnaire: Questionnaire, answers: Answers, { coverage }: Assessment, open: readonly OpenQuestion[]): string {
  const lines = open.map((question) => `  ${question.number.padEnd(6)} ${question.text}${remark(question)}`)
  return [`${questionnaire.title}: ${answers.subject.name} (${answers.date})`, summary(coverage, open), ...lines].join('\n')
}

function summary({ answered, counted }: Assessment['coverage'], open: readonly OpenQuestion[]): string {
  const unanswered = open.filter(({ why }) => why === 'open').length
  const discussed = open.length - unanswered
  if (open.length === 0) return `Complete: all ${plural(counted, 'question')} that count are answered.`
  const parts = [...(unanswered > 0 ? [`${unanswered} open`] : []), ...(discussed > 0 ? [`${discussed} to be discussed`] : [])]
  return `A draft: ${answered} of ${plural(counted, 'question')} that count are answered; ${parts.join(', ')}:`
}

function remark({ why, assignedTo }: OpenQuestion): string {
  const marks = [...(why === 'to-discuss' ? ['to discuss'] : []), ...(assignedTo === undefined ? [] : [`assigned to ${assignedTo}`])]
  return marks.length === 0 ? '' : ` (${marks.join(', ')})`
}
