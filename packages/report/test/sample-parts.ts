import type {
  Answer,
  Assessment,
  Block,
  Coverage,
  Edition,
  EditionResource,
  Key,
  Question,
  Questionnaire,
  QuestionResult,
  Section,
} from '@ai-toolkit/model'

/** One paragraph of plain text, as the edition holds a Markdown field. */
export function paragraph(value: string): Block[] {
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }]
}

/** A digest that is plain to see as made up. */
export function digest(letter: string): string {
  return `sha256:${letter.repeat(64)}`
}

/** An edition around one questionnaire and a guide that it points to. */
export function sampleEdition(questionnaire: Questionnaire, prose: Record<string, Block[]>): { edition: Edition; resource: EditionResource } {
  const resource: EditionResource = {
    ...resourceOf(questionnaire.id, questionnaire.title),
    kind: 'questionnaire',
    questionnaire,
    questionnaireDigest: digest('a'),
    prose,
  }
  const edition: Edition = {
    schemaVersion: 1,
    edition: '1.0.0',
    label: 'First edition',
    date: '2026-03-01',
    title: 'Toolkit for Responsible AI Innovation in Law Enforcement',
    description: 'Guides and questionnaires.',
    publisher: 'The editors',
    locale: 'en',
    groups: [],
    readers: [],
    principlesIn: 'principles',
    notices: [{ id: 'independence', title: 'Independent implementation', text: 'See prose.' }],
    resources: [resourceOf('principles', 'Principles for Responsible AI Innovation'), resourceOf('roadmap', 'Organizational Roadmap'), resource],
    anchors: {
      roadmap: { kind: 'resource', resource: 'roadmap', title: 'Organizational Roadmap' },
      'roadmap#governance': { kind: 'heading', resource: 'roadmap', id: 'governance', chapter: 'processes', title: 'Governance that decides' },
      'roadmap#people': { kind: 'chapter', resource: 'roadmap', id: 'people', title: 'People and expertise' },
      'principles#accountability': { kind: 'principle', resource: 'principles', id: 'accountability', title: 'Accountability' },
      'principles#privacy': { kind: 'principle', resource: 'principles', id: 'privacy', title: 'Privacy' },
    },
    prose: {
      'notices.independence.text': paragraph('An independent implementation, neither written nor endorsed by the authors of the published toolkit.'),
    },
  }
  return { edition, resource }
}

function resourceOf(id: string, title: string): EditionResource {
  return {
    id,
    version: '1.2.0',
    digest: digest('b'),
    kind: 'guide',
    title,
    overview: { what: 'What', when: 'When', who: 'Who' },
    citation: 'Cite',
    notices: [],
    chapters: [],
    figures: [],
    prose: {},
  }
}

/** What the engine would say of each question's state; conditions are met unless the question is listed as hidden. */
export function sampleQuestions(questionnaire: Questionnaire, answers: Record<Key, Answer>, hidden: readonly Key[]): QuestionResult[] {
  return questionnaire.sections.flatMap((section) =>
    section.questions.map((question): QuestionResult => {
      const answer = answers[question.id]
      const points = pointsOf(questionnaire, question.scale, answer)
      return {
        id: question.id,
        section: section.id,
        ...stateOf(question, answer, hidden.includes(question.id)),
        ...(answer && { answer }),
        ...(points !== undefined && { points }),
        ...(question.scale !== undefined && { minimum: 1, maximum: 5 }),
      }
    }),
  )
}

function stateOf(
  question: Question,
  answer: Answer | undefined,
  hidden: boolean,
): Pick<QuestionResult, 'state' | 'counts' | 'announced' | 'hiddenBy'> {
  const { id, when = 'false', announced } = question
  if (hidden) return { state: 'hidden', counts: false, hiddenBy: { expression: when, of: id } }
  if (answer?.notApplicable !== undefined) return { state: 'not-applicable', counts: false }
  const state = isComplete(question, answer) ? 'answered' : 'unanswered'
  return announced === undefined ? { state, counts: true } : { state, counts: false, announced }
}

/** A matrix is answered when all its rows are. */
function isComplete({ type, rows = [] }: Question, answer: Answer | undefined): boolean {
  const value = answer?.value
  return type === 'matrix' && typeof value === 'object' ? rows.every(({ id }) => id in value) : value !== undefined
}

function pointsOf({ scales = [] }: Questionnaire, scale: Key | undefined, answer: Answer | undefined): number | undefined {
  return scales.find(({ id }) => id === scale)?.points.find(({ id }) => id === answer?.value)?.value
}

/** Coverage of some questions, counted as the schema says. */
export function sampleCoverage(section: readonly Section[], results: readonly QuestionResult[]): Coverage {
  const ids = new Set(section.flatMap(({ questions }) => questions.filter(({ optional }) => optional !== true).map(({ id }) => id)))
  const all = results.filter(({ id }) => ids.has(id))
  const count = (state: QuestionResult['state']) => all.filter((result) => result.state === state && result.announced === undefined).length
  const [answered, unanswered] = [count('answered'), count('unanswered')]
  const counted = answered + unanswered
  return {
    total: section.flatMap(({ questions }) => questions).length,
    counted,
    answered,
    unanswered,
    notApplicable: count('not-applicable'),
    hidden: count('hidden'),
    announced: all.filter(({ announced }) => announced !== undefined).length,
    share: counted === 0 ? 1 : answered / counted,
  }
}

/** The head of an assessment: states and coverage, to which measures and levels are added. */
export function sampleHead(
  questionnaire: Questionnaire,
  name: string,
  questions: QuestionResult[],
): Omit<Assessment, 'measures' | 'levels' | 'recommendations'> {
  return {
    schemaVersion: 1,
    questionnaire: questionnaire.id,
    edition: '1.0.0',
    digest: digest('a'),
    subject: { name },
    date: '2026-05-18',
    ...(questionnaire.verdict !== undefined && { verdict: questionnaire.verdict }),
    coverage: sampleCoverage(questionnaire.sections, questions),
    sections: questionnaire.sections.map((section) => ({ id: section.id, hidden: false, coverage: sampleCoverage([section], questions) })),
    questions,
  }
}
