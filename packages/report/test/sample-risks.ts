import type { Answer, Assessment, Band, LevelResult, MeasureResult, Questionnaire } from '@ai-toolkit/model'
import type { ReportInput } from '../src/index.ts'
import { digest, paragraph, sampleEdition, sampleHead, sampleQuestions } from './sample-parts.ts'
import { sampleBrand } from './sample-readiness.ts'
import { riskTexts } from './sample-risk-texts.ts'

const bands: Band[] = [
  { id: 'low', label: 'Low', to: 1 },
  { id: 'medium', label: 'Medium', from: 2, to: 2 },
  { id: 'high', label: 'High', from: 3, to: 3 },
  { id: 'extreme', label: 'Extreme', from: 4 },
]

/** Likelihood by impact; no product of the two gives it. */
const cells = [
  [1, 1, 1, 2, 2],
  [1, 1, 2, 2, 3],
  [1, 2, 2, 3, 3],
  [1, 2, 3, 3, 4],
  [2, 2, 3, 4, 4],
]

const scaleOf = (id: string, title: string, labels: string[]) => ({
  id,
  title,
  points: labels.map((label, index) => ({ id: `${id}_${index + 1}`, label, value: index + 1 })),
})

const questionnaire: Questionnaire = {
  id: 'risk-assessment',
  title: 'Risk Assessment Questionnaire',
  subject: { id: 'system', title: 'AI system' },
  scales: [
    scaleOf('chance', 'Likelihood', ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain']),
    scaleOf('harm', 'Impact', ['Insignificant', 'Minor', 'Moderate', 'Major', 'Severe']),
  ],
  sections: riskTexts.map(([title, risks], section) => ({
    id: `s_${section + 1}`,
    title,
    questions: risks.map(([text], index) => ({
      id: `q_${section + 1}${index + 1}`,
      type: 'matrix' as const,
      text,
      rows: [
        { id: 'before', label: 'Before measures' },
        { id: 'after', label: 'After measures' },
      ],
      columns: [
        { id: 'c', label: 'Likelihood', scale: 'chance' },
        { id: 'i', label: 'Impact', scale: 'harm' },
      ],
    })),
  })),
  tables: [{ id: 'severity', rows: 'chance', columns: 'harm', cells }],
  measures: [
    {
      id: 'first',
      label: 'Initial risk',
      each: 'question',
      lookup: { table: 'severity', row: 'this.answer.before.c', column: 'this.answer.before.i' },
    },
    {
      id: 'second',
      label: 'Residual risk',
      each: 'question',
      lookup: { table: 'severity', row: 'this.answer.after.c', column: 'this.answer.after.i' },
    },
    { id: 'by_area', label: 'Greatest residual risk', each: 'section', aggregate: 'max', of: 'second' },
    { id: 'greatest', label: 'Greatest residual risk overall', aggregate: 'max', of: 'second' },
    { id: 'mean', label: 'Mean residual risk', aggregate: 'mean', of: 'second', rounding: { rule: 'half-up', decimals: 2 } },
  ],
  levels: [
    { id: 'second_level', label: 'Residual risk', measure: 'second', better: 'lower', bands },
    { id: 'area_level', label: 'Greatest residual risk', measure: 'by_area', better: 'lower', bands },
    {
      id: 'whole',
      label: 'Overall risk',
      measure: 'mean',
      better: 'lower',
      bands: [
        { id: 'low', label: 'Low', below: 1.5 },
        { id: 'medium', label: 'Medium', from: 1.5, below: 2.5 },
        {
          id: 'high',
          label: 'High',
          from: 2.5,
          below: 3.5,
          obligations: [{ id: 'ob_go', text: 'See prose.', responsible: 'Deputy Chief', due: 'Before deployment' }],
        },
        { id: 'extreme', label: 'Extreme', from: 3.5 },
      ],
    },
  ],
  verdict: 'whole',
  overrides: [{ id: 'any_high', when: 'measures.greatest >= 3.0', level: 'whole', band: 'high', text: 'See prose.' }],
  recommendations: [
    {
      id: 'r_review',
      when: 'true',
      title: 'Have every match confirmed by two trained officers',
      text: 'See prose.',
      priority: 'high',
      section: 's_3',
      links: ['principles#privacy'],
      principles: ['privacy'],
    },
    { id: 'r_logs', when: 'true', title: 'Test each update on your own images before use', text: 'See prose.', priority: 'medium', section: 's_2' },
  ],
}

const prose = {
  'levels.whole.bands.high.text': paragraph(
    'The system must not be used until the risks named below are lowered, or the head of the agency has decided in writing.',
  ),
  'levels.whole.bands.high.obligations.ob_go.text': paragraph('Decide in writing whether the project goes on, and name the conditions.'),
  'overrides.any_high.text': paragraph('A single high risk makes the whole high: a mean must not hide it.'),
  'recommendations.r_review.text': paragraph(
    'An alert is a lead, not an identification. Two officers compare the images, apart from each other, before anybody is stopped.',
  ),
  'recommendations.r_logs.text': [
    {
      type: 'paragraph' as const,
      children: [
        { type: 'text' as const, value: 'A better average can hide a worse result for your own streets. See ' },
        { type: 'see' as const, to: 'roadmap#governance', children: [{ type: 'text' as const, value: 'who decides' }] },
        { type: 'text' as const, value: '.' },
      ],
    },
  ],
}

/** A facial recognition system with thirty-four risks, one of them rated only before measures, which is no answer. */
export function sampleRisks(): ReportInput {
  const answers = Object.fromEntries(
    riskTexts.flatMap(([, risks], section) => risks.map(([, ratings], index) => [`q_${section + 1}${index + 1}`, answerOf(ratings, index)] as const)),
  )
  return {
    ...sampleEdition(questionnaire, prose),
    answers: {
      questionnaire: questionnaire.id,
      edition: '1.0.0',
      digest: digest('a'),
      subject: {
        name: 'Live facial recognition at Central Station',
        agency: 'Northern Police Service',
        reference: 'LFR-2',
        description: 'Compares faces on four cameras with a watch list of wanted persons.\nStage: before deployment.',
      },
      respondents: [{ name: 'M. Okafor', role: 'Project owner' }],
      date: '2026-05-18',
      answers,
    },
    assessment: assess(answers),
    brand: sampleBrand,
    answersDigest: digest('c'),
    engine: { version: '0.1.0' },
  }
}

const owners = ['Legal Service', 'Operations', 'Head of Data', 'Deputy Chief']
const measures = [
  'Written order that names the permitted purposes; monthly sample of uses by the data protection officer.',
  'Two officers confirm each match before any action.',
  'Acceptance test on images of the agency’s own population, repeated after every update.',
  'Automatic deletion after 24 hours, with a log that cannot be changed.',
]

function answerOf(ratings: string, index: number): Answer {
  const [first, second, third, fourth] = ratings
  return {
    value: { before: { c: `chance_${first}`, i: `harm_${second}` }, ...(third !== '-' && { after: { c: `chance_${third}`, i: `harm_${fourth}` } }) },
    ...(third !== '-' && {
      measures: measures[index % 4] ?? '',
      owner: owners[index % 4] ?? '',
      review: `2026-${String(9 + (index % 3)).padStart(2, '0')}-01`,
    }),
  }
}

function assess(answers: Record<string, Answer>): Assessment {
  const questions = sampleQuestions(questionnaire, answers, [])
  const first = questions.map(({ id }) => rate('first', id, answers, 'before'))
  const second = questions.map(({ id }) => rate('second', id, answers, 'after'))
  const known = second.filter(({ value }) => value !== null)
  const mean = known.reduce((sum, { value }) => sum + (value ?? 0), 0) / known.length
  const areas = questionnaire.sections.map(({ id }) =>
    greatestOf(
      'by_area',
      second.filter(({ of }) => of?.startsWith(id.replace('s', 'q'))),
      id,
    ),
  )
  const levels = [...second.map((result) => levelOf('second_level', result)), ...areas.map((result) => levelOf('area_level', result))]
  return {
    ...sampleHead(questionnaire, 'Live facial recognition at Central Station', questions),
    measures: [
      ...first,
      ...second,
      ...areas,
      greatestOf('greatest', second),
      {
        measure: 'mean',
        value: Math.round(mean * 100) / 100,
        unrounded: mean,
        minimum: 1,
        maximum: 4,
        contributions: known.map(({ of = '', value }) => ({
          from: 'measure',
          id: 'second',
          of,
          value: value ?? 0,
          share: (value ?? 0) / known.length,
        })),
      },
    ],
    levels: [
      ...levels,
      {
        level: 'whole',
        measure: 'mean',
        value: Math.round(mean * 100) / 100,
        band: 'high',
        decidedBy: 'override',
        override: 'any_high',
        bandWithoutOverride: 'medium',
        next: [{ band: 'low', direction: 'better', threshold: 1.5, distance: Math.round((mean - 1.5) * 100) / 100 }],
        obligations: ['ob_go'],
      },
    ],
    recommendations: [
      { id: 'r_review', priority: 'high', because: ['q_31', 'greatest'] },
      { id: 'r_logs', priority: 'medium', because: ['q_27'] },
    ],
  }
}

function rate(measure: string, id: string, answers: Record<string, Answer>, row: 'before' | 'after'): MeasureResult {
  const value = answers[id]?.value as Partial<Record<'before' | 'after', { c: string; i: string }>>
  const chosen = value.after && value[row]
  const found = chosen === undefined ? undefined : cells[Number(chosen.c.slice(-1)) - 1]?.[Number(chosen.i.slice(-1)) - 1]
  return { measure, of: id, value: found ?? null, minimum: 1, maximum: 4, ...(found === undefined && { undetermined: [id] }), contributions: [] }
}

function greatestOf(measure: string, results: readonly MeasureResult[], of?: string): MeasureResult {
  const value = Math.max(...results.map((result) => result.value ?? 0))
  const contributions = results.flatMap((result) =>
    result.value === null
      ? []
      : [{ from: 'measure' as const, id: 'second', of: result.of ?? '', value: result.value, ...(result.value === value && { share: value }) }],
  )
  return { measure, ...(of !== undefined && { of }), value, minimum: 1, maximum: 4, contributions }
}

function levelOf(level: string, { measure, of, value }: MeasureResult): LevelResult {
  const band = bands.find((one) => value !== null && value >= (one.from ?? 0) && value <= (one.to ?? 9))
  return { level, measure, ...(of !== undefined && { of }), value, band: band?.id ?? null, decidedBy: band === undefined ? 'undetermined' : 'band' }
}
