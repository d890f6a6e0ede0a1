import type { Answers, Assessment, LevelResult, MeasureResult, Questionnaire } from '@ai-toolkit/model'

/** An assessment for a terminal: the result, coverage, each area, what counts most and what to do, in the words of the questionnaire. */
export function assessText(assessment: Assessment, questionnaire: Questionnaire, answers: Answers): string {
  const { coverage } = assessment
  const out = [
    `${questionnaire.title}: ${answers.subject.name} (${assessment.date})`,
    '',
    ...verdictLines(assessment, questionnaire),
    `Answered: ${coverage.answered} of ${coverage.counted} that count. Not applicable: ${coverage.notApplicable}. Not asked: ${coverage.hidden}. Announced: ${coverage.announced}.`,
    ...section(
      'Measures',
      assessment.measures.filter(({ of }) => of === undefined).map((measure) => measureLine(measure, questionnaire)),
    ),
    ...section('By section', sectionLines(assessment, questionnaire)),
    ...section('Recommendations', recommendationLines(assessment, questionnaire)),
  ]
  return `${out.join('\n')}\n`
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function verdictLines({ verdict, levels }: Assessment, questionnaire: Questionnaire): string[] {
  const level = levels.find((candidate) => candidate.level === verdict && candidate.of === undefined)
  if (level === undefined) return ['This questionnaire states no overall result.']
  const override = questionnaire.overrides?.find(({ id }) => id === level.override)
  return [
    `Result: ${bandLabel(level, questionnaire)}`,
    ...(override === undefined ? [] : [`  because: ${override.text.trim()}`]),
    ...nextLines(level, questionnaire),
  ]
}

function nextLines({ next = [], level }: LevelResult, questionnaire: Questionnaire): string[] {
  const bands = questionnaire.levels?.find(({ id }) => id === level)?.bands ?? []
  const labelOf = (id: string): string => bands.find((band) => band.id === id)?.label ?? id
  return next.map(
    ({ band, direction, threshold, distance }) => `  ${distance} away from ${labelOf(band)}, which is ${direction} and begins at ${threshold}`,
  )
}

function bandLabel({ level, band }: LevelResult, questionnaire: Questionnaire): string {
  const bands = questionnaire.levels?.find(({ id }) => id === level)?.bands
  return bands?.find(({ id }) => id === band)?.label ?? 'cannot be determined yet'
}

function measureLine({ measure, value, minimum, maximum }: MeasureResult, questionnaire: Questionnaire): string {
  const label = questionnaire.measures?.find(({ id }) => id === measure)?.label ?? measure
  const range = minimum === undefined || maximum === undefined ? '' : ` (possible: ${minimum} to ${maximum})`
  return `${label}: ${value ?? 'cannot be determined yet'}${range}`
}

function sectionLines({ sections, measures, levels }: Assessment, questionnaire: Questionnaire): string[] {
  return sections.map(({ id, hidden, coverage }) => {
    const title = questionnaire.sections.find((candidate) => candidate.id === id)?.title ?? id
    const values = measures.filter(({ of }) => of === id).map((measure) => measureLine(measure, questionnaire))
    const bands = levels.filter(({ of }) => of === id).map((level) => bandLabel(level, questionnaire))
    return hidden ? `${title}: not asked` : [`${title}: ${coverage.answered} of ${coverage.counted} answered`, ...values, ...bands].join('; ')
  })
}

function recommendationLines({ recommendations }: Assessment, questionnaire: Questionnaire): string[] {
  const rank = { high: 0, medium: 1, low: 2 }
  return [...recommendations]
    .sort((a, b) => rank[a.priority] - rank[b.priority])
    .map(({ id, priority }) => `[${priority}] ${questionnaire.recommendations?.find((candidate) => candidate.id === id)?.title ?? id}`)
}
