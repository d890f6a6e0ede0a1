import { type Data, parseEitherWay, type TextFile } from '@ai-toolkit/data'
import { type Checked, codes, hasErrors } from '@ai-toolkit/diagnostics'
import type { Answers, Diagnostic, Edition } from '@ai-toolkit/model'
import { checkAnswers } from '@ai-toolkit/questionnaire'
import { isRecord } from '../is-record.ts'
import { UNNAMED } from '../skeleton/write-answers-skeleton.ts'
import { checkBelonging } from './check-belonging.ts'
import { type FoundQuestionnaire, findQuestionnaire } from './find-questionnaire.ts'
import { keepUsable } from './keep-usable.ts'

/** What answers are read for. */
export interface AnswersReading {
  edition: Edition
  /** YYYY-MM-DD: what later days are held against, and what stands in for a day that cannot be read. */
  today: string
}

/**
 * Reads the text of an answer file, YAML or JSON, and checks it against its questionnaire in the edition. The value is what of it can be used,
 * where there are errors too; they say what was left out. There is none where the file cannot be read at all, or was given to another state of
 * the questionnaire: such answers are carried over with a record, and never read as if they were answers to this one.
 */
export function readAnswersText(file: TextFile, reading: AnswersReading): Checked<Answers> {
  const { any, shaped: shape } = parseEitherWay(file, 'answers')
  const { value: data, diagnostics: syntax } = any
  if (data === undefined) return { value: undefined, diagnostics: syntax }
  const given = isRecord(data.value) ? data.value : {}
  const later = checkFormat(given, data)
  if (later.length > 0) return { value: undefined, diagnostics: [...syntax, ...later] }
  const { value: shaped, diagnostics: departures } = shape
  const found = findQuestionnaire(reading.edition, given.questionnaire)
  const foreign = checkBelonging(given, found, reading.edition, (field) => data.placeAt([field]))
  if (found === undefined || given.digest !== found.digest) return { value: undefined, diagnostics: [...departures, ...foreign] }
  const diagnostics = [...departures, ...(shaped === undefined ? [] : reviewAnswers(shaped, found, reading))]
  const isWhole = shaped !== undefined && !hasErrors(diagnostics)
  return { value: isWhole ? shaped.value : keepUsable(given, found, { edition: reading.edition.edition, today: reading.today }), diagnostics }
}

/** A later format may mean something else by the same words. */
function checkFormat({ schemaVersion }: Record<string, unknown>, data: Data<unknown>): Diagnostic[] {
  const isLater = typeof schemaVersion === 'number' && schemaVersion > 1
  return isLater ? [codes.answersLaterFormat.at(data.placeAt(['schemaVersion']), { found: schemaVersion, known: 1 })] : []
}

/** What is wrong with answers of the right shape. */
export function reviewAnswers(data: Data<Answers>, { compiled, digest }: FoundQuestionnaire, { edition, today }: AnswersReading): Diagnostic[] {
  const { subject, date } = data.value
  return [
    ...checkAnswers(compiled, data, { edition: edition.edition, digest }),
    ...(subject.name === UNNAMED ? [codes.answersUnnamed.at(data.placeAt(['subject', 'name']), {})] : []),
    ...(date > today ? [codes.answersInFuture.at(data.placeAt(['date']), { date, today })] : []),
  ]
}
