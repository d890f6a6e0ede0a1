import type { AnnouncedQuestion, HiddenQuestion, ReportCoverage, SetAside, UnmetCondition } from '@ai-toolkit/model'
import type { PlacedQuestion, ReportContext } from './report-context.ts'

/** How much of the questionnaire stands behind the result, and what does not, each with the reason. */
export function modelCoverage(context: ReportContext): ReportCoverage {
  const questions = [...context.questions.values()]
  return {
    counts: context.assessment.coverage,
    sections: listSections(context),
    unanswered: questions.filter(isMissing).map(({ name }) => name),
    notApplicable: questions.flatMap(setAside),
    hidden: questions.flatMap((placed) => describeHidden(context, placed)),
    announced: questions.flatMap(describeAnnounced),
  }
}

/** Why a hidden question was not asked: its own condition, in words where the questionnaire has them, or that of its section. */
export function unmetCondition(context: ReportContext, { question, result }: PlacedQuestion): UnmetCondition {
  const by = result.hiddenBy
  if (by === undefined) return {}
  const section = context.sections.get(by.of)
  return {
    ...(section === undefined && question.whenText !== undefined && { text: question.whenText }),
    expression: by.expression,
    ...(section && { section }),
  }
}

function listSections(context: ReportContext): ReportCoverage['sections'] {
  return context.assessment.sections.flatMap(({ id, hidden, coverage }) => {
    const section = context.sections.get(id)
    return section === undefined ? [] : [{ section, hidden, counts: coverage }]
  })
}

/** An optional question may stay empty; an announced one does not count yet. */
function isMissing({ question, result }: PlacedQuestion): boolean {
  return result.state === 'unanswered' && question.optional !== true && result.announced === undefined
}

function setAside({ name, result }: PlacedQuestion): SetAside[] {
  return result.state === 'not-applicable' ? [{ question: name, reason: result.answer?.notApplicable ?? '' }] : []
}

function describeHidden(context: ReportContext, placed: PlacedQuestion): HiddenQuestion[] {
  return placed.result.state === 'hidden' ? [{ question: placed.name, condition: unmetCondition(context, placed) }] : []
}

function describeAnnounced({ name, result }: PlacedQuestion): AnnouncedQuestion[] {
  return result.announced === undefined ? [] : [{ question: name, from: result.announced, answered: result.state === 'answered' }]
}
