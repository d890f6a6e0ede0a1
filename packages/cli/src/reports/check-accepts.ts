import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import { acceptsAnswers } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Assessed } from '../read-answers.ts'
import { templateOf } from './report-kinds.ts'
import type { Workshop } from './workshop.ts'

/** Whether the template that a report would have is made for these answers; many templates do not say, and are for all. */
export function checkAccepts({ file, resource }: Assessed, { source, descriptions, fileOf, publications, options }: Workshop): Diagnostic[] {
  const own = publications[0]?.look.templates.pages.has(`report/${resource.id}/report`) ? resource.id : 'default'
  const template = options.template ?? templateOf(options.kind) ?? own
  const description = descriptions.get(`report/${template}/report`)
  const answered = { questionnaire: resource.id, edition: source.edition }
  if (description === undefined || acceptsAnswers(description.value.accepts, answered)) return []
  const accepts = description.placeAt(['accepts'])
  const related = [{ message: 'what it accepts', place: { ...accepts, file: fileOf(accepts.file) } }]
  return [codes.templateNotFor.at(wholeFile(file), { template, ...answered }, { related })]
}
