import type { CarriedAnswer, GivenAnswer, NumberedQuestion } from '@ai-toolkit/model'
import { type AnswerLine, linesOf } from '../answers-view.ts'
import type { MigrationContext } from './migration-view.ts'
import { type ReasonView, reasonViews } from './reason-views.ts'

/** An answer as it is read: line by line, or why there is none. */
export interface GivenLines {
  lines: AnswerLine[]
  /** Why it is not applicable, in the respondent's words; or that there is none. */
  state: string | undefined
  note: string | undefined
}

/** An answer that goes on in another place or form. */
export interface CarriedView {
  number: string
  text: string
  /** What became of it. */
  outcome: string
  /** Where it stands now, where that is another question. */
  into: { number: string; text: string }[]
  before: GivenLines | undefined
  after: GivenLines | undefined
  why: ReasonView[]
}

/** All but what stayed as it was. */
export function carriedViews(context: MigrationContext): CarriedView[] {
  return context.model.account.carried.filter(({ outcome }) => outcome !== 'kept').flatMap((carried) => carriedView(carried, context))
}

function carriedView({ question, outcome, into, before, after, because }: CarriedAnswer, context: MigrationContext): CarriedView[] {
  const name = question ?? into[0]
  if (name === undefined) return []
  const isElsewhere = question !== undefined && (into.length !== 1 || into[0]?.id !== question.id)
  return [
    {
      ...nameOf(name),
      outcome: context.say('report.migration-outcome', { outcome }),
      into: isElsewhere ? into.map(nameOf) : [],
      before: before && givenLines(before, context),
      after: after && givenLines(after, context),
      why: reasonViews(because, context),
    },
  ]
}

function nameOf({ number, text }: NumberedQuestion): { number: string; text: string } {
  return { number, text }
}

/** An answer in words. */
export function givenLines({ value, notApplicable, note }: GivenAnswer, context: MigrationContext): GivenLines {
  const { say } = context
  if (notApplicable !== undefined) return { lines: [], state: say('report.not-applicable-because', { reason: notApplicable }), note }
  return value === undefined ? { lines: [], state: say('report.unanswered'), note } : { lines: linesOf(value, context), state: undefined, note }
}
