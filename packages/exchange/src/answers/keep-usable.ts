import { type Answers, validators } from '@ai-toolkit/model'
import { isRecord } from '../is-record.ts'
import { UNNAMED } from '../skeleton/write-answers-skeleton.ts'
import type { FoundQuestionnaire } from './find-questionnaire.ts'
import { keepValid } from './keep-valid.ts'

/** What the format of answers cannot do without, for files that lack it. */
export interface Fallback {
  edition: string
  /** YYYY-MM-DD */
  today: string
}

/** A whole answer file of the valid parts of one with faults, that is to a questionnaire, in the state that it was found. */
export function keepUsable(given: Record<string, unknown>, { compiled, digest }: FoundQuestionnaire, { edition, today }: Fallback): Answers {
  const least = { schemaVersion: 1 as const, questionnaire: compiled.source.id, edition, digest, subject: { name: UNNAMED }, date: today }
  const fits = (fields: object): boolean => validators.answers({ ...least, answers: {}, ...fields })
  const head = { ...least, ...keepFields({ edition: given.edition, date: given.date, respondents: given.respondents }, fits) }
  const subject = { ...least.subject, ...keepFields(given.subject, (fields) => fits({ subject: { ...least.subject, ...fields } })) }
  const retired = Array.isArray(given.retired) ? given.retired.filter((one) => fits({ retired: [one] })) : []
  const answers = keepValid(given.answers, { compiled, head: { ...least, subject } })
  return { ...head, subject, answers, ...(retired.length > 0 && { retired }) }
}

/** Those fields that fit, each tried alone. */
function keepFields(given: unknown, fits: (field: object) => boolean): object {
  return Object.fromEntries(Object.entries(isRecord(given) ? given : {}).filter(([name, value]) => value !== undefined && fits({ [name]: value })))
}
