import type { Answers, Questionnaire, Respondent, Subject } from '@ai-toolkit/model'
import { decodeFile } from './decode-file.ts'
import { type Fault, fault } from './fault.ts'
import { findRepeatedKey } from './find-repeated-key.ts'
import { fitAnswer, isDayText, isLine, isRecord, isText } from './fit-answer.ts'
import { fitRetired } from './retired-answers.ts'

/** What answers are read for. */
export interface AnswerFileContext {
  questionnaire: Questionnaire
  edition: string
  /** The digest of the questionnaire, as answer files name it. */
  digest: string
  /** YYYY-MM-DD, for a file without a usable day. */
  today: string
}

/** What came of opening a file: either why it cannot be used at all, or the answers and what of them could not be used. */
export type AnswerFile =
  | { answers: undefined; refused: Fault }
  | {
      answers: Answers
      refused: undefined
      /** What was left out, in the order of the file. */
      faults: Fault[]
      /** Given to another state of the questionnaire; absent where it is this one. */
      foreign?: { edition: string }
    }

/** Bytes; a complete file of a large questionnaire with long notes has less than one million. */
export const LARGEST_FILE = 8_000_000

/**
 * Reads an answer file as JSON. Damaged, foreign and future files are refused with the reason; single answers that do not fit are left out and
 * named, and the rest can be used. Answers that were given to another state of the questionnaire are held against this one, and said to be so:
 * nobody may take them over unawares.
 */
export function readAnswerFile(bytes: Uint8Array, context: AnswerFileContext): AnswerFile {
  if (bytes.length > LARGEST_FILE) return refuse('too-large', { limit: LARGEST_FILE / 1_000_000 })
  const text = decodeFile(bytes)
  if (text === undefined) return refuse('not-text')
  if (text.trim() === '') return refuse('empty')
  const parsed = parseJson(text)
  return 'refused' in parsed ? { answers: undefined, refused: parsed.refused } : readAnswerValue(parsed.value, context)
}

function refuse(word: string, values: Fault['values'] = {}): AnswerFile {
  return { answers: undefined, refused: fault(word, values) }
}

function parseJson(text: string): { value: unknown } | { refused: Fault } {
  try {
    const value: unknown = JSON.parse(text)
    const repeated = findRepeatedKey(text)
    return repeated === undefined ? { value } : { refused: fault('twice', { key: repeated.slice(0, 64) }) }
  } catch {
    return { refused: explainSyntax(text) }
  }
}

/** Why a text is no JSON, as far as its two ends tell. */
function explainSyntax(text: string): Fault {
  const inside = text.trim()
  if (!inside.startsWith('{')) return fault(/^(#|---|\w+:)/.test(inside) ? 'yaml' : 'not-json')
  return fault(inside.endsWith('}') ? 'damaged' : 'truncated')
}

/** Reads answers that are JSON already, as they stand in a file. */
export function readAnswerValue(value: unknown, context: AnswerFileContext): AnswerFile {
  const { questionnaire, edition, digest } = context
  if (!isRecord(value) || typeof value.questionnaire !== 'string' || !isRecord(value.answers)) return refuse('not-answers')
  if (value.questionnaire !== questionnaire.id)
    return refuse('other-questionnaire', { found: value.questionnaire.slice(0, 80), wanted: questionnaire.id })
  if (value.schemaVersion !== undefined && value.schemaVersion !== 1) return refuse('future', { version: String(value.schemaVersion).slice(0, 20) })
  const foreign = value.digest === digest ? undefined : { edition: typeof value.edition === 'string' ? value.edition.slice(0, 40) : '?' }
  const subject = readSubject(value.subject)
  const respondents = readRespondents(value.respondents)
  const answers = readAnswers(value.answers, questionnaire)
  const retired = fitRetired(value.retired)
  return {
    answers: {
      schemaVersion: 1,
      questionnaire: questionnaire.id,
      edition,
      digest,
      subject: subject.subject,
      ...(respondents.respondents.length > 0 && { respondents: respondents.respondents }),
      date: isDayText(value.date) ? value.date : context.today,
      answers: answers.answers,
      ...(retired.retired.length > 0 && { retired: retired.retired }),
    },
    refused: undefined,
    faults: [...subject.faults, ...respondents.faults, ...(isDayText(value.date) ? [] : [fault('bad-date')]), ...answers.faults, ...retired.faults],
    ...(foreign && { foreign }),
  }
}

function readSubject(given: unknown): { subject: Subject; faults: Fault[] } {
  const stated = isRecord(given) ? given : {}
  const lines = (['name', 'agency', 'reference'] as const).filter((field) => isLine(stated[field]))
  const description = isText(stated.description) ? { description: stated.description } : {}
  const kept = { ...Object.fromEntries(lines.map((field) => [field, stated[field]])), ...description }
  const lost = Object.keys(stated).filter((field) => !Object.hasOwn(kept, field))
  return { subject: { name: '', ...kept }, faults: lost.map((field) => fault('bad-subject', { field })) }
}

function readRespondents(given: unknown): { respondents: Respondent[]; faults: Fault[] } {
  const stated = Array.isArray(given) ? given : []
  const respondents = stated.flatMap((one): Respondent[] =>
    isRecord(one) && isLine(one.name) ? [{ name: one.name, ...(isLine(one.role) && { role: one.role }) }] : [],
  )
  const whole = given === undefined || (Array.isArray(given) && respondents.length === given.length)
  return { respondents, faults: whole ? [] : [fault('bad-respondents')] }
}

function readAnswers(given: Record<string, unknown>, { sections, scales = [] }: Questionnaire): { answers: Answers['answers']; faults: Fault[] } {
  const questions = new Map(
    sections.flatMap((section, at) =>
      section.questions.map((question, index) => [question.id, { question, name: `${at + 1}.${index + 1}` }] as const),
    ),
  )
  const read = Object.entries(given).map(([id, answer]) => {
    const known = questions.get(id)
    if (known === undefined) return { id, value: undefined, faults: [fault('unknown-question', { question: id.slice(0, 64) })] }
    return { id, ...fitAnswer(known.question, answer, { scales, name: known.name }) }
  })
  const usable = read.flatMap(({ id, value }) => (value === undefined || Object.keys(value).length === 0 ? [] : [[id, value] as const]))
  return { answers: Object.fromEntries(usable), faults: read.flatMap(({ faults }) => faults) }
}
