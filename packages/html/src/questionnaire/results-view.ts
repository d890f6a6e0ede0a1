import type { Band, EditionResource, LevelRule, Obligation, Questionnaire } from '@ai-toolkit/model'
import { proseOf } from '../content/prose.ts'
import { bodyOf, optionalBody } from '../content/texts.ts'
import type { Markup } from '../templates/fill-template.ts'
import type { Setting } from '../tree/setting.ts'
import type { Say } from '../words/say.ts'

/** How answers become levels, as readers should know it before they answer. */
export interface ResultsView {
  levels: LevelView[]
  /** What decides a level whatever its number. */
  overrides: { level: string; band: string; text: Markup }[]
}

/** One level rule. */
export interface LevelView {
  /** For the heading's element. */
  id: string
  label: string
  /** The label of the number that is banded, and what it means. */
  measure: string
  help: Markup | undefined
  /** Whether it states the result of the whole questionnaire. */
  verdict: boolean
  bands: { label: string; range: string; text: Markup | undefined; obligations: ObligationView[] }[]
}

/** What one must do in a band. */
export interface ObligationView {
  text: Markup
  responsible: string | undefined
  due: string | undefined
}

/** The levels of a questionnaire; undefined where it has none, because nothing is scored. */
export function resultsView(questionnaire: Questionnaire, resource: EditionResource, setting: Setting): ResultsView | undefined {
  const levels = questionnaire.levels ?? []
  if (levels.length === 0) return undefined
  return {
    levels: levels.map((level) => levelView(level, questionnaire, { resource, setting })),
    overrides: (questionnaire.overrides ?? []).map(({ id, level, band }) => {
      const rule = levels.find((candidate) => candidate.id === level)
      const label = rule?.bands.find((candidate) => candidate.id === band)?.label ?? band
      return { level: rule?.label ?? level, band: label, text: bodyOf(proseOf(resource.prose, `overrides.${id}.text`), setting) }
    }),
  }
}

interface Where {
  resource: EditionResource
  setting: Setting
}

function levelView(level: LevelRule, { measures = [], verdict }: Questionnaire, { resource, setting }: Where): LevelView {
  const measure = measures.find(({ id }) => id === level.measure)
  const help = optionalBody(measure?.help, `measures.${measure?.id}.help`, resource.prose, setting)
  return {
    id: `_level.${level.id}`,
    label: level.label,
    measure: measure?.label ?? level.measure,
    help,
    verdict: level.id === verdict,
    bands: level.bands.map((band) => ({
      label: band.label,
      range: rangeInWords(band, setting.say),
      ...bandTexts(level, band, { resource, setting }),
    })),
  }
}

function bandTexts(level: LevelRule, { id, text, obligations = [] }: Band, { resource, setting }: Where) {
  const unit = `levels.${level.id}.bands.${id}`
  return {
    text: optionalBody(text, `${unit}.text`, resource.prose, setting),
    obligations: obligations.map((obligation) => obligationView(obligation, unit, { resource, setting })),
  }
}

function obligationView({ id, responsible, due }: Obligation, unit: string, { resource, setting }: Where): ObligationView {
  return { text: bodyOf(proseOf(resource.prose, `${unit}.obligations.${id}.text`), setting), responsible, due }
}

/** The values of a band, such as “above 30, up to 70”; the words say whether a bound belongs to it. */
export function rangeInWords({ from, above, to, below }: Band, say: Say): string {
  const lower = from !== undefined ? say('range.from', { value: from }) : above !== undefined ? say('range.above', { value: above }) : undefined
  const upper = to !== undefined ? say('range.to', { value: to }) : below !== undefined ? say('range.below', { value: below }) : undefined
  if (from !== undefined && from === to) return say('range.exactly', { value: from })
  if (lower === undefined || upper === undefined) return lower ?? upper ?? say('range.any')
  return say('range.both', { lower, upper })
}
