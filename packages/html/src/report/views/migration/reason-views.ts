import type { MigrationReasonKind, NamedReason, NumberedQuestion } from '@ai-toolkit/model'
import { mark } from '../../../untranslated/marks.ts'
import type { MigrationContext } from './migration-view.ts'

/** Why an answer did not stay as it was: a sentence, and the questions that it is about. */
export interface ReasonView {
  text: string
  questions: { number: string; text: string }[]
}

/** Reasons in words. What an editor wrote for a migration has no translation, and is marked with its language. */
export function reasonViews(because: readonly NamedReason[], context: MigrationContext): ReasonView[] {
  return because.flatMap((reason) => [sentenceOf(reason, context), ...takenFrom(reason, context)])
}

function sentenceOf({ kind, questions, text = '', language }: NamedReason, { say }: MigrationContext): ReasonView {
  if (kind === 'said') return { text: language === undefined ? text : mark(text, language), questions: [] }
  return { text: say(REASON_WORDS[kind]), questions: questions.map(nameOf) }
}

function takenFrom({ taken }: NamedReason, { say }: MigrationContext): ReasonView[] {
  return taken === undefined ? [] : [{ text: say('report.migration-taken'), questions: [nameOf(taken)] }]
}

function nameOf({ number, text }: NumberedQuestion): { number: string; text: string } {
  return { number, text }
}

const REASON_WORDS: Record<Exclude<MigrationReasonKind, 'said'>, string> = {
  replaced: 'report.migration-reason-replaced',
  covered: 'report.migration-reason-covered',
  merged: 'report.migration-reason-merged',
  differing: 'report.migration-reason-differing',
  split: 'report.migration-reason-split',
  answered: 'report.migration-reason-answered',
  gone: 'report.migration-reason-gone',
  unfit: 'report.migration-reason-unfit',
  partial: 'report.migration-reason-partial',
}
