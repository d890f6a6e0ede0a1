import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Answer, Answers, Diagnostic } from '@ai-toolkit/model'
import type { CompiledQuestion } from '../compile-question.ts'
import type { CompiledQuestionnaire } from '../compile-questionnaire.ts'
import { type Decision, decideStates } from '../decide-states.ts'
import { checkAnswerValue } from './check-answer-value.ts'

/** What the answers are held against: the edition and the digest of its questionnaire. */
export interface AnswersContext {
  edition: string
  digest: string
}

/**
 * Everything that is wrong with an answer file. An error means that it must not be scored: it was given to another questionnaire, or to
 * another state of this one, or a value does not fit its question. What is merely left open is no fault.
 */
export function checkAnswers(compiled: CompiledQuestionnaire, data: Data<Answers>, context: AnswersContext): Diagnostic[] {
  const { questionnaire, digest, edition, answers } = data.value
  if (questionnaire !== compiled.source.id) {
    return [codes.answersOtherQuestionnaire.at(data.placeAt(['questionnaire']), { found: questionnaire, wanted: compiled.source.id })]
  }
  const changed =
    digest === context.digest
      ? []
      : [codes.answersDigest.at(data.placeAt(['digest']), { found: digest, wanted: context.digest, answered: edition, edition: context.edition })]
  const { decisions } = decideStates(compiled, answers, context.edition)
  return [...changed, ...checkEntries(answers, compiled.questions, ['answers'], data), ...checkHidden([...decisions.values()], data)]
}

function checkEntries(
  answers: Answers['answers'],
  questions: ReadonlyMap<string, CompiledQuestion>,
  path: DataPath,
  data: Data<Answers>,
): Diagnostic[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.get(id)
    if (question === undefined) return [codes.answerUnknownQuestion.at(data.keyPlaceAt([...path, id]), { id, known: [...questions.keys()] })]
    return checkAnswer(question, answer, [...path, id], data)
  })
}

function checkAnswer(question: CompiledQuestion, answer: Answer, path: DataPath, data: Data<Answers>): Diagnostic[] {
  const { value, notApplicable } = answer
  const { id } = question.source
  const refused = notApplicable !== undefined && question.source.notApplicable === false
  return [
    ...(value !== undefined && notApplicable !== undefined ? [codes.answerBoth.at(data.keyPlaceAt([...path, 'notApplicable']), { id })] : []),
    ...(refused ? [codes.answerNotApplicable.at(data.keyPlaceAt([...path, 'notApplicable']), { id })] : []),
    ...(value === undefined ? [] : checkAnswerValue(question, value, [...path, 'value'], data)),
    ...(question.entry === undefined ? [] : checkGroup(question, question.entry.questions, answer, [...path, 'value'], data)),
  ]
}

function checkGroup(
  question: CompiledQuestion,
  questions: ReadonlyMap<string, CompiledQuestion>,
  { value }: Answer,
  path: DataPath,
  data: Data<Answers>,
): Diagnostic[] {
  if (!Array.isArray(value)) return []
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY, id } = question.source
  const fits = value.length >= minimum && value.length <= maximum
  const seen = new Set<string>()
  return [
    ...(fits ? [] : [codes.answerEntries.at(data.placeAt(path), { id, count: value.length, minimum, maximum: question.source.maximum ?? null })]),
    ...value.flatMap((entry, index) => {
      if (typeof entry === 'string') return []
      const repeated = seen.has(entry.id) ? [codes.answerEntryTwice.at(data.placeAt([...path, index, 'id']), { id: entry.id })] : []
      seen.add(entry.id)
      return [...repeated, ...checkEntries(entry.answers, questions, [...path, index, 'answers'], data)]
    }),
  ]
}

/** An answer to a question that is not asked is kept and not scored; whoever gave it should know. */
function checkHidden(decisions: readonly Decision[], data: Data<Answers>): Diagnostic[] {
  return decisions.flatMap(({ question, state, given, hiddenBy }) => {
    const { id, whenText } = question.source
    if (state !== 'hidden' || given?.value === undefined) return []
    return [codes.answerHidden.at(data.keyPlaceAt(['answers', id]), { id, because: whenText ?? hiddenBy?.expression ?? '' })]
  })
}
