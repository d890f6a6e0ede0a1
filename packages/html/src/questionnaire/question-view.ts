import type { Edition, EditionResource, Option, Question, Questionnaire, Scale } from '@ai-toolkit/model'
import { type LinkView, linkViews, principleViews } from '../content/links.ts'
import { optionalBody } from '../content/texts.ts'
import type { Markup } from '../templates/fill-template.ts'
import { claimId, countUp, type Setting } from '../tree/setting.ts'
import { withoutMarks } from '../untranslated/marks.ts'
import { questionFacts, questionKind } from './question-facts.ts'

/** Where questions are drawn. */
export interface QuestionContext {
  edition: Edition
  resource: EditionResource
  questionnaire: Questionnaire
  setting: Setting
}

/** A question as the templates of the site and of print see it. */
export interface QuestionView {
  id: string
  /** Such as “2.3”, or “2.3.1” inside a group. */
  number: string
  text: string
  /** The mark of a question that is new or changed since the edition before; what changed of it, each in a few words. */
  since: { kind: string; text: string; details: readonly string[] } | undefined
  nested: boolean
  /** What kind of answer is asked for, in words. */
  kind: string
  /** What else is to be known of it, each in a few words. */
  facts: string[]
  condition: string | undefined
  guidance: Markup | undefined
  evidence: Markup | undefined
  options: ChoiceView[]
  /** The points of the scale, from the lowest to the highest. */
  steps: ChoiceView[]
  matrix: MatrixView | undefined
  /** The questions of one entry of a group. */
  questions: QuestionView[]
  /** How much room a written answer needs on paper. */
  blank: 'line' | 'area' | undefined
  notApplicable: boolean
  /** Where print has room to write: an answer, why the question does not apply, notes; and the box that says it does not. */
  fields: { answer: FieldView; exempt: FieldView; reason: FieldView; note: FieldView }
  principles: LinkView[]
  links: LinkView[]
}

/** One thing that can be chosen. */
export interface ChoiceView {
  label: string
  /** What choosing it counts, in words; undefined where nothing is counted. */
  points: string | undefined
  exclusive: boolean
  description: Markup | undefined
  field: FieldView
}

/** A place of a printed question to be filled in, by hand or in the PDF. */
export interface FieldView {
  /** Unlike any other of the questionnaire. */
  name: string
  /** What belongs there, for those who do not see where it stands. */
  label: string
}

/** A table to be rated in: each row on each column's scale. */
export interface MatrixView {
  /** `points` are the labels of the column's scale, from the lowest to the highest. */
  columns: { label: string; points: string[] }[]
  /** Each row has one cell a column, so that a template need not reach across. */
  rows: { label: string; cells: { points: string[] }[] }[]
}

/** The questions of a section or of a group, numbered after `above` (“2” gives “2.1”). Each is recorded as a heading of the page. */
export function questionViews(questions: readonly Question[], above: string, context: QuestionContext): QuestionView[] {
  return questions.map((question, index) => questionView(question, `${above}.${index + 1}`, context))
}

function questionView(question: Question, number: string, context: QuestionContext): QuestionView {
  const { edition, setting } = context
  const { say } = setting
  const nested = number.split('.').length > 2
  const fieldOf = fieldsOf(question, number, say)
  const heading = { id: question.id, title: say('question.title', { number, text: question.text }), depth: nested ? 3 : 2 }
  if (claimId(setting.record, question.id) !== undefined) setting.record.headings.push(heading)
  return {
    id: question.id,
    number,
    text: question.text,
    since: sinceOf(question, setting),
    nested,
    kind: questionKind(question, context.questionnaire, say),
    facts: questionFacts(question, say),
    condition: question.whenText ?? (question.when === undefined ? undefined : say('question.conditional')),
    guidance: proseField(question, 'guidance', context),
    evidence: proseField(question, 'evidence', context),
    options: (question.options ?? []).map((option) => optionView(question, option, fieldOf, context)),
    steps: question.type === 'scale' ? stepViews(question, fieldOf, context) : [],
    matrix: question.type === 'matrix' ? matrixView(question, context.questionnaire) : undefined,
    questions: questionViews(question.questions ?? [], number, context),
    blank: blankOf(question),
    notApplicable: question.notApplicable !== false,
    fields: {
      answer: fieldOf('_answer', questionKind(question, context.questionnaire, say)),
      exempt: fieldOf('_not-applicable', say('answer.not-applicable')),
      reason: fieldOf('_reason', say('answer.not-applicable')),
      note: fieldOf('_note', say('answer.note')),
    },
    principles: principleViews(question.principles, edition, setting),
    links: linkViews(question.links ?? [], setting),
  }
}

/** Gives the function that makes a field of one part of a question. Parts of our own begin with an underscore, which no id of a choice does. */
function fieldsOf({ id }: Question, number: string, say: Setting['say']): (part: string, text: string) => FieldView {
  return (part, text) => ({ name: `${id}-${part}`, label: withoutMarks(say('question.title', { number, text })) })
}

function sinceOf({ id }: Question, { since, record }: Setting): QuestionView['since'] {
  const mark = since?.of(`#${id}`)
  if (mark !== undefined) countUp(record.counts, 'since')
  return mark
}

function proseField(question: Question, field: 'guidance' | 'evidence', { resource, setting }: QuestionContext): Markup | undefined {
  return optionalBody(question[field], `questions.${question.id}.${field}`, resource.prose, setting)
}

type FieldOf = ReturnType<typeof fieldsOf>

function optionView(question: Question, option: Option, fieldOf: FieldOf, { resource, setting }: QuestionContext): ChoiceView {
  const { id, label, points, exclusive, description } = option
  const unit = `questions.${question.id}.options.${id}.description`
  return {
    label,
    points: points === undefined ? undefined : setting.say('choice.points', { points }),
    exclusive: exclusive === true,
    description: optionalBody(description, unit, resource.prose, setting),
    field: fieldOf(id, label),
  }
}

/** What one would see at each point: the question's own step, or else what the scale says of the point. */
function stepViews(question: Question, fieldOf: FieldOf, { questionnaire, resource, setting }: QuestionContext): ChoiceView[] {
  const scale = scaleOf(questionnaire, question.scale)
  return scale.points.map(({ id, label, value, description }) => {
    const step = question.steps?.find(({ point }) => point === id)
    const unit = step ? `questions.${question.id}.steps.${id}.text` : `scales.${scale.id}.points.${id}.description`
    const text = optionalBody(step?.text ?? description, unit, resource.prose, setting)
    return { label, points: setting.say('choice.points', { points: value }), exclusive: false, description: text, field: fieldOf(id, label) }
  })
}

function matrixView({ rows = [], columns = [] }: Question, questionnaire: Questionnaire): MatrixView {
  const drawn = columns.map(({ label, scale }) => ({ label, points: scaleOf(questionnaire, scale).points.map((point) => point.label) }))
  return { columns: drawn, rows: rows.map(({ label }) => ({ label, cells: drawn.map(({ points }) => ({ points })) })) }
}

function scaleOf({ scales = [] }: Questionnaire, id: string | undefined): Scale {
  const scale = scales.find((candidate) => candidate.id === id)
  if (scale === undefined) throw new Error(`The questionnaire has no scale “${id}”.`)
  return scale
}

function blankOf({ type }: Question): QuestionView['blank'] {
  if (type === 'text') return 'area'
  return type === 'number' || type === 'date' ? 'line' : undefined
}
