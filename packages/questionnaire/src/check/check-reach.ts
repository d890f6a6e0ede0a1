import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Questionnaire } from '@ai-toolkit/model'
import { cleanNumber } from '../clean-number.ts'
import type { CompiledExpression } from '../compile-expression.ts'
import type { CompiledQuestionnaire } from '../compile-questionnaire.ts'
import { decideLevels } from '../decide-levels.ts'
import { decideStates } from '../decide-states.ts'
import { type Evaluation, evaluateMeasures } from '../evaluate-measures.ts'
import { findRecommendations } from '../find-recommendations.ts'
import type { MeasureValue } from '../measure-value.ts'
import { everAfter, findAnswers } from './find-answers.ts'
import { type AnswerMap, heights, sampleAnswers } from './sample-answers.ts'

/** What sample answers showed. */
interface Seen {
  samples: AnswerMap[]
  /** Questions that were asked. */
  questions: Set<string>
  /** `level band` for every level that was given, by band or override. */
  bands: Set<string>
  overrides: Set<string>
  recommendations: Set<string>
}

/**
 * What no answers can bring about: questions never asked, recommendations and overrides never met, levels never given, stated maxima never
 * reached. Sample answers show most of it; for what is left, answers are searched. The questionnaire must be free of other faults.
 */
export function checkReach(data: Data<Questionnaire>, compiled: CompiledQuestionnaire): Diagnostic[] {
  const seen = trySamples(compiled)
  return [...checkConditions(data, compiled, seen), ...checkBandsSeen(data, seen), ...checkMaxima(data, compiled, seen)]
}

function trySamples(compiled: CompiledQuestionnaire): Seen {
  const seen: Seen = {
    samples: [...sampleAnswers(compiled)],
    questions: new Set(),
    bands: new Set(),
    overrides: new Set(),
    recommendations: new Set(),
  }
  for (const sample of seen.samples) note(evaluateMeasures(compiled, decideStates(compiled, sample, everAfter), everAfter), seen)
  return seen
}

function note(evaluation: Evaluation, seen: Seen): void {
  for (const [id, { state }] of evaluation.states.decisions) if (state !== 'hidden') seen.questions.add(id)
  for (const { id } of findRecommendations(evaluation)) seen.recommendations.add(id)
  for (const { level, band, bandWithoutOverride, override } of decideLevels(evaluation)) {
    for (const reached of [band, bandWithoutOverride]) if (reached) seen.bands.add(`${level} ${reached}`)
    if (override !== undefined) seen.overrides.add(override)
  }
}

/** A condition that guards something, and the others that must hold for it to matter. */
interface Guarded {
  what: string
  id: string
  when: CompiledExpression
  guards: CompiledExpression[]
  path: DataPath
}

function checkConditions(data: Data<Questionnaire>, compiled: CompiledQuestionnaire, seen: Seen): Diagnostic[] {
  return unseenConditions(compiled, seen).flatMap(({ what, id, when, guards, path }) => {
    const search = findAnswers(compiled, when, guards, seen.samples)
    if (search === 'met') return []
    const code = search === 'never' ? codes.conditionNeverMet : codes.conditionNotSeenMet
    return [code.at(data.placeAt([...path, 'when']), { what, id })]
  })
}

function unseenConditions({ sections, overrides, recommendations }: CompiledQuestionnaire, seen: Seen): Guarded[] {
  const questions = sections.flatMap((section, index) =>
    section.questions.flatMap(({ source, when }, at) =>
      when === undefined || seen.questions.has(source.id)
        ? []
        : [
            {
              what: 'question',
              id: source.id,
              when,
              guards: section.when === undefined ? [] : [section.when],
              path: ['sections', index, 'questions', at],
            },
          ],
    ),
  )
  const hiddenSections = sections.flatMap((section, index) =>
    section.when === undefined || section.questions.some(({ source }) => seen.questions.has(source.id))
      ? []
      : [{ what: 'section', id: section.source.id, when: section.when, guards: [], path: ['sections', index] }],
  )
  return [
    ...questions,
    ...hiddenSections,
    ...unseen('override', 'overrides', overrides, seen.overrides),
    ...unseen('recommendation', 'recommendations', recommendations, seen.recommendations),
  ]
}

function unseen(
  what: string,
  list: string,
  items: readonly { source: { id: string }; when: CompiledExpression }[],
  seen: ReadonlySet<string>,
): Guarded[] {
  return items.flatMap(({ source: { id }, when }, index) => (seen.has(id) ? [] : [{ what, id, when, guards: [], path: [list, index] }]))
}

function checkBandsSeen(data: Data<Questionnaire>, seen: Seen): Diagnostic[] {
  return (data.value.levels ?? []).flatMap(({ id: level, bands }, index) =>
    bands.flatMap(({ id: band }, at) =>
      seen.bands.has(`${level} ${band}`) ? [] : [codes.bandNotSeen.at(data.placeAt(['levels', index, 'bands', at, 'id']), { band, level })],
    ),
  )
}

/** Compares stated maxima with the greatest value that any sample gave, or that the engine knows to be possible. Announced questions do not count yet. */
function checkMaxima(data: Data<Questionnaire>, compiled: CompiledQuestionnaire, { samples }: Seen): Diagnostic[] {
  const stating = (data.value.measures ?? []).flatMap(({ id, expectedMaximum }, index) =>
    expectedMaximum === undefined ? [] : [{ id, expectedMaximum, index }],
  )
  if (stating.length === 0) return []
  const reached = new Map(stating.map(({ id }) => [id, Number.NEGATIVE_INFINITY]))
  for (const [index, sample] of samples.entries()) {
    // Answers at one height show nearly all maxima; the other samples are for measures of what is asked seldom.
    if (index >= heights && ![...reached.values()].includes(Number.NEGATIVE_INFINITY)) break
    const { values } = evaluateMeasures(compiled, decideStates(compiled, sample, beforeAll), beforeAll)
    for (const [id, greatest] of reached) reached.set(id, Math.max(greatest, ...(values.get(id) ?? []).map(greatestOf)))
  }
  return stating.flatMap(({ id, expectedMaximum, index }) => {
    const greatest = cleanNumber(reached.get(id) ?? Number.NEGATIVE_INFINITY)
    return greatest === expectedMaximum
      ? []
      : [codes.maximumNotReached.at(data.placeAt(['measures', index, 'expectedMaximum']), { id, stated: expectedMaximum, reached: greatest })]
  })
}

/** An edition earlier than all: what is announced does not count yet. */
const beforeAll = '0.0.0'

function greatestOf({ value, range }: MeasureValue): number {
  return typeof range === 'string' ? (value ?? Number.NEGATIVE_INFINITY) : range.maximum
}
