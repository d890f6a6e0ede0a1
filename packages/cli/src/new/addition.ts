import type { Checked } from '@ai-toolkit/diagnostics'
import type { Edition } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'

/** What something new is added to: a toolkit without errors. */
export interface Ground {
  edition: Edition
  tree: SourceTree
  /** Ids of questions and options that sealed editions have; they are never used again. */
  usedIds: ReadonlySet<string>
}

/** Something new: the files that it changes or makes. */
export interface Addition {
  /** The new text of each file, by its path in the content folder. */
  files: ReadonlyMap<string, string>
  /** The file to go on in. */
  open: string
  /** What is to be done there. */
  next: string
}

/** Works out what something new takes; the findings say what keeps it from being added. Places name files in the content folder. */
export type Plan = (ground: Ground) => Checked<Addition>

/** What stands where somebody is still to write. */
export const unwritten = 'To be written.'

/** The text of a file that a toolkit without errors has. */
export function textIn(tree: SourceTree, path: string): string {
  const text = tree.get(path)?.text
  if (text === undefined) throw new Error(`A toolkit without errors has the file ${path}`)
  return text
}

/** The first line of a file, where it names the schema for editors. */
export function schemaLine(text: string): string {
  return /^# yaml-language-server:.*\r?\n/.exec(text)?.[0] ?? ''
}
