import type { Edition, Question, Questionnaire, ScalePoint, Section } from '@ai-toolkit/model'

/** One question of a questionnaire, with all that a program needs to ask it. Texts named “Markdown” are sources; `findUnit` has their trees. */
export interface ListedQuestion {
  id: string
  /** The id of its questionnaire. */
  questionnaire: string
  /** `resource#question`: what links lead to it by; of a question of a group, that of the group. */
  reference: string
  /** The section and, for a question of a group, the group that it stands in. */
  path: { id: string; title: string }[]
  /** As `2.3`: section and question; `2.3.1` in a group. */
  number: string
  type: Question['type']
  text: string
  /** Markdown. */
  guidance?: string
  /** Markdown: what would show the answer to be true. */
  evidence?: string
  /** The values that an answer of type single, multiple or scale may have; empty for other types. */
  choices: ListedChoice[]
  /** matrix: what is rated. */
  rows: { id: string; label: string }[]
  /** matrix: what each row is rated on. */
  columns: { id: string; label: string; choices: ListedChoice[] }[]
  /** CEL. All must hold for the question to be asked: its section's condition and its own, and that of its group. */
  conditions: string[]
  /** Its own condition in words. */
  whenText?: string
  /** The edition from which it counts. */
  announced?: string
  isOptional: boolean
  /** Whether “not applicable” may be chosen. */
  mayNotApply: boolean
  weight: number
  /** number: the range and the unit; group: the fewest and the most entries. */
  minimum?: number
  maximum?: number
  integer?: boolean
  unit?: string
  /** References of principles and of places in the guides. */
  references: { principles: string[]; links: string[] }
  tags: string[]
}

/** One value that may be chosen. */
export interface ListedChoice {
  id: string
  label: string
  /** What choosing it gives: an option's points, a scale point's value. */
  points: number
  /** Markdown: for a scale what one would see at this point, for this question where it says so. */
  description?: string
  /** multiple: cannot be chosen beside others. */
  isExclusive: boolean
}

/**
 * The questions of an edition in the order in which they are asked; those of a group follow it.
 * @param questionnaire only those of the questionnaire with this id
 */
export function listQuestions(edition: Edition, questionnaire?: string): ListedQuestion[] {
  return edition.resources.flatMap((resource) => {
    const own = resource.questionnaire
    if (own === undefined || (questionnaire !== undefined && own.id !== questionnaire)) return []
    return own.sections.flatMap((section, index) => questionsOf(section, index + 1, { edition, resource: resource.id, questionnaire: own }))
  })
}

interface Home {
  edition: Edition
  resource: string
  questionnaire: Questionnaire
}

function questionsOf(section: Section, number: number, home: Home): ListedQuestion[] {
  const outer: Around = { path: [{ id: section.id, title: section.title }], number: `${number}`, conditions: listOf(section.when) }
  return section.questions.flatMap((question, index) => {
    const listed = listQuestion(question, index + 1, outer, home)
    const inner: Around = {
      path: [...listed.path, { id: listed.id, title: listed.text }],
      number: listed.number,
      conditions: listed.conditions,
      reference: listed.reference,
    }
    return [listed, ...(question.questions ?? []).map((one, position) => listQuestion(one, position + 1, inner, home))]
  })
}

/** What a question stands in. */
interface Around extends Pick<ListedQuestion, 'path' | 'number' | 'conditions'> {
  reference?: string
}

function listQuestion(question: Question, position: number, around: Around, { edition, resource, questionnaire }: Home): ListedQuestion {
  const { id, type, text, principles = [], links = [], tags = [] } = question
  return {
    ...{ id, questionnaire: questionnaire.id, type, text },
    reference: around.reference ?? `${resource}#${id}`,
    path: around.path,
    number: `${around.number}.${position}`,
    ...given(question, 'guidance', 'evidence', 'whenText', 'announced', 'minimum', 'maximum', 'integer', 'unit'),
    choices: choicesOf(question, questionnaire),
    rows: question.rows ?? [],
    columns: (question.columns ?? []).map((column) => ({
      ...{ id: column.id, label: column.label },
      choices: pointsOf(questionnaire, column.scale).map((point) => choiceAt(point)),
    })),
    conditions: [...around.conditions, ...listOf(question.when)],
    isOptional: question.optional ?? false,
    mayNotApply: question.notApplicable ?? true,
    weight: question.weight ?? 1,
    references: { principles: principles.map((principle) => `${edition.principlesIn}#${principle}`), links },
    tags,
  }
}

function choicesOf({ options = [], scale, steps = [] }: Question, questionnaire: Questionnaire): ListedChoice[] {
  if (scale !== undefined) return pointsOf(questionnaire, scale).map((point) => choiceAt(point, steps.find((step) => step.point === point.id)?.text))
  return options.map(({ id, label, points = 0, description, exclusive = false }) => ({
    ...{ id, label, points },
    ...(description !== undefined && { description }),
    isExclusive: exclusive,
  }))
}

function pointsOf({ scales = [] }: Questionnaire, id: string): ScalePoint[] {
  return scales.find((scale) => scale.id === id)?.points ?? []
}

function choiceAt({ id, label, value, description }: ScalePoint, step = description): ListedChoice {
  return { id, label, points: value, ...(step !== undefined && { description: step }), isExclusive: false }
}

function listOf(condition: string | undefined): string[] {
  return condition === undefined ? [] : [condition]
}

/** The fields of these names that a question has. */
function given<K extends keyof Question>(question: Question, ...names: K[]): Pick<Question, K> {
  return Object.fromEntries(names.flatMap((name) => (question[name] === undefined ? [] : [[name, question[name]]]))) as Pick<Question, K>
}
