import type { Checked } from '@ai-toolkit/diagnostics'
import { readSourceFile } from '@ai-toolkit/source'
import type { WordTemplate } from '@ai-toolkit/word'
import { displayPath, userPath } from '../user-path.ts'

/** A Word template that can be filled. */
export interface OpenedWordTemplate {
  template: WordTemplate
  /** Of its file. */
  digest: string
}

/** Reads an agency's own Word template and checks it, once for all reports. */
export async function readWordTemplate(file: string): Promise<Checked<OpenedWordTemplate>> {
  const path = displayPath(userPath(file))
  const { value: source, diagnostics } = await readSourceFile(userPath(file))
  if (source === undefined) return { value: undefined, diagnostics }
  // Loaded only when asked for: the libraries behind it take a second.
  const { openWordTemplate } = await import('@ai-toolkit/word')
  const opened = openWordTemplate({ path, bytes: source.bytes })
  return { value: opened.value && { template: opened.value, digest: source.digest }, diagnostics: opened.diagnostics }
}
