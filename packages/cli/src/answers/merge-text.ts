import { toSafeText } from '@ai-toolkit/diagnostics'
import { type Conflict, valueText } from '@ai-toolkit/form'
import type { Answer, Question, Questionnaire } from '@ai-toolkit/model'

/** The places at which two files say something else, with what both say, for a terminal. `a` and `b` are the names of the files. */
export function conflictText(conflicts: readonly Conflict[], questionnaire: Questionnaire, a: string, b: string): string {
  const width = Math.max(a.length, b.length)
  const side = (name: string, text: string): string =>
    `    ${name.padEnd(width)}  ${text
      .split('\n')
      .map(toSafeText)
      .join(`\n    ${' '.repeat(width)}  `)}`
  return conflicts
    .flatMap((conflict) => {
      const { heading, textOf } = describe(conflict, questionnaire)
      return [`  ${heading}`, side(a, textOf('a')), side(b, textOf('b'))]
    })
    .join('\n')
}

function describe(conflict: Conflict, questionnaire: Questionnaire): { heading: string; textOf: (side: 'a' | 'b') => string } {
  if (!('question' in conflict)) return { heading: `Subject, ${conflict.field}`, textOf: (side) => conflict[side] ?? 'nothing' }
  const { number, question } = findQuestion(conflict.question, questionnaire)
  const heading = `${number} ${question?.text ?? conflict.question}`
  if (conflict.field === 'answer') return { heading, textOf: (side) => answerText(conflict[side], question, questionnaire) }
  return { heading: `${heading} (${conflict.field})`, textOf: (side) => conflict[side] ?? 'nothing' }
}

function findQuestion(id: string, { sections }: Questionnaire): { number: string; question: Question | undefined } {
  for (const [at, { questions }] of sections.entries()) {
    const index = questions.findIndex((question) => question.id === id)
    if (index >= 0) return { number: `${at + 1}.${index + 1}`, question: questions[index] }
  }
  return { number: '', question: undefined }
}

function answerText(answer: Answer | undefined, question: Question | undefined, { scales = [] }: Questionnaire): string {
  if (answer?.notApplicable !== undefined) return `not applicable: ${answer.notApplicable}`
  if (answer?.value === undefined || question === undefined) return 'nothing'
  return valueText(question, answer.value, scales, { number: String, day: (day) => day })
}
