import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import { acceptsAnswers, reportTemplate } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Assessed } from '../read-answers.ts'
import { isJoint } from './report-kinds.ts'
import type { Workshop } from './workshop.ts'

/** Whether the template that a report would have is made for these answers; many templates do not say, and are for all. */
export function checkAccepts({ file, resource }: Pick<Assessed, 'file' | 'resource'>, workshop: Workshop): Diagnostic[] {
  const { source, descriptions, fileOf } = workshop
  const template = templateOf(resource.id, workshop)
  const description = descriptions.get(`report/${template}/report`)
  const answered = { questionnaire: resource.id, edition: source.edition }
  if (description === undefined || acceptsAnswers(description.value.accepts, answered)) return []
  const accepts = description.placeAt(['accepts'])
  const related = [{ message: 'what it accepts', place: { ...accepts, file: fileOf(accepts.file) } }]
  return [codes.templateNotFor.at(wholeFile(file), { template, ...answered }, { related })]
}

/** The folder in templates/report whose template a report on answers to this questionnaire has. */
export function templateOf(questionnaire: string, { options: { kind, template }, publications }: Workshop): string {
  if (template !== undefined) return template
  const look = publications[0]?.look
  return isJoint(kind) || look === undefined ? kind : reportTemplate(kind, questionnaire, look)
}
