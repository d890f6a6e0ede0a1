import type { Answer, Answers, GroupEntry, MatrixValue } from '@ai-toolkit/model'
import { cellField, FILE_FIELDS, type FormRemark, flatField, remarkField, remarksOf, subjectField } from '../src/forms/names.ts'
import { writeTextList } from '../src/workbook/text-list.ts'
import { richQuestionnaire } from './rich-edition.ts'

const questions = richQuestionnaire.sections.flatMap((section) => section.questions.map((question) => ({ question, section: section.id })))

/** What a form can carry of answers: texts of one line keep their spaces, and what a form does not ask for is gone. Entries are numbered. */
export function carried(answers: Answers): Answers {
  const kept = Object.entries(answers.answers).map(([id, answer]): [string, Answer] => [id, keep(answer, id)])
  return { ...answers, answers: Object.fromEntries(kept.filter(([, answer]) => Object.keys(answer).length > 0)) }
}

function keep({ assignedTo: _assigned, toDiscuss: _discuss, ...answer }: Answer, path: string): Answer {
  const question = path
    .split('/')
    .reduce<(typeof questions)[number]['question'] | undefined>(
      (found, id, index) =>
        index === 0 ? questions.find((one) => one.question.id === id)?.question : found?.questions?.find((part) => part.id === id),
      undefined,
    )
  const asked = new Set<string>(question === undefined ? [] : ['value', ...remarksOf(question)])
  const fields = Object.entries(answer).filter(([field]) => asked.has(field))
  return Object.fromEntries(
    fields.map(([field, value]) => [field, field === 'value' && question?.type === 'group' ? keepEntries(value as GroupEntry[], path) : value]),
  )
}

function keepEntries(entries: readonly GroupEntry[], group: string): GroupEntry[] {
  return entries.map(({ answers }, index) => ({
    id: `e${index + 1}`,
    answers: Object.fromEntries(
      Object.entries(answers)
        .map(([id, answer]): [string, Answer] => [id, keep(answer, `${group}/${id}`)])
        .filter(([, answer]) => Object.keys(answer).length > 0),
    ),
  }))
}

/** What SurveyJS gives for answers. */
export function surveyResult(answers: Answers): Record<string, unknown> {
  return { ...fileFields(answers, ''), ...fields(answers.answers, (id) => id, nested) }
}

/** What Kobo gives for answers: names with the groups that lead to them, all values as text, choices with spaces between. */
export function koboSubmission(answers: Answers): Record<string, unknown> {
  const flat = { ...fileFields(answers, 'RESPONDENT_'), ...fields(answers.answers, flatField, flattened) }
  return {
    ...{ _id: 7, 'formhub/uuid': 'x', start: '2026-03-01T10:00:00', 'meta/instanceID': 'uuid:1' },
    ...Object.fromEntries(Object.entries(flat).map(([name, value]) => [`S_any/Q_any/${name}`, textual(value)])),
  }
}

/** What ODK gives for answers: groups inside of each other, numbers as numbers. */
export function odkSubmission(answers: Answers): Record<string, unknown> {
  const flat = { ...fileFields(answers, 'RESPONDENT_'), ...fields(answers.answers, flatField, flattened) }
  return { __id: 'uuid:1', __system: { submitterId: '5' }, ABOUT: {}, S_any: { Q_any: flat } }
}

function textual(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((entry) => Object.fromEntries(Object.entries(entry as object).map(([name, inner]) => [`S_any/G_any/${name}`, textual(inner)])))
  return String(value)
}

function fileFields({ questionnaire, edition, digest, date, subject, respondents = [] }: Answers, before: string): Record<string, unknown> {
  return {
    ...{ [FILE_FIELDS.questionnaire]: questionnaire, [FILE_FIELDS.edition]: edition, [FILE_FIELDS.digest]: digest, [FILE_FIELDS.date]: date },
    ...Object.fromEntries(Object.entries(subject).map(([part, text]) => [subjectField(part), text])),
    [FILE_FIELDS.respondents]: respondents.map((person) => Object.fromEntries(Object.entries(person).map(([part, text]) => [before + part, text]))),
  }
}

type Shape = (name: string, value: NonNullable<Answer['value']>, path: string) => Record<string, unknown>

function fields(answers: Answers['answers'], nameOf: (path: string) => string, shape: Shape, before = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, { value, evidence, assignedTo: _a, toDiscuss: _d, ...remarks }]) => {
      const path = before + id
      const name = nameOf(path)
      const texts = { ...remarks, ...(evidence !== undefined && { evidence: writeTextList(evidence) }) }
      return [
        ...(value === undefined ? [] : Object.entries(shape(name, value, path))),
        ...Object.entries(texts).map(([field, text]) => [remarkField(name, field as FormRemark), text]),
      ]
    }),
  )
}

const nested: Shape = (name, value, path) => {
  const isGroup = Array.isArray(value) && typeof value[0] === 'object'
  return {
    [name]: isGroup
      ? (value as GroupEntry[]).map(({ answers }) => fields(answers, (inner) => inner.split('/').at(-1) ?? '', nested, `${path}/`))
      : value,
  }
}

const flattened: Shape = (name, value, path) => {
  if (Array.isArray(value)) {
    if (typeof value[0] === 'string') return { [name]: value.join(' ') }
    return { [`G_${name}`]: (value as GroupEntry[]).map(({ answers }) => fields(answers, flatField, flattened, `${path}/`)) }
  }
  if (typeof value !== 'object') return { [name]: value }
  return Object.fromEntries(
    Object.entries(value as MatrixValue).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, point]) => [cellField(name, row, column), point]),
    ),
  )
}
