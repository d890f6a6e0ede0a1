import { basename } from 'node:path'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Assessed } from '../read-answers.ts'
import type { AnswerFile } from './find-answer-files.ts'
import { latestOf } from './latest-of.ts'
import type { JointKind, ReportKind } from './report-kinds.ts'

/** `our-agency.answers.yaml` gives `our-agency` for a full report, and `our-agency.summary` for a summary. */
export function nameOf(file: string, kind: ReportKind): string {
  const name = basename(file).replace(/(\.answers)?\.(ya?ml|json)$/i, '')
  return kind === 'full' ? name : `${name}.${kind}`
}

/** Progress is called after the file with the latest answers, a portfolio after the questionnaire. */
export function jointName(kind: JointKind, all: readonly Assessed[]): string {
  const latest = latestOf(all)
  return kind === 'portfolio' ? `${latest.questionnaire.id}.${kind}` : nameOf(latest.file, kind)
}

/** Where the report of a file goes below the folder of reports, without language and ending: files of one folder may be called like those of another. */
export function reportPath({ path, folder }: AnswerFile, kind: ReportKind): string {
  const name = nameOf(path, kind)
  return folder === '' ? name : `${folder}/${name}`
}

/** Two files of one name would write one report over the other; many file systems know no letter case. */
export function checkNames(files: readonly AnswerFile[]): Diagnostic[] {
  const first = new Map<string, string>()
  return files.flatMap((file) => {
    const name = reportPath(file, 'full')
    const key = name.normalize('NFC').toLowerCase()
    const other = first.get(key)
    if (other === undefined) first.set(key, file.path)
    return other === undefined ? [] : [codes.reportNameTwice.at(wholeFile(file.path), { name, other })]
  })
}
