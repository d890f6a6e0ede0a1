import type { Say } from '@ai-toolkit/html'
import type { Question, Section } from '@ai-toolkit/model'
import type { Instrument } from '../texts/instrument.ts'
import { comment } from './comment.ts'
import { commentQuestion } from './comment-question.ts'

/** Answers stand inside of `answers:`. */
const INDENT = '  '

/** A section of a skeleton: its title and introduction, and each question as a comment above its empty answer. */
export function writeSection(section: Section, number: number, instrument: Instrument, say: Say): string[] {
  const introduction = instrument.proseOf(`sections.${section.id}.introduction`)
  return [
    `${INDENT}# ${'─'.repeat(60)}`,
    ...comment(`${number} ${section.title}`, INDENT),
    ...(section.when === undefined ? [] : comment(say('section.conditional'), INDENT)),
    ...(introduction === '' ? [] : comment(introduction, INDENT)),
    ...section.questions.flatMap((question, index) => ['', ...writeQuestion(question, `${number}.${index + 1}`, instrument, say)]),
    '',
  ]
}

function writeQuestion(question: Question, number: string, instrument: Instrument, say: Say): string[] {
  return [...commentQuestion(question, number, instrument, say).flatMap((line) => comment(line, INDENT)), `${INDENT}${question.id}: {}`]
}
