import { type AnswerChange, compareAnswers } from '@ai-toolkit/form'
import type { Answers, Assessment, LevelResult, LevelRule, MeasureResult, Questionnaire } from '@ai-toolkit/model'

/** Answers with what they come to. */
export interface Assessed {
  answers: Answers
  assessment: Assessment
}

/** Whether a change is for the better; `other` where the questionnaire does not say which direction is good, or one side has no value. */
export type Turn = 'better' | 'worse' | 'other'

/** A value of a measure that is another one than before. */
export interface MeasureChange {
  measure: string
  /** The section or question it is for; absent for the whole. */
  of?: string
  before: number | null
  now: number | null
  turn: Turn
}

/** A level that is another one than before; a band is null where there is none yet. */
export interface LevelChange {
  level: string
  of?: string
  before: string | null
  now: string | null
  turn: Turn
}

/** What became of an assessment since an earlier one of the same questionnaire. Nothing that stayed as it was stands in it. */
export interface Comparison {
  levels: LevelChange[]
  measures: MeasureChange[]
  /** Ids of recommendations that are no longer made, and that are made now. */
  recommendations: { gone: string[]; added: string[] }
  answers: AnswerChange[]
}

/** Compares an assessment with an earlier one, in the order of the questionnaire. That both were scored by it is for the caller to see to. */
export function compareAssessments(questionnaire: Questionnaire, earlier: Assessed, now: Assessed): Comparison {
  const before = earlier.assessment
  const after = now.assessment
  const made = (assessment: Assessment): string[] => assessment.recommendations.map(({ id }) => id)
  return {
    levels: after.levels.flatMap((level) => compareLevel(level, before.levels.find(sameLevel(level)), questionnaire)),
    measures: after.measures.flatMap((measure) => compareMeasure(measure, before.measures.find(sameMeasure(measure)), questionnaire)),
    recommendations: {
      gone: made(before).filter((id) => !made(after).includes(id)),
      added: made(after).filter((id) => !made(before).includes(id)),
    },
    answers: compareAnswers(
      earlier.answers,
      now.answers,
      questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
    ),
  }
}

function sameMeasure({ measure, of }: MeasureResult): (other: MeasureResult) => boolean {
  return (other) => other.measure === measure && other.of === of
}

function sameLevel({ level, of }: LevelResult): (other: LevelResult) => boolean {
  return (other) => other.level === level && other.of === of
}

function compareMeasure(
  { measure, of, value: now }: MeasureResult,
  earlier: MeasureResult | undefined,
  { levels = [] }: Questionnaire,
): MeasureChange[] {
  const before = earlier?.value ?? null
  if (before === now) return []
  const rule = levels.find((level) => level.measure === measure)
  return [{ measure, ...(of !== undefined && { of }), before, now, turn: before === null || now === null ? 'other' : turnOf(now - before, rule) }]
}

function compareLevel({ level, of, band: now }: LevelResult, earlier: LevelResult | undefined, { levels = [] }: Questionnaire): LevelChange[] {
  const before = earlier?.band ?? null
  if (before === now) return []
  const rule = levels.find(({ id }) => id === level)
  const rank = (band: string): number => rule?.bands.findIndex(({ id }) => id === band) ?? 0
  return [
    { level, ...(of !== undefined && { of }), before, now, turn: before === null || now === null ? 'other' : turnOf(rank(now) - rank(before), rule) },
  ]
}

/** Bands stand from the lowest values to the highest; higher is better unless the rule says otherwise. */
function turnOf(difference: number, rule: LevelRule | undefined): Turn {
  if (rule === undefined) return 'other'
  return difference > 0 === (rule.better !== 'lower') ? 'better' : 'worse'
}
