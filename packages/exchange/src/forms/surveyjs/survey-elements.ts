import type { Question } from '@ai-toolkit/model'
import { type Choice, choicesOf, pointsOf } from '../../texts/choices.ts'
import { questionHelp } from '../../texts/question-help.ts'
import { type FormRemark, remarkField, remarksOf } from '../names.ts'
import { questionIn, type Voice } from '../voices.ts'
import { inAll, type Localised } from './localised.ts'

/** Whatever SurveyJS reads: an element of a page, with the fields that its type has. */
export type SurveyElement = { type: string; name: string } & Record<string, unknown>

/** A question at its place in a questionnaire. */
export interface PlacedQuestion {
  question: Question
  /** `q_a`, or `q_group/q_b`. */
  path: string
  /** Such as “2.3”. */
  number: string
  /** When it is asked; absent where always, or where that cannot be said. */
  visibleIf?: string
  /** The questions of a group. */
  inside?: readonly SurveyElement[]
}

/** The elements of a question: its answer, and a panel that can be opened with what is said beside it. */
export function questionElements(placed: PlacedQuestion, voices: readonly Voice[]): SurveyElement[] {
  const { question, path, number, visibleIf } = placed
  const when = visibleIf === undefined ? {} : { visibleIf }
  const answer: SurveyElement = {
    type: types[question.type],
    name: question.id,
    title: inAll(voices, (voice) => `${number} ${questionIn(voice, path).text}`),
    description: inAll(voices, (voice) => helpOf(path, voice)),
    ...when,
    ...detailsOf(placed, voices),
  }
  const remarks: SurveyElement = {
    ...{ type: 'panel', name: `${question.id}_MORE`, state: 'collapsed' },
    title: inAll(voices, ({ say }) => say('survey.remarks')),
    elements: remarksOf(question).map((remark) => remarkElement(question, path, remark, voices)),
    ...when,
  }
  return [answer, remarks]
}

const types: Record<Question['type'], string> = {
  single: 'radiogroup',
  multiple: 'checkbox',
  scale: 'radiogroup',
  number: 'text',
  text: 'comment',
  date: 'text',
  matrix: 'matrixdropdown',
  group: 'paneldynamic',
}

/** Help, and what the choices mean. */
function helpOf(path: string, voice: Voice): string {
  const question = questionIn(voice, path)
  const meanings = choicesOf(question, voice.instrument).filter(({ meaning }) => meaning !== '')
  return [...questionHelp(question, voice.instrument, voice.say), ...meanings.map(({ label, meaning }) => `${label}: ${meaning}`)].join('\n\n')
}

function detailsOf({ question, path, inside = [] }: PlacedQuestion, voices: readonly Voice[]): Record<string, unknown> {
  const { type, minimum, maximum } = question
  switch (type) {
    case 'single':
    case 'multiple':
    case 'scale':
      return { choices: choiceItems(voices, (voice) => choicesOf(questionIn(voice, path), voice.instrument)) }
    case 'number':
      return { inputType: 'number', step: question.integer === true ? 1 : 'any', ...bounds('min', minimum, 'max', maximum) }
    case 'date':
      return { inputType: 'date' }
    case 'matrix':
      return matrixDetails(question, path, voices)
    case 'group':
      return {
        templateElements: inside,
        addPanelText: inAll(voices, ({ say }) => say('survey.add')),
        removePanelText: inAll(voices, ({ say }) => say('survey.remove')),
        ...bounds('minPanelCount', minimum, 'maxPanelCount', maximum),
      }
    default:
      return {}
  }
}

function bounds(low: string, minimum: number | undefined, high: string, maximum: number | undefined): Record<string, number> {
  return { ...(minimum !== undefined && { [low]: minimum }), ...(maximum !== undefined && { [high]: maximum }) }
}

function matrixDetails({ rows = [], columns = [] }: Question, path: string, voices: readonly Voice[]): Record<string, unknown> {
  return {
    rows: rows.map(({ id, label }, index) => ({ value: id, text: inAll(voices, (voice) => questionIn(voice, path).rows?.[index]?.label ?? label) })),
    columns: columns.map(({ id, label, scale }, index) => ({
      ...{ name: id, cellType: 'dropdown' },
      title: inAll(voices, (voice) => questionIn(voice, path).columns?.[index]?.label ?? label),
      choices: choiceItems(voices, ({ instrument }) => pointsOf(scale, instrument)),
    })),
  }
}

function choiceItems(
  voices: readonly Voice[],
  choicesIn: (voice: Voice) => readonly Choice[],
): { value: string; text: Localised; isExclusive?: true }[] {
  const [first] = voices
  return (first === undefined ? [] : choicesIn(first)).map(({ id, label, exclusive }, index) => ({
    value: id,
    text: inAll(voices, (voice) => choicesIn(voice)[index]?.label ?? label),
    ...(exclusive && { isExclusive: true as const }),
  }))
}

/** A question that is answered is not asked why it does not apply; so that nobody can say both. */
function remarkElement(question: Question, path: string, remark: FormRemark, voices: readonly Voice[]): SurveyElement {
  const field = path.includes('/') ? `panel.${question.id}` : question.id
  return {
    type: remark === 'owner' || remark === 'review' ? 'text' : 'comment',
    name: remarkField(question.id, remark),
    title: inAll(voices, ({ say }) => say(`form.table.${remark}`)),
    ...(remark === 'review' && { inputType: 'date' }),
    ...(remark === 'notApplicable' && { visibleIf: `{${field}} empty` }),
  }
}
