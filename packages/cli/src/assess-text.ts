import { toSafeText } from '@ai-toolkit/diagnostics'
import type { Instrument } from '@ai-toolkit/exchange'
import type { Answers, Assessment, Band, LevelResult, MeasureResult, NextBand, Questionnaire, SectionResult } from '@ai-toolkit/model'
import { textColumns } from './text-columns.ts'

/** An assessment for a terminal, in the words of its questionnaire: the result and why, coverage, each section, measures, what to do. */
export function assessText(assessment: Assessment, answers: Answers, instrument: Instrument): string {
  const { questionnaire } = instrument
  const out = [
    `${questionnaire.title}: ${toSafeText(answers.subject.name)} (${assessment.date})`,
    '',
    ...verdictLines(assessment, instrument),
    coverageLine(assessment),
    ...outlookLines(assessment, questionnaire),
    ...section('Sections', sectionLines(assessment, questionnaire)),
    ...section('Measures', measureLines(assessment, questionnaire)),
    ...section('What the result asks for', obligationLines(assessment, instrument)),
    ...recommendationLines(assessment, questionnaire),
  ]
  return `${out.join('\n')}\n`
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function verdictLines({ verdict, levels, measures }: Assessment, { questionnaire, proseOf }: Instrument): string[] {
  const level = levels.find((candidate) => candidate.level === verdict && candidate.of === undefined)
  if (level === undefined) return ['This questionnaire states no overall result.', '']
  const measure = measures.find((candidate) => candidate.measure === level.measure && candidate.of === undefined)
  const override = questionnaire.overrides?.find(({ id }) => id === level.override)
  const without = bandsOf(level, questionnaire).find(({ id }) => id === level.bandWithoutOverride)
  return [
    `Result: ${bandLabel(level, questionnaire)}`,
    ...(override === undefined ? [] : [`  because: ${oneLine(proseOf(`overrides.${override.id}.text`))}`]),
    ...(without === undefined ? [] : [`  The value alone would give: ${without.label}.`]),
    ...(measure === undefined ? [] : [`  ${measureLabel(measure, questionnaire)}: ${valueText(measure)}${rangeText(measure)}`]),
    ...(level.next ?? []).map((next) => `  ${nextText(next, level, questionnaire)}`),
    '',
  ]
}

function nextText({ band, direction, threshold, distance }: NextBand, level: LevelResult, questionnaire: Questionnaire): string {
  const label = bandsOf(level, questionnaire).find(({ id }) => id === band)?.label ?? band
  return `Next ${direction}: ${label}, ${distance === 0 ? `just past ${threshold}` : `${distance} away, at ${threshold}`}`
}

function bandsOf({ level }: LevelResult, { levels = [] }: Questionnaire): Band[] {
  return levels.find(({ id }) => id === level)?.bands ?? []
}

function bandLabel(level: LevelResult, questionnaire: Questionnaire): string {
  return bandsOf(level, questionnaire).find(({ id }) => id === level.band)?.label ?? 'cannot be determined yet'
}

function coverageLine({ coverage: { answered, counted, notApplicable, hidden, announced } }: Assessment): string {
  return `Answered: ${answered} of ${counted} that count. Not applicable: ${notApplicable}. Not asked: ${hidden}. Announced: ${announced}.`
}

/** What announced questions would make of the result. */
function outlookLines({ outlook, verdict }: Assessment, questionnaire: Questionnaire): string[] {
  const level = outlook?.levels.find((candidate) => candidate.level === verdict)
  if (outlook === undefined || level === undefined) return []
  const { answered, counted } = outlook.coverage
  return [`From edition ${outlook.edition}, when they count: ${bandLabel(level, questionnaire)} (${answered} of ${counted} answered).`]
}

/** Of the values of a section those that have a level; where none has, all. */
function sectionLines({ sections, measures, levels }: Assessment, questionnaire: Questionnaire): string[] {
  const rows = sections.map(({ id, hidden, coverage }: SectionResult) => {
    const title = questionnaire.sections.find((candidate) => candidate.id === id)?.title ?? id
    if (hidden) return [title, 'not asked']
    const banded = levels.filter(({ of }) => of === id)
    const values = measures.filter(({ of }) => of === id).map((measure) => `${measureLabel(measure, questionnaire)}: ${valueText(measure)}`)
    const levelled = banded.map((level) => `${bandLabel(level, questionnaire)} (${level.value ?? 'no value yet'})`)
    return [title, `${coverage.answered} of ${coverage.counted} answered`, ...(levelled.length > 0 ? levelled : values)]
  })
  return textColumns(rows)
}

function measureLines({ measures }: Assessment, questionnaire: Questionnaire): string[] {
  const whole = measures.filter(({ of }) => of === undefined)
  return textColumns(whole.map((measure) => [measureLabel(measure, questionnaire), valueText(measure), rangeText(measure).trim()]))
}

function measureLabel({ measure }: MeasureResult, { measures = [] }: Questionnaire): string {
  return measures.find(({ id }) => id === measure)?.label ?? measure
}

function valueText({ value }: MeasureResult): string {
  return value === null ? 'cannot be determined yet' : String(value)
}

function rangeText({ minimum, maximum }: MeasureResult): string {
  return minimum === undefined || maximum === undefined ? '' : ` (possible: ${minimum} to ${maximum})`
}

/** Of the levels of the whole; those of single risks and sections stand in the report. */
function obligationLines({ levels }: Assessment, { questionnaire, proseOf }: Instrument): string[] {
  const asked = levels.filter(({ of }) => of === undefined)
  return asked.flatMap((level) => {
    const obligations = bandsOf(level, questionnaire).find(({ id }) => id === level.band)?.obligations ?? []
    return obligations.map(({ id, responsible, due }) => {
      const who = [responsible, due].filter((part) => part !== undefined).join(', ')
      const text = oneLine(proseOf(`levels.${level.level}.bands.${level.band}.obligations.${id}.text`))
      return `- ${text}${who === '' ? '' : ` (${who})`}`
    })
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Those of the highest priority that there are by title; the others by number, because nobody reads sixty lines. */
function recommendationLines({ recommendations }: Assessment, questionnaire: Questionnaire): string[] {
  const [first, ...others] = (['high', 'medium', 'low'] as const)
    .map((priority) => ({ priority, made: recommendations.filter((one) => one.priority === priority) }))
    .filter(({ made }) => made.length > 0)
  if (first === undefined) return []
  const titleOf = (id: string): string => questionnaire.recommendations?.find((candidate) => candidate.id === id)?.title ?? id
  const rest = others.map(({ priority, made }) => `${made.length} of ${priority} priority`).join(', ')
  const more = rest === '' ? [] : [`and ${rest}: toolkit report has them all.`]
  return section('Recommendations', [...first.made.map(({ id }) => `[${first.priority}] ${titleOf(id)}`), ...more])
}
