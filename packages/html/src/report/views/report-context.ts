import type { Document, QuestionState, Redaction, ReportCause, ReportModel } from '@ai-toolkit/model'
import { bodyOf } from '../../content/texts.ts'
import type { Markup } from '../../templates/fill-template.ts'
import type { Setting } from '../../tree/setting.ts'
import type { Say } from '../../words/say.ts'
import type { Formats } from '../formats.ts'

/** What reports of every kind have: pages, style and links are made of it. */
export type AnyReport = Pick<ReportModel, 'locale' | 'language' | 'toolkit' | 'questionnaire' | 'date' | 'brand' | 'notices' | 'redacted'>

/** What every part of the view is made with. */
export interface ReportContext<Model extends AnyReport = ReportModel> {
  model: Model
  say: Say
  formats: Formats
  direction: 'ltr' | 'rtl'
  setting: Setting
}

/** What is needed to say numbers, days and answers. */
export type InWords = Pick<ReportContext, 'say' | 'formats'>

/** A question, section or measure in a list of reasons. */
export interface CauseView {
  /** Such as “2.3”; undefined for a measure. */
  number: string | undefined
  label: string
}

/** Prose as markup; undefined where there is none. */
export function proseView(blocks: Document | undefined, { setting }: Pick<ReportContext, 'setting'>): Markup | undefined {
  return blocks === undefined || blocks.length === 0 ? undefined : bodyOf(blocks, setting)
}

/** Reasons as a template lists them. */
export function causeViews(causes: readonly ReportCause[]): CauseView[] {
  return causes.map(({ number, label }) => ({ number, label }))
}

/** `from` to `to` in words; undefined where either is unknown. */
export function rangeView(
  minimum: number | undefined,
  maximum: number | undefined,
  { say, formats }: Pick<ReportContext, 'say' | 'formats'>,
): string | undefined {
  if (minimum === undefined || maximum === undefined) return undefined
  return say('report.range', { minimum: formats.number(minimum), maximum: formats.number(maximum) })
}

/** What was left out of the answers, in words; undefined where nothing was. */
export function redactedView({
  model: { redacted = [] },
  say,
  formats,
}: Pick<ReportContext<AnyReport>, 'model' | 'say' | 'formats'>): string | undefined {
  return redacted.length === 0 ? undefined : formats.list(redacted.map((redaction) => say(REDACTION_WORDS[redaction])))
}

const REDACTION_WORDS: Record<Redaction, string> = {
  notes: 'report.redacted-notes',
  evidence: 'report.redacted-evidence',
  respondents: 'report.redacted-respondents',
}

/** The word for the state of a question. */
export function stateInWords(state: QuestionState, say: Say): string {
  return say(STATE_WORDS[state])
}

const STATE_WORDS: Record<QuestionState, string> = {
  answered: 'report.answered',
  unanswered: 'report.unanswered',
  'not-applicable': 'report.not-applicable',
  hidden: 'report.hidden',
}
