import type { Coverage, HiddenQuestion } from '@ai-toolkit/model'
import type { ReportContext } from './report-context.ts'

/** Who answered about what, and how much of the questionnaire stands behind the result. */
export interface CoverageView {
  /** What was assessed, label and value; values are the respondents' own words. */
  facts: { label: string; value: string }[]
  /** How many answered of those that count, in a sentence. */
  summary: string
  /** A sentence where something that counts is unanswered. */
  warning: string | undefined
  sections: CoverageRow[]
  total: CoverageRow
  unanswered: { number: string; text: string }[]
  notApplicable: { number: string; text: string; reason: string }[]
  hidden: { number: string; text: string; condition: string }[]
  announced: { number: string; text: string; from: string; answered: boolean }[]
  /** What the result would be if the announced questions counted, in a sentence. */
  outlook: string | undefined
}

/** Counts of a section, or of the whole. */
export interface CoverageRow {
  number: string
  title: string
  answered: string
  unanswered: string
  notApplicable: string
  hidden: string
  announced: string
  /** Answered of those that count, as a percentage. */
  share: string
}

/** Scope and coverage: three states that leave a question without a value are kept apart throughout. */
export function coverageView(context: ReportContext): CoverageView {
  const { model, say, formats } = context
  const { counts, sections, unanswered, notApplicable, hidden, announced } = model.coverage
  return {
    facts: factsOf(context),
    summary: say('report.coverage-summary', { answered: counts.answered, counted: counts.counted }),
    warning:
      counts.unanswered > 0 ? say('report.coverage-warning', { unanswered: counts.unanswered, share: formats.share(counts.share) }) : undefined,
    sections: sections.map(({ section, counts: own }) => rowOf(section.number, section.title, own, context)),
    total: rowOf('', say('report.total'), counts, context),
    unanswered: unanswered.map(({ number, text }) => ({ number, text })),
    notApplicable: notApplicable.map(({ question: { number, text }, reason }) => ({ number, text, reason })),
    hidden: hidden.map((question) => hiddenView(question, context)),
    announced: announced.map(({ question: { number, text }, from, answered }) => ({ number, text, from, answered })),
    outlook: outlookInWords(context),
  }
}

function outlookInWords({ model: { outlook, verdict, measures }, say, formats }: ReportContext): string | undefined {
  if (outlook === undefined) return undefined
  const { band, value, counts, edition } = outlook
  const decimals = measures.find(({ id }) => id === verdict?.measure.id)?.decimals
  return say('report.outlook', {
    edition,
    band: band?.label ?? say('report.no-level'),
    value: value === null ? say('report.no-value') : formats.number(value, decimals),
    answered: formats.number(counts.answered),
    counted: formats.number(counts.counted),
    same: band?.id === verdict?.band?.id,
  })
}

/** Why a question was not asked: in the questionnaire's words, or else by its expression. */
export function conditionInWords({ condition: { text, expression, section } }: Pick<HiddenQuestion, 'condition'>, { say }: ReportContext): string {
  if (section !== undefined) return say('report.hidden-section', { section: section.title })
  return text ?? say('report.hidden-by', { expression: expression ?? '' })
}

function hiddenView(hidden: HiddenQuestion, context: ReportContext): CoverageView['hidden'][number] {
  const { number, text } = hidden.question
  return { number, text, condition: conditionInWords(hidden, context) }
}

function factsOf({ model, say, formats }: ReportContext): CoverageView['facts'] {
  const { subject, respondents } = model
  const people = respondents.map(({ name, role }) => (role === undefined ? name : say('report.respondent', { name, role })))
  const facts: [string, string | undefined][] = [
    [subject.kind, subject.name],
    [say('report.agency'), subject.agency],
    [say('report.reference'), subject.reference],
    [say('report.description'), subject.description],
    [say('report.respondents', { count: people.length }), people.length === 0 ? undefined : people.join('\n')],
    [say('report.date'), formats.day(model.date)],
  ]
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}

function rowOf(number: string, title: string, counts: Coverage, { formats }: ReportContext): CoverageRow {
  return {
    number,
    title,
    answered: formats.number(counts.answered),
    unanswered: formats.number(counts.unanswered),
    notApplicable: formats.number(counts.notApplicable),
    hidden: formats.number(counts.hidden),
    announced: formats.number(counts.announced),
    share: formats.share(counts.share),
  }
}
