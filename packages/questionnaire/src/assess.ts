import type { Answers, Assessment, QuestionResult, SectionResult } from '@ai-toolkit/model'
import { cleanNumber } from './clean-number.ts'
import type { CompiledQuestionnaire } from './compile-questionnaire.ts'
import { countCoverage } from './count-coverage.ts'
import { decideLevels } from './decide-levels.ts'
import { type Decision, decideStates, type States } from './decide-states.ts'
import { evaluateMeasures } from './evaluate-measures.ts'
import { findRecommendations } from './find-recommendations.ts'
import { listMeasures } from './list-measures.ts'
import { lookAhead } from './look-ahead.ts'
import { isAnnounced, pointsRange } from './question-points.ts'

/** The edition that scores, and the digest of its questionnaire. Whether answers were given to it is for `checkAnswers` to say. */
export interface AssessmentContext {
  edition: string
  digest: string
}

/**
 * Evaluates answers: what is shown and answered, then measures, levels and recommendations. The same answers always give the same
 * assessment, in whatever order they stand. Values that do not fit their question are no answers; nothing is thrown.
 */
export function assess(compiled: CompiledQuestionnaire, answers: Answers, { edition, digest }: AssessmentContext): Assessment {
  const { source } = compiled
  const states = decideStates(compiled, answers.answers, edition)
  const evaluation = evaluateMeasures(compiled, states, edition)
  const decisions = [...states.decisions.values()]
  const outlook = lookAhead(compiled, answers.answers, edition)
  return {
    schemaVersion: 1,
    questionnaire: source.id,
    edition,
    digest,
    subject: answers.subject,
    date: answers.date,
    ...(source.verdict !== undefined && { verdict: source.verdict }),
    coverage: countCoverage(decisions, edition),
    sections: source.sections.map(({ id }) => toSectionResult(id, states, edition)),
    questions: decisions.map((decision) => toQuestionResult(decision, edition)),
    measures: listMeasures(evaluation),
    levels: decideLevels(evaluation),
    recommendations: findRecommendations(evaluation),
    ...(outlook && { outlook }),
  }
}

function toSectionResult(id: string, { sections, decisions }: States, edition: string): SectionResult {
  const own = [...decisions.values()].filter(({ question }) => question.section === id)
  return { id, hidden: sections.get(id) !== undefined, coverage: countCoverage(own, edition) }
}

function toQuestionResult(decision: Decision, edition: string): QuestionResult {
  const { question, state, counts, hiddenBy, given } = decision
  const { id, announced } = question.source
  return {
    id,
    section: question.section,
    state,
    counts,
    ...(announced !== undefined && isAnnounced(question.source, edition) && { announced }),
    ...(hiddenBy !== undefined && { hiddenBy }),
    ...(given !== undefined && state !== 'hidden' && { answer: given }),
    ...pointsOf(decision, edition),
  }
}

/** Points and their range stand only with questions that are asked, so that nobody adds up what never scored. */
function pointsOf({ question, state, reading }: Decision, edition: string): Pick<QuestionResult, 'points' | 'minimum' | 'maximum'> {
  if (state === 'hidden' || state === 'not-applicable') return {}
  const range = pointsRange(question, edition)
  return {
    ...(state === 'answered' && reading.score !== undefined && { points: cleanNumber(reading.score) }),
    ...(range !== undefined && { minimum: cleanNumber(range.minimum), maximum: cleanNumber(range.maximum) }),
  }
}
