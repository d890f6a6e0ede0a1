import { answerTable, writeCsv } from '@ai-toolkit/form'
import { formattingLocale } from '@ai-toolkit/html'
import type { Answer, Answers, AnswerValue, Edition } from '@ai-toolkit/model'
import { assess, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { openInstrument } from '../texts/instrument.ts'
import { sayPlain } from '../texts/say-plain.ts'
import { writeTextList } from '../workbook/text-list.ts'

/**
 * Answers as CSV, in the same table that the questionnaire page saves: `answerTable` of form says what is in it. The answers must be in order and
 * belong to the edition, which may be in any language; `words` are those of the interface in it.
 */
export function writeAnswersCsv(answers: Answers, edition: Edition, words: ReadonlyMap<string, string>): string {
  const { questionnaire, language, digest } = openInstrument(edition, answers.questionnaire)
  const numbers = new Intl.NumberFormat(formattingLocale(language), { maximumFractionDigits: 15, useGrouping: false })
  const table = answerTable({
    questionnaire,
    answers: { ...answers, answers: withOneEvidence(answers.answers) },
    assessment: assess(compileQuestionnaire(questionnaire), answers, { edition: edition.edition, digest }),
    say: sayPlain(words, language),
    writing: { number: (value) => numbers.format(value), day: (value) => value },
  })
  return writeCsv(table)
}

/** The table sets pieces of evidence on lines of their own; pieces that have lines themselves are made one beforehand, to be told apart again. */
function withOneEvidence(answers: Answers['answers']): Answers['answers'] {
  return Object.fromEntries(
    Object.entries(answers).map(([id, { value, evidence, ...answer }]): [string, Answer] => [
      id,
      { ...answer, ...(evidence?.length && { evidence: [writeTextList(evidence)] }), ...(value !== undefined && { value: withEntries(value) }) },
    ]),
  )
}

function withEntries(value: AnswerValue): AnswerValue {
  if (!Array.isArray(value)) return value
  return value.map((entry) => (typeof entry === 'string' ? entry : { ...entry, answers: withOneEvidence(entry.answers) })) as AnswerValue
}
