import type { Answer, Answers, AnswerValue, MatrixValue, Question, RetiredAnswer } from '@ai-toolkit/model'
import fc from 'fast-check'
import { richHead, richQuestionnaire } from './rich-edition.ts'

/** Text that programs like to change: beginnings of formulas, quotes, separators, line ends, spaces at the edges, other scripts. */
const text = fc
  .oneof(
    fc
      .array(
        fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', '\r', ' ', '_x000D_', '[', '1', 'a', 'é', '漢', '😀', 'ب', '\u0085'),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join('')),
    fc.constantFrom("=cmd|'/C calc'!A0", '0,33', '1.234', '2026-02-30', 'TRUE', 'yes', '["a"]', '#REF!', "'tis"),
  )
  .filter((written) => written.trim() !== '')

/** Text of one line. */
const line = text.map((written) => written.replace(/[\r\n]/g, ' ')).filter((written) => written.trim() !== '')

const day = fc
  .integer({ min: -800_000, max: 200_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
  .filter((written) => /^\d{4}-/.test(written))

/** Valid answers to the questionnaire of `richEdition`. Choices stand in the order of the questionnaire, and nothing is stated that is empty. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .record({
    subject: fc.record({ name: line, agency: line, reference: line, description: text }, { requiredKeys: ['name'] }),
    respondents: fc.array(fc.record({ name: line, role: line }, { requiredKeys: ['name'] }), { minLength: 1, maxLength: 5 }),
    date: day,
    answers: answersTo(richQuestionnaire.sections.flatMap(({ questions }) => questions)),
  })
  .map((parts) => ({ schemaVersion: 1 as const, ...richHead, ...parts }))

/** The same, with answers to questions that are gone in some of them. */
export const arbitraryMigrated: fc.Arbitrary<Answers> = fc
  .tuple(arbitraryAnswers, fc.array(retiredAnswer(), { maxLength: 3 }))
  .map(([answers, retired]) => ({ ...answers, ...(retired.length > 0 && { retired }) }))

/** Answers to questions of other editions: any value in any place. */
function retiredAnswer(): fc.Arbitrary<RetiredAnswer> {
  const questions = richQuestionnaire.sections.flatMap((section) => section.questions)
  return fc
    .record({
      question: fc.constantFrom('q_gone', 'q_old'),
      group: fc.option(fc.constantFrom('e1', 'x'), { nil: undefined }),
      edition: fc.constantFrom('0.9.0', '1.2.0-rc.1'),
      to: fc.constant('1.0.0'),
      answer: fc.oneof(...questions.map(answerTo)),
      why: text,
    })
    .map(({ group, ...rest }) => ({ ...rest, ...(group !== undefined && { group }) }))
}

function answersTo(questions: readonly Question[]): fc.Arbitrary<Answers['answers']> {
  const each = questions.map((question) => fc.option(answerTo(question), { nil: undefined }).map((answer) => [question.id, answer] as const))
  return fc
    .tuple(...each)
    .map((entries) =>
      Object.fromEntries(entries.filter((entry): entry is [string, Answer] => entry[1] !== undefined && Object.keys(entry[1]).length > 0)),
    )
}

function answerTo(question: Question): fc.Arbitrary<Answer> {
  const remarks = fc.record(
    {
      note: text,
      evidence: fc.array(text, { minLength: 1, maxLength: 3 }),
      measures: text,
      owner: line,
      review: day,
      assignedTo: line,
      toDiscuss: fc.constant(true as const),
    },
    { requiredKeys: [] },
  )
  const value = valueTo(question).map((given): Answer => ({ value: given }))
  const reason = text.map((given): Answer => ({ notApplicable: given }))
  const main =
    question.notApplicable === false
      ? value
      : fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: reason }, { weight: 1, arbitrary: fc.constant({}) })
  return fc.tuple(main, fc.oneof(fc.constant({}), remarks)).map(([given, said]) => ({ ...given, ...said }))
}

function valueTo(question: Question): fc.Arbitrary<AnswerValue> {
  const { options = [], minimum = -1e9, maximum = 1e9 } = question
  switch (question.type) {
    case 'single':
      return fc.constantFrom(...options.map(({ id }) => id))
    case 'multiple':
      return fc.subarray(
        options.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id),
        { minLength: 1 },
      )
    case 'scale':
      return pointOf(question.scale ?? '')
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true }).map((number) => number + 0)
    case 'date':
      return day
    case 'text':
      return text
    case 'matrix':
      return ratings(question)
    case 'group':
      return fc
        .uniqueArray(fc.constantFrom('e1', 'e2', 'e7', 'x', 'first_one'), { minLength: 1, maxLength: 4 })
        .chain((ids) => fc.tuple(...ids.map((id) => answersTo(question.questions ?? []).map((answers) => ({ id, answers })))))
  }
}

function pointOf(scale: string): fc.Arbitrary<string> {
  return fc.constantFrom(...(richQuestionnaire.scales?.find(({ id }) => id === scale)?.points ?? []).map(({ id }) => id))
}

function ratings({ rows = [], columns = [] }: Question): fc.Arbitrary<MatrixValue> {
  const cells = fc.tuple(...columns.map(({ id, scale }) => pointOf(scale).map((point) => [id, point] as const))).map(Object.fromEntries)
  return fc.tuple(...rows.map(({ id }) => cells.map((cell) => [id, cell] as const))).map(Object.fromEntries)
}
