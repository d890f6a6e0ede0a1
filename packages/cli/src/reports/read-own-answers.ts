import type { Checked } from '@ai-toolkit/diagnostics'
import type { Assessed } from '../read-answers.ts'
import type { AnswerFile } from './find-answer-files.ts'
import type { OwnEditions } from './own-editions.ts'
import { readReportAnswers } from './read-report-answers.ts'
import type { Workshop } from './workshop.ts'

/** Answers to report on, with a workshop as it is for the edition that they were given to. */
export interface OwnAnswers extends Assessed {
  workshop: Workshop
}

/** The result of reading them, with the text that findings point into. */
export interface OwnAnswersRead extends Checked<OwnAnswers> {
  sources: ReadonlyMap<string, string>
}

/**
 * Reads answers by the edition that they were given to. Nearly all belong to what is being worked on, so that is tried first; answers of
 * another edition have another digest and are refused by it.
 */
export async function readOwnAnswers(file: AnswerFile, workshop: Workshop, editions: OwnEditions): Promise<OwnAnswersRead> {
  const read = await readReportAnswers(file, workshop)
  if (read.value !== undefined) return { ...read, value: { ...read.value, workshop } }
  const { value: own, diagnostics: opening } = await editions.workshopFor(file, workshop)
  if (own === undefined) return { value: undefined, diagnostics: opening, sources: new Map() }
  const { value, diagnostics, sources } = own === workshop ? read : await readReportAnswers(file, own)
  return { value: value && { ...value, workshop: own }, diagnostics: [...opening, ...diagnostics], sources }
}
