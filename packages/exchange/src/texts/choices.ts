import type { Question, Scale } from '@ai-toolkit/model'
import type { Instrument } from './instrument.ts'

/** One thing that can be chosen. */
export interface Choice {
  id: string
  label: string
  /** What choosing it means; '' where nothing is said. */
  meaning: string
  exclusive: boolean
}

/** What can be chosen in a single, multiple or scale question, in order; nothing for the other types. */
export function choicesOf(question: Question, instrument: Instrument): Choice[] {
  if (question.type === 'scale') return scaleChoices(question, instrument)
  return (question.options ?? []).map(({ id, label, exclusive }) => ({
    id,
    label,
    meaning: instrument.proseOf(`questions.${question.id}.options.${id}.description`),
    exclusive: exclusive === true,
  }))
}

/** The points of a scale; nothing where there is no such scale. */
export function pointsOf(scaleId: string | undefined, instrument: Instrument): Choice[] {
  return (findScale(scaleId, instrument)?.points ?? []).map(({ id, label }) => ({
    id,
    label,
    meaning: instrument.proseOf(`scales.${scaleId}.points.${id}.description`),
    exclusive: false,
  }))
}

/** The scale with this id. */
export function findScale(scaleId: string | undefined, { questionnaire: { scales = [] } }: Instrument): Scale | undefined {
  return scales.find(({ id }) => id === scaleId)
}

/** What one would see in this question comes before what the point means in general. */
function scaleChoices({ id: question, scale }: Question, instrument: Instrument): Choice[] {
  return pointsOf(scale, instrument).map((point) => ({
    ...point,
    meaning: instrument.proseOf(`questions.${question}.steps.${point.id}.text`) || point.meaning,
  }))
}
