import { hasErrors } from '@ai-toolkit/diagnostics'
import { writeAnswersCsv, writeAnswersWorkbook } from '@ai-toolkit/exchange'
import { openToolkit } from '../answers/open-toolkit.ts'
import { putOut } from '../answers/put-out.ts'
import { readAnswerFile } from '../answers/read-answer-file.ts'
import { refuse } from '../refuse.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface AnswersExportOptions extends Omit<CallOptions, 'format'> {
  /** `xlsx` (the default) or `csv`. */
  format?: string | string[]
  force?: true
  /** Export what is in order of a file with errors. */
  partial?: true
}

/** `toolkit answers export <answers>`: an answer file as a workbook or a table, in a chosen language, to be filled in further and read back. */
export async function answersExport({ arguments: [path = ''], options }: { arguments: string[]; options: AnswersExportOptions }): Promise<number> {
  const toolkit = await openToolkit(options, options.locale?.slice(0, 1) ?? 'own', path)
  const [spoken] = toolkit.value ?? []
  if (spoken === undefined) return refuse(toolkit.diagnostics, toolkit.sources, options)
  const { value: answers, diagnostics, sources, file } = await readAnswerFile(path, spoken.edition)
  if (answers === undefined || (hasErrors(diagnostics) && !options.partial)) return refuse(diagnostics, sources, options)
  const format = String(options.format ?? 'xlsx')
  const written =
    format === 'csv'
      ? { value: writeAnswersCsv(answers, spoken.edition, spoken.words), diagnostics: [] }
      : writeAnswersWorkbook(file, answers, spoken.edition, spoken.words)
  const out = options.out ?? `${path.replace(/\.(ya?ml|json)$/i, '')}.${format}`
  const advice = 'toolkit answers import makes an answer file of it again.'
  return putOut({
    content: written.value ?? '',
    out,
    options,
    diagnostics: [...toolkit.notices, ...diagnostics, ...written.diagnostics],
    sources,
    advice,
  })
}
