import type { Answer, Assessment, Brand, Contribution, MeasureResult, Questionnaire } from '@ai-toolkit/model'
import type { ReportInput } from '../src/index.ts'
import { digest, paragraph, sampleEdition, sampleHead, sampleQuestions } from './sample-parts.ts'

/** A brand as agencies write it, with everything that may stand in one. */
export const sampleBrand: Brand = {
  id: 'northern-police',
  name: 'Northern Police Service',
  unit: 'Digital Innovation Office',
  contact: 'innovation@northern.example',
  colours: { primary: '#14304f', onPrimary: '#ffffff', accent: '#1f5f8b' },
  marking: 'Official – for internal use',
  footer: 'Northern Police Service, Digital Innovation Office',
}

const statements: readonly (readonly [title: string, questions: readonly string[]])[] = [
  [
    'Culture',
    [
      'Leaders say openly what the agency will not use AI for.',
      'Staff may question a system’s result without fear for their career.',
      'Lessons from failed projects are written down and read.',
      'The public is told which systems are in use.',
      'Success is measured by outcomes, not by arrests or alerts alone.',
    ],
  ],
  [
    'People and expertise',
    [
      'Every system has an owner who understands what it can and cannot do.',
      'Users are trained before they work with a system, and again when it changes.',
      'The agency can call on legal, technical and ethical advice of its own.',
      'Affected communities are heard before a system is bought.',
      'There are enough people to check results by hand where that is promised.',
    ],
  ],
  [
    'Processes',
    [
      'A named body decides on every new system, and its reasons are kept.',
      'Risks are assessed before procurement, and again before deployment.',
      'Contracts secure access to documentation, logs and test results.',
      'Complaints about an automated result reach a person who can change it.',
      'Systems are switched off when they no longer meet their conditions.',
    ],
  ],
  [
    'Data and technical infrastructure',
    [
      'It is known where training data came from and whether it may be used.',
      'Performance is measured on data of the agency’s own population.',
      'Every use is logged so that it can be examined years later.',
      'Access to models and data follows the same rules as access to evidence.',
      'A fallback without AI is kept ready and is rehearsed.',
    ],
  ],
]

/** Points by section and question; `n` not applicable, `-` unanswered, `h` hidden, `a` announced and answered. */
const given = ['43422', '32-21', '323n2', '2a1h3']

const bands = [
  { id: 'l1', label: 'Beginning', below: 2, text: 'Little is in place.' },
  { id: 'l2', label: 'Developing', from: 2, below: 3, text: 'See prose.' },
  { id: 'l3', label: 'Established', from: 3, below: 4, text: 'Most is in place.' },
  {
    id: 'l4',
    label: 'Leading',
    from: 4,
    text: 'Others can learn from it.',
  },
]

const questionnaire: Questionnaire = {
  id: 'readiness-assessment',
  title: 'Organizational Readiness Assessment Questionnaire',
  subject: { id: 'organization', title: 'Organization' },
  scales: [
    {
      id: 'maturity',
      title: 'Maturity',
      points: ['Not begun', 'Under discussion', 'In place for some', 'In place for all', 'Reviewed and improved'].map((label, index) => ({
        id: `m${index + 1}`,
        label,
        value: index + 1,
      })),
    },
  ],
  sections: statements.map(([title, questions], section) => ({
    id: `s_${section + 1}`,
    title,
    questions: questions.map((text, index) => ({
      id: `q_${section + 1}${index + 1}`,
      type: 'scale' as const,
      text,
      scale: 'maturity',
      ...(given[section]?.[index] === 'h' && { when: "answers.q_41 != 'm2'", whenText: 'Asked where the origin of data is known to all.' }),
      ...(given[section]?.[index] === 'a' && { announced: '1.1.0' }),
    })),
  })),
  measures: [
    { id: 'area', label: 'Score', each: 'section', aggregate: 'mean', of: 'points', rounding: { rule: 'half-up', decimals: 1 }, target: 3 },
    { id: 'total', label: 'Overall score', aggregate: 'mean', of: 'area', rounding: { rule: 'half-up', decimals: 1 }, target: 3 },
  ],
  levels: [
    { id: 'area_level', label: 'Level of the area', measure: 'area', bands: bands.map(({ text: _text, ...band }) => band) },
    {
      id: 'total_level',
      label: 'Readiness',
      measure: 'total',
      bands: bands.map((band) =>
        band.id === 'l2'
          ? { ...band, obligations: [{ id: 'ob_plan', text: 'See prose.', responsible: 'Head of the agency', due: 'Within six months' }] }
          : band,
      ),
    },
  ],
  verdict: 'total_level',
  recommendations: [
    {
      id: 'r_owner',
      when: 'points.q_22 < 3.0',
      title: 'Train users before the next system goes live',
      text: 'See prose.',
      priority: 'medium',
      section: 's_2',
      links: ['roadmap#people'],
    },
    {
      id: 'r_body',
      when: 'points.q_31 < 4.0',
      title: 'Give one body the power to say no',
      text: 'See prose.',
      priority: 'high',
      section: 's_3',
      links: ['roadmap#governance', 'roadmap'],
      principles: ['accountability'],
    },
    { id: 'r_never', when: 'false', title: 'Never shown', text: 'Never shown', priority: 'low' },
  ],
}

const prose = {
  'levels.total_level.bands.l2.text': paragraph(
    'Important parts are in place, but not yet everywhere. The agency can work with low-risk systems and should close the gaps named below before it takes on more.',
  ),
  'levels.total_level.bands.l2.obligations.ob_plan.text': paragraph('Adopt a plan that names an owner and a date for each gap.'),
  'recommendations.r_body.text': paragraph('A decision that nobody can refuse is no decision. Name the body, its members and what it may stop.'),
  'recommendations.r_owner.text': paragraph('Training after deployment teaches people to live with mistakes instead of finding them.'),
}

/**
 * An organization answering about twenty statements in four areas, with every state a question can have. `marks` are other answers: points by
 * section and question, `n` for not applicable, `-` for unanswered.
 */
export function sampleReadiness(marks: readonly string[] = given, date = '2026-05-18'): ReportInput {
  const answers = Object.fromEntries(
    marks.flatMap((row, section) => [...row].map((mark, index) => [`q_${section + 1}${index + 1}`, answerOf(mark)] as const)),
  )
  return {
    ...sampleEdition(questionnaire, prose),
    answers: {
      questionnaire: questionnaire.id,
      edition: '1.0.0',
      digest: digest('a'),
      subject: { name: 'Northern Police Service', agency: 'Ministry of the Interior', reference: 'NPS-2026-014' },
      respondents: [{ name: 'M. Okafor', role: 'Deputy Chief' }, { name: 'L. Brandt', role: 'Head of Data' }, { name: 'Legal Service' }],
      date,
      answers,
    },
    assessment: assess(answers),
    brand: sampleBrand,
    answersDigest: digest('c'),
    engine: { version: '0.1.0' },
  }
}

function answerOf(mark: string): Answer {
  if (mark === 'n') return { notApplicable: 'No automated result reaches members of the public yet.' }
  if (mark === '-' || mark === 'h') return {}
  if (mark === 'a') return { value: 'm2' }
  return {
    value: `m${mark}`,
    ...(mark === '4' && { note: 'Stated in the strategy of 2025.', evidence: ['Strategy 2025, section 3', 'Minutes of 12 May'] }),
  }
}

function assess(answers: Record<string, Answer>): Assessment {
  const questions = sampleQuestions(questionnaire, answers, ['q_44'])
  const areas = questionnaire.sections.map(({ id }): MeasureResult => {
    const counted = questions.filter(({ section, counts, points }) => section === id && counts && points !== undefined)
    const contributions = counted.map(
      ({ id: question, points = 0 }): Contribution => ({ from: 'question', id: question, value: points, share: points / counted.length }),
    )
    return { measure: 'area', of: id, ...meanOf(contributions), minimum: 1, maximum: 5, target: 3, contributions }
  })
  const contributions = areas.map(
    ({ of, value }): Contribution => ({ from: 'measure', id: 'area', of: of ?? '', value: value ?? 0, share: (value ?? 0) / areas.length }),
  )
  const total: MeasureResult = { measure: 'total', ...meanOf(contributions), minimum: 1, maximum: 5, target: 3, contributions }
  return {
    ...sampleHead(questionnaire, 'Northern Police Service', questions),
    measures: [...areas, total],
    levels: [
      ...areas.map(({ of, value }) => ({
        level: 'area_level',
        measure: 'area',
        of: of ?? '',
        value,
        band: bandOf(value ?? 0),
        decidedBy: 'band' as const,
      })),
      {
        level: 'total_level',
        measure: 'total',
        value: total.value,
        band: bandOf(total.value ?? 0),
        decidedBy: 'band',
        next: [
          { band: 'l3', direction: 'better', threshold: 3, distance: round(3 - (total.value ?? 0)) },
          { band: 'l1', direction: 'worse', threshold: 2, distance: round((total.value ?? 0) - 2) },
        ],
        obligations: ['ob_plan'],
      },
    ],
    recommendations: [
      { id: 'r_owner', priority: 'medium', because: ['q_22'] },
      { id: 'r_body', priority: 'high', because: ['q_31', 'total'] },
    ],
  }
}

function meanOf(contributions: readonly Contribution[]): { value: number; unrounded: number } {
  const unrounded = contributions.reduce((sum, { share = 0 }) => sum + share, 0)
  return { value: round(unrounded), unrounded }
}

function bandOf(value: number): string {
  return value < 2 ? 'l1' : value < 3 ? 'l2' : value < 4 ? 'l3' : 'l4'
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
