import { hasErrors } from '@ai-toolkit/diagnostics'
import { writeSurveyJs, writeXlsForm } from '@ai-toolkit/exchange'
import { checkQuestionnaireName, openToolkit } from '../answers/open-toolkit.ts'
import { putOut } from '../answers/put-out.ts'
import { refuse } from '../refuse.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface AnswersFormOptions extends Omit<CallOptions, 'format'> {
  /** `xlsform` (the default) or `surveyjs`. */
  format?: string | string[]
  force?: true
}

/**
 * `toolkit answers form <questionnaire>`: a questionnaire as a form for other programs, in all languages of the toolkit or those of `--locale`:
 * an XLSForm for ODK and Kobo as a file, or JSON for SurveyJS on stdout or as a file.
 */
export async function answersForm({ arguments: [id = ''], options }: { arguments: string[]; options: AnswersFormOptions }): Promise<number> {
  const { value, diagnostics, sources } = await openToolkit(options, options.locale ?? 'all')
  const [first] = value ?? []
  const faults = first === undefined ? diagnostics : checkQuestionnaireName(id, first.edition, options.content ?? 'content')
  if (value === undefined || first === undefined || hasErrors(faults)) return refuse(faults, sources, options)
  const isSurvey = String(options.format ?? 'xlsform') === 'surveyjs'
  const survey = isSurvey ? writeSurveyJs(value, id) : undefined
  const form = isSurvey ? undefined : writeXlsForm(value, id)
  const content = survey === undefined ? (form?.value ?? new Uint8Array()) : `${JSON.stringify(survey.value, null, 2)}\n`
  const found = survey?.diagnostics ?? form?.diagnostics ?? []
  const out = options.out ?? (isSurvey ? undefined : `${id}.xlsform.xlsx`)
  return putOut({ content, out, options, diagnostics: found, sources, advice: 'toolkit answers import reads what the form collects.' })
}
