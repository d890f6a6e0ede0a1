import type { Answers } from '@ai-toolkit/model'
import type { AnswerChange } from '../answers/compare-answers.ts'
import type { Fault } from '../answers/fault.ts'
import type { Losses, Situation } from '../answers/find-losses.ts'
import type { History } from '../answers/history.ts'
import type { Choice, Merge } from '../answers/merge-answers.ts'
import type { AnswerFile } from '../answers/read-answer-file.ts'
import type { View } from './view.ts'

/** Everything about an open page that changes. */
export interface PageState {
  view: View
  /** The id of the element that is to have the focus once the next view is shown. */
  focus: string | undefined
  history: History
  /** The answers as they were last saved to a file or opened from one; nothing else is safe from a cleared browser. */
  filed: Answers | undefined
  /** Texts typed into number fields that are no number, by place, so that they are not lost. */
  drafts: Readonly<Record<string, string>>
  keeping: Keeping
  showsResult: boolean
  showsGuidance: boolean
  /** What the last action did, for the eye; also read aloud. */
  message: Message | undefined
  /** Read aloud only. */
  announcement: string
  dialog: Dialog | undefined
  /** What is being done with a file. */
  task: Task | undefined
  isPrinting: boolean
}

/** Whether the browser keeps the answers: not tried yet, refused, or since when (local time, HH:MM). */
export type Keeping = { kind: 'none' } | { kind: 'refused' } | { kind: 'kept'; at: string }

/** A message; a problem stays until it is closed. */
export interface Message {
  kind: 'done' | 'problem'
  text: string
}

/** What is asked, or told, before anything goes on. */
export type Dialog =
  | { kind: 'losses'; losses: Losses; next: Answers; touched: string | undefined }
  | { kind: 'restart' }
  | { kind: 'term'; id: string }

/** Answers read from a file, with what was wrong with them. */
export type UsableFile = Extract<AnswerFile, { refused: undefined }>

/** Something begun with a file that needs a person's decision, or shows a result. */
export type Task =
  | { kind: 'refused'; name: string; fault: Fault }
  | { kind: 'open'; name: string; file: UsableFile }
  | { kind: 'merge'; name: string; file: UsableFile; merge: Merge; choices: readonly Choice[] }
  | { kind: 'compare'; name: string; file: UsableFile; changes: readonly AnswerChange[]; earlier: Situation | undefined }

/** Whether there is something that is in no file yet. */
export function isUnfiled({ history, filed }: PageState): boolean {
  return history.now !== filed && (filed !== undefined || Object.keys(history.now.answers).length > 0 || history.now.subject.name !== '')
}
