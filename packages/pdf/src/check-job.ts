import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { PrintJob } from './print-job.ts'

/** In characters. Figures and fonts travel inside as base64; more than this no reader would want, and no message to a browser holds. */
const longestHtml = 100_000_000

/** What would make printing this document pointless, all of it. */
export function checkJob(job: PrintJob, place: Place): Diagnostic[] {
  const faults = [...checkHtml(job.html), ...checkDate(job.date), ...checkNames((job.attachments ?? []).map(({ name }) => name))]
  return faults.map((why) => codes.printJobInvalid.at(place, { title: job.title, why }))
}

function checkHtml(html: string): string[] {
  if (html.trim() === '') return ['its HTML is empty']
  return html.length > longestHtml ? [`its HTML is ${html.length} characters long, more than ${longestHtml}`] : []
}

function checkDate(date: string): string[] {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  return exists ? [] : [`its date is “${date}”, expected a day as YYYY-MM-DD`]
}

function checkNames(names: string[]): string[] {
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  const wrong = names.filter((name) => name === '' || /[/\\\p{Cc}]/u.test(name))
  return [
    ...[...new Set(twice)].map((name) => `two attachments are called “${name}”`),
    ...wrong.map((name) => `“${name}” is no file name for an attachment`),
  ]
}
