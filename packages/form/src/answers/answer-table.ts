import type { Answer, Answers, Assessment, Question, Questionnaire } from '@ai-toolkit/model'
import { answerAt, entriesOf } from './edit-answers.ts'
import { packRetired } from './retired-answers.ts'
import { valueText, type Writing } from './value-text.ts'

/** What a table of answers is made from. */
export interface AnswerTableInput {
  questionnaire: Questionnaire
  answers: Answers
  assessment: Assessment
  /** Says the words `form.table.<column>` and `form.state.<state>` in the language of the table. */
  say: (id: string) => string
  writing: Writing
}

/** The columns, in order; `form.table.<column>` heads them. */
export const TABLE_COLUMNS = [
  'id',
  'number',
  'section',
  'question',
  'state',
  'answer',
  'value',
  'points',
  'notApplicable',
  'note',
  'evidence',
  'measures',
  'owner',
  'review',
  'assignedTo',
  'toDiscuss',
] as const

/**
 * Answers as a table: a row of headings, a row for each field of the file's own (ids beginning with @: `@edition`, `@subject.name`; `@retired.1`
 * and on, joined, are the retired answers as JSON), then a row
 * for each question, and below a group one for each question of each entry (`group/entry/question`). `answer` is for people, `value` for
 * programs: as the answer file has it, texts as they are and all else as JSON. Nothing that the file holds is missing.
 */
export function answerTable(input: AnswerTableInput): string[][] {
  const head = TABLE_COLUMNS.map((column) => input.say(`form.table.${column}`))
  return [head, ...fileRows(input.answers), ...input.questionnaire.sections.flatMap((section, index) => sectionRows(section, index + 1, input))]
}

type Row = Partial<Record<(typeof TABLE_COLUMNS)[number], string>>

function toCells(row: Row): string[] {
  return TABLE_COLUMNS.map((column) => row[column] ?? '')
}

function fileRows({ questionnaire, edition, digest, subject, respondents = [], date, retired = [] }: Answers): string[][] {
  const fields = { questionnaire, edition, digest, date, ...prefixed('subject.', subject) }
  const people = Object.fromEntries(
    respondents.flatMap(({ name, role = '' }, index) => [[`respondents.${index + 1}`, JSON.stringify({ name, role })]]),
  )
  const gone = Object.fromEntries(packRetired(retired).map((piece, index) => [`retired.${index + 1}`, piece]))
  return Object.entries({ ...fields, ...people, ...gone }).map(([id, value]) => toCells({ id: `@${id}`, value }))
}

function prefixed(prefix: string, fields: object): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [prefix + key, String(value)]))
}

function sectionRows(section: Questionnaire['sections'][number], number: number, input: AnswerTableInput): string[][] {
  return section.questions.flatMap((question, index) => {
    const answer = answerAt(input.answers, { question: question.id })
    const result = input.assessment.questions.find(({ id }) => id === question.id)
    const own = { id: question.id, number: `${number}.${index + 1}`, section: section.title, ...answerCells(question, answer, input) }
    const state = {
      state: input.say(`form.state.${result?.state ?? 'unanswered'}`),
      points: result?.points === undefined ? '' : String(result.points),
    }
    return [toCells({ ...own, ...state }), ...entryRows(question, answer, own.number, input)]
  })
}

function entryRows(group: Question, { value }: Answer, number: string, input: AnswerTableInput): string[][] {
  return entriesOf(value).flatMap((entry, at) =>
    (group.questions ?? []).map((question, index) => {
      const answer = (Object.hasOwn(entry.answers, question.id) ? entry.answers[question.id] : undefined) ?? {}
      const id = `${group.id}/${entry.id}/${question.id}`
      return toCells({ id, number: `${number}.${at + 1}.${index + 1}`, ...answerCells(question, answer, input) })
    }),
  )
}

function answerCells(question: Question, answer: Answer, { questionnaire, writing }: AnswerTableInput): Row {
  const { value, evidence = [], toDiscuss, ...texts } = answer
  const isGroup = question.type === 'group'
  return {
    ...texts,
    question: question.text,
    evidence: evidence.join('\n'),
    toDiscuss: toDiscuss === true ? 'true' : '',
    // The entries of a group have rows of their own.
    ...(value !== undefined && !isGroup && { answer: valueText(question, value, questionnaire.scales ?? [], writing), value: plain(value) }),
    ...(isGroup && {
      value: entriesOf(value)
        .map(({ id }) => id)
        .join(' '),
    }),
  }
}

function plain(value: NonNullable<Answer['value']>): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
