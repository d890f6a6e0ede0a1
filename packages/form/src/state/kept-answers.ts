import type { Answers } from '@ai-toolkit/model'
import { isRecord } from '../answers/fit-answer.ts'
import { type AnswerFileContext, readAnswerValue } from '../answers/read-answer-file.ts'
import type { UsableFile } from './page-state.ts'

/** What the browser keeps between two visits. */
export interface Kept {
  answers: Answers
  /** Texts in number fields that are no number. */
  drafts: Readonly<Record<string, string>>
  /** Whether these answers were in a file, too, when they were kept. */
  isFiled: boolean
}

/**
 * The name under which a browser keeps answers. All pages opened as files share one store, so the name says whose it is. The language is no part
 * of it: whoever changes the language goes on with the same answers.
 */
export function storeName(questionnaire: string, edition: string): string {
  return `ai-toolkit/form/${questionnaire}/${edition}`
}

/** What is kept, as text. */
export function writeKept(kept: Kept): string {
  return JSON.stringify(kept)
}

/** Reads what was kept, with the care that a file gets; undefined where it is of no use. */
export function readKept(text: string, context: AnswerFileContext): (Omit<Kept, 'answers'> & { file: UsableFile }) | undefined {
  const value = parse(text)
  if (!isRecord(value)) return undefined
  const file = readAnswerValue(value.answers, context)
  if (file.refused !== undefined) return undefined
  const drafts = isRecord(value.drafts) ? Object.entries(value.drafts).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : []
  return { file, drafts: Object.fromEntries(drafts), isFiled: value.isFiled === true }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
