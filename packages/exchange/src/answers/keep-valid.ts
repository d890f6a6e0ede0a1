import type { Data } from '@ai-toolkit/data'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import { type Answer, type Answers, type AnswerValue, type GroupEntry, validators } from '@ai-toolkit/model'
import { type CompiledQuestion, type CompiledQuestionnaire, checkAnswers } from '@ai-toolkit/questionnaire'
import { isRecord } from '../is-record.ts'

/** What of a faulty answer file is held against what. */
export interface KeepContext {
  compiled: CompiledQuestionnaire
  /** What stands outside of the answers themselves, already valid. */
  head: Omit<Answers, 'answers'>
}

/**
 * Of answers with faults those parts that have none: field by field, cells and choices one by one, entries of groups question by question.
 * Nothing is changed to make it fit. A part is tried alone with the checks that every answer file goes through, so that this and they
 * cannot disagree; only that a group has too few or too many entries is let pass: each of them may be right, and the group counts as unanswered.
 */
export function keepValid(given: unknown, context: KeepContext): Answers['answers'] {
  if (!isRecord(given)) return {}
  const whole = given as Answers['answers']
  return fits(whole, context) ? whole : keepAnswers(given, context.compiled.questions, (answers) => fits(answers, context))
}

type Fits<T> = (value: T) => boolean

function fits(answers: Answers['answers'], { compiled, head }: KeepContext): boolean {
  const value: Answers = { ...head, answers }
  if (!validators.answers(value)) return false
  const found = checkAnswers(compiled, withoutPlaces(value), { edition: head.edition, digest: head.digest })
  return !found.some(({ code, severity }) => severity === 'error' && code !== codes.answerEntries.code)
}

/** The checks want to know where things stand; here nobody asks. */
function withoutPlaces(value: Answers): Data<Answers> {
  const nowhere = () => wholeFile('')
  return { file: '', value, placeAt: nowhere, keyPlaceAt: nowhere, placeIn: nowhere }
}

type Questions = CompiledQuestionnaire['questions']

/** Answers to questions that there are not are passed over untried: a file may hold any number of them, and each trial is a check of the whole. */
function keepAnswers(given: Record<string, unknown>, questions: Questions, fit: Fits<Answers['answers']>): Answers['answers'] {
  const kept = Object.entries(given).map(([id, answer]) => {
    const question = questions.get(id)
    return [id, question && keepAnswer(answer, question, (tried) => fit({ [id]: tried }))] as const
  })
  return Object.fromEntries(kept.filter((entry): entry is [string, Answer] => entry[1] !== undefined))
}

function keepAnswer(given: unknown, { entry }: CompiledQuestion, fit: Fits<Answer>): Answer | undefined {
  if (!isRecord(given) || !fit({})) return undefined
  if (fit(given)) return given
  const value = given.value === undefined ? undefined : keepValue(given.value, entry?.questions, (tried) => fit({ value: tried }))
  let kept: Answer = value === undefined ? {} : { value }
  for (const [field, content] of Object.entries(given)) {
    const tried = { ...kept, [field]: content } as Answer
    if (field !== 'value' && fit(tried)) kept = tried
  }
  return Object.keys(kept).length > 0 ? kept : undefined
}

/** `questions` are those of each entry, where the question is a group. */
function keepValue(given: unknown, questions: Questions | undefined, fit: Fits<AnswerValue>): AnswerValue | undefined {
  if (fit(given as AnswerValue)) return given as AnswerValue
  if (Array.isArray(given)) return given.some(isRecord) ? questions && keepEntries(given, questions, fit) : keepChoices(given, fit)
  return isRecord(given) ? keepCells(given, fit) : undefined
}

function keepChoices(given: readonly unknown[], fit: Fits<AnswerValue>): string[] | undefined {
  let kept: string[] = []
  for (const choice of given) {
    const tried = [...kept, choice] as string[]
    if (fit(tried)) kept = tried
  }
  return kept.length > 0 ? kept : undefined
}

/** Entries are tried one by one, and of two with one id the first is kept; so are as many as the format can hold. */
function keepEntries(given: readonly unknown[], questions: Questions, fit: Fits<AnswerValue>): GroupEntry[] | undefined {
  const seen = new Set<string>()
  const kept = given.flatMap((entry) => {
    if (!isRecord(entry) || typeof entry.id !== 'string' || seen.has(entry.id)) return []
    const { id } = entry
    if (!fit([{ id, answers: {} }])) return []
    seen.add(id)
    return [{ id, answers: isRecord(entry.answers) ? keepAnswers(entry.answers, questions, (tried) => fit([{ id, answers: tried }])) : {} }]
  })
  const most = kept.slice(0, MOST_ENTRIES)
  return most.length > 0 && fit(most) ? most : undefined
}

/** As the schema of answers has it. */
const MOST_ENTRIES = 1_000

function keepCells(given: Record<string, unknown>, fit: Fits<AnswerValue>): AnswerValue | undefined {
  const kept: Record<string, Record<string, string>> = {}
  for (const [row, cells] of Object.entries(given)) {
    for (const [column, point] of isRecord(cells) ? Object.entries(cells) : []) {
      if (typeof point === 'string' && fit({ [row]: { [column]: point } })) kept[row] = { ...kept[row], [column]: point }
    }
  }
  return Object.keys(kept).length > 0 ? kept : undefined
}
