import { questionKind, type Say } from '@ai-toolkit/html'
import type { Question } from '@ai-toolkit/model'
import { choicesOf } from '../texts/choices.ts'
import type { Instrument } from '../texts/instrument.ts'
import { comment } from './comment.ts'

/** An answer of every form that the questionnaire has, to its first question of that form, and what else can be said of one. */
export function commentExamples(instrument: Instrument, say: Say): string[] {
  const questions = instrument.questionnaire.sections.flatMap((section) => section.questions)
  const first = (['single', 'multiple', 'scale', 'number', 'text', 'date'] as const).flatMap(
    (type) => questions.find((one) => one.type === type) ?? [],
  )
  const shown = first.map((question) =>
    example(question, `{ value: ${exampleValue(question, instrument)} }`, questionKind(question, instrument.questionnaire, say)),
  )
  const general = first[0] ?? questions[0]
  const refusable = questions.find(({ notApplicable }) => notApplicable !== false)
  return [
    ...comment(say('skeleton.examples')),
    ...shown,
    ...(refusable ? [example(refusable, '{ notApplicable: "…" }', say('form.table.notApplicable'))] : []),
    ...(general ? [example(general, '{ value: …, note: "…", evidence: ["…", "…"] }', say('skeleton.example-note'))] : []),
    ...(general ? [example(general, '{ assignedTo: "…", toDiscuss: true }', say('skeleton.example-open'))] : []),
  ]
}

function example({ id }: Question, answer: string, words: string): string {
  return `#   ${`${id}: ${answer}`.padEnd(48)} # ${words}`
}

function exampleValue(question: Question, instrument: Instrument): string {
  const choices = choicesOf(question, instrument)
    .filter(({ exclusive }) => !exclusive)
    .map(({ id }) => id)
  switch (question.type) {
    case 'multiple':
      return `[${choices.slice(0, 2).join(', ')}]`
    case 'number':
      return String(question.minimum ?? 10)
    case 'date':
      return '2026-12-31'
    case 'text':
      return '"…"'
    default:
      return choices[0] ?? '…'
  }
}
