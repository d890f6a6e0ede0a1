import { hasErrors } from '@ai-toolkit/diagnostics'
import { readAnswersText } from '@ai-toolkit/exchange'
import { redactAnswers } from '@ai-toolkit/report'
import { today } from '../answers/today.ts'
import { type AnswersRead, evaluateAnswers, readAnswers } from '../read-answers.ts'
import type { AnswerFile, CarriedAnswerFile } from './find-answer-files.ts'
import type { Workshop } from './workshop.ts'

/** Reads answers to report on, from their file or from the report that carries them, and leaves out what is to be left out before anything is computed. */
export async function readReportAnswers(
  { path, carried }: AnswerFile,
  { source, options: { redact = [] } }: Pick<Workshop, 'source' | 'options'>,
): Promise<AnswersRead> {
  const read = carried === undefined ? await readAnswers(path, source) : readCarried(path, carried, source)
  if (read.value === undefined || redact.length === 0) return read
  const answers = redactAnswers(read.value.answers, redact)
  return { ...read, value: { ...read.value, answers, ...evaluateAnswers(answers, source) } }
}

function readCarried(file: string, { text, fileDigest }: CarriedAnswerFile, source: Workshop['source']): AnswersRead {
  const { value: answers, diagnostics } = readAnswersText({ path: file, text }, { edition: source, today: today() })
  const sources = new Map([[file, text]])
  if (answers === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics, sources }
  return { value: { file, fileDigest, answers, ...evaluateAnswers(answers, source) }, diagnostics, sources }
}
