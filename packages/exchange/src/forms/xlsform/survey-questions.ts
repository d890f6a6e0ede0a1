import { questionKind } from '@ai-toolkit/html'
import type { Question } from '@ai-toolkit/model'
import { choicesOf } from '../../texts/choices.ts'
import { questionHelp } from '../../texts/question-help.ts'
import { cellField, type FormRemark, flatField, remarkField, remarksOf } from '../names.ts'
import { questionIn, type Voice } from '../voices.ts'
import type { SurveyRow, Worded } from './survey-row.ts'

/** A question at its place in a questionnaire. */
export interface PlacedQuestion {
  question: Question
  /** `q_a`, or `q_group/q_b`. */
  path: string
  /** Such as “2.3”. */
  number: string
  /** When it is asked (XPath); absent where always, or where that cannot be said. */
  relevant?: string
}

/** The name of a list of choices: of a scale, or of a question's own. */
export function listName({ type, scale = '' }: Question, field: string): string {
  return type === 'scale' ? scaleListName(scale) : `OPTIONS_${field}`
}

/** The name of the list of a scale's points. */
export function scaleListName(scale: string): string {
  return `SCALE_${scale}`
}

/**
 * The rows of a question: a group on one screen, with the field of the answer (of a matrix, of each cell), why it does not apply, and what is said
 * beside it. `inside` are the rows of the questions of a group.
 */
export function questionRows({ question, path, number, relevant }: PlacedQuestion, inside: readonly SurveyRow[] = []): SurveyRow[] {
  const field = flatField(path)
  const isGroup = question.type === 'group'
  const screen: SurveyRow = {
    type: 'begin_group',
    name: `Q_${field}`,
    ...(relevant !== undefined && { relevant }),
    // Nothing can be repeated on one screen.
    ...(!isGroup && { appearance: 'field-list' }),
  }
  return [screen, ...answerRows(question, path, number, inside), ...remarkRows(question, path), { type: 'end_group', name: screen.name }]
}

function answerRows(question: Question, path: string, number: string, inside: readonly SurveyRow[]): SurveyRow[] {
  const field = flatField(path)
  const words = { label: titleOf(path, number), hint: helpOf(path) }
  switch (question.type) {
    case 'matrix':
      return [{ type: 'note', name: `${field}_TEXT`, ...words }, ...cellRows(question, path)]
    case 'group': {
      const repeat = { name: `G_${field}`, label: words.label }
      return [
        { type: 'note', name: `${field}_TEXT`, ...words },
        { type: 'begin_repeat', ...repeat },
        ...inside,
        { type: 'end_repeat', name: repeat.name },
      ]
    }
    default:
      return [{ type: typeOf(question, field), name: field, ...words, ...limitsOf(question, path) }]
  }
}

function titleOf(path: string, number: string): Worded {
  return (voice) => `${number} ${questionIn(voice, path).text}`
}

/** Help, and what the choices mean. */
function helpOf(path: string): Worded {
  return (voice) => {
    const question = questionIn(voice, path)
    const meanings = choicesOf(question, voice.instrument).filter(({ meaning }) => meaning !== '')
    return [...questionHelp(question, voice.instrument, voice.say), ...meanings.map(({ label, meaning }) => `${label}: ${meaning}`)].join('\n\n')
  }
}

function typeOf(question: Question, field: string): string {
  switch (question.type) {
    case 'single':
    case 'scale':
      return `select_one ${listName(question, field)}`
    case 'multiple':
      return `select_multiple ${listName(question, field)}`
    case 'number':
      return question.integer === true ? 'integer' : 'decimal'
    case 'date':
      return 'date'
    default:
      return 'text'
  }
}

function limitsOf(question: Question, path: string): Partial<SurveyRow> {
  const { type, minimum, maximum, options = [] } = question
  const constraint_message = (voice: Voice): string => questionKind(questionIn(voice, path), voice.instrument.questionnaire, voice.say)
  if (type === 'text') return { appearance: 'multiline' }
  if (type === 'number') {
    const bounds = [...(minimum === undefined ? [] : [`. >= ${minimum}`]), ...(maximum === undefined ? [] : [`. <= ${maximum}`])]
    return bounds.length === 0 ? {} : { constraint: bounds.join(' and '), constraint_message }
  }
  const alone = type === 'multiple' ? options.filter(({ exclusive }) => exclusive === true) : []
  if (alone.length === 0) return {}
  const constraint = alone.map(({ id }) => `not(selected(., '${id}') and count-selected(.) > 1)`).join(' and ')
  return { constraint, constraint_message: (voice) => aloneWords(voice, path) }
}

function aloneWords(voice: Voice, path: string): string {
  const alone = choicesOf(questionIn(voice, path), voice.instrument).filter(({ exclusive }) => exclusive)
  return `${alone.map(({ label }) => label).join(', ')}: ${voice.say('choice.exclusive')}`
}

function cellRows({ rows = [], columns = [] }: Question, path: string): SurveyRow[] {
  const field = flatField(path)
  return rows.flatMap((row, at) =>
    columns.map((column, index) => ({
      type: `select_one ${scaleListName(column.scale)}`,
      name: cellField(field, row.id, column.id),
      label: (voice: Voice) => {
        const own = questionIn(voice, path)
        return `${own.rows?.[at]?.label ?? row.label}: ${own.columns?.[index]?.label ?? column.label}`
      },
    })),
  )
}

/** A question that is answered is not asked why it does not apply; so that nobody can say both. */
function remarkRows(question: Question, path: string): SurveyRow[] {
  const field = flatField(path)
  return remarksOf(question).map((remark) => ({
    type: remark === 'review' ? 'date' : 'text',
    name: remarkField(field, remark),
    label: ({ say }: Voice) => say(`form.table.${remark}`),
    ...(remark === 'notApplicable' && { relevant: emptyXPath(question, path) }),
    ...(isLong(remark) && { appearance: 'multiline' }),
  }))
}

function isLong(remark: FormRemark): boolean {
  return remark !== 'owner' && remark !== 'review'
}

function emptyXPath({ type, rows = [], columns = [] }: Question, path: string): string {
  const field = flatField(path)
  if (type === 'group') return `count(\${G_${field}}) = 0`
  const fields = type === 'matrix' ? rows.flatMap((row) => columns.map((column) => cellField(field, row.id, column.id))) : [field]
  return fields.map((name) => `\${${name}} = ''`).join(' and ')
}
