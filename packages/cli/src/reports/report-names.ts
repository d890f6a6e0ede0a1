import { basename } from 'node:path'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Assessed } from '../read-answers.ts'
import type { JointKind, ReportKind } from './report-kinds.ts'

/** `our-agency.answers.yaml` gives `our-agency` for a full report, and `our-agency.summary` for a summary. */
export function nameOf(file: string, kind: ReportKind): string {
  const name = basename(file).replace(/(\.answers)?\.(ya?ml|json)$/i, '')
  return kind === 'full' ? name : `${name}.${kind}`
}

/** Progress is called after the file with the latest answers, a portfolio after the questionnaire. */
export function jointName(kind: JointKind, all: readonly Assessed[]): string {
  const latest = all.reduce<Assessed | undefined>(
    (last, one) => (last === undefined || one.answers.date >= last.answers.date ? one : last),
    undefined,
  )
  if (latest === undefined) throw new Error('A report of several files has some')
  return kind === 'portfolio' ? `${latest.questionnaire.id}.${kind}` : nameOf(latest.file, kind)
}

/** Two files of one name would write one report over the other. */
export function checkNames(answers: readonly string[]): Diagnostic[] {
  const names = answers.map((file) => nameOf(file, 'full'))
  return answers.flatMap((file, index) => {
    const first = names.indexOf(names[index] ?? '')
    return first < index ? [codes.reportNameTwice.at(wholeFile(file), { name: names[index] ?? '', other: answers[first] ?? '' })] : []
  })
}
