import { hasErrors } from '@ai-toolkit/diagnostics'
import { findQuestionnaire, type SpokenEdition, UNNAMED, writeAnswersCsv, writeAnswersSkeleton, writeAnswersWorkbook } from '@ai-toolkit/exchange'
import type { Answers } from '@ai-toolkit/model'
import { checkQuestionnaireName, openToolkit } from '../answers/open-toolkit.ts'
import { putOut } from '../answers/put-out.ts'
import { schemaSeenFrom } from '../answers/schema-path.ts'
import { today } from '../answers/today.ts'
import { refuse } from '../refuse.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface AnswersNewOptions extends Omit<CallOptions, 'format'> {
  /** `yaml` (the default), `xlsx` or `csv`. */
  format?: string | string[]
  force?: true
}

/**
 * `toolkit answers new <questionnaire>`: an answer file, a workbook or a table to be filled in, in a chosen language. Text goes to stdout unless
 * `--out` names a file; a workbook is always a file.
 */
export async function answersNew({ arguments: [id = ''], options }: { arguments: string[]; options: AnswersNewOptions }): Promise<number> {
  const { value, diagnostics, sources } = await openToolkit(options, options.locale?.slice(0, 1) ?? 'own')
  const [spoken] = value ?? []
  const faults = spoken === undefined ? diagnostics : checkQuestionnaireName(id, spoken.edition, options.content ?? 'content')
  if (spoken === undefined || hasErrors(faults)) return refuse(faults, sources, options)
  const format = String(options.format ?? 'yaml')
  const out = options.out ?? (format === 'xlsx' ? `${id}.answers.xlsx` : undefined)
  const advice =
    format === 'yaml' ? 'Fill it in with any editor; toolkit answers check says what is open.' : 'toolkit answers import makes an answer file of it.'
  return putOut({ content: writeNew(id, spoken, format, out), out, options, diagnostics: [], sources, advice })
}

function writeNew(id: string, { edition, words }: SpokenEdition, format: string, out: string | undefined): string | Uint8Array {
  if (format === 'yaml') return writeAnswersSkeleton(edition, id, { words, schema: schemaSeenFrom(out), date: today() })
  const digest = findQuestionnaire(edition, id)?.digest ?? ''
  const blank: Answers = { questionnaire: id, edition: edition.edition, digest, subject: { name: UNNAMED }, date: today(), answers: {} }
  if (format === 'csv') return writeAnswersCsv(blank, edition, words)
  const { value } = writeAnswersWorkbook(id, blank, edition, words)
  if (value === undefined) throw new Error('A workbook without answers could not be written.')
  return value
}
