import type { Checked } from '@ai-toolkit/diagnostics'
import { fillWordTemplate } from '../src/template/fill-word-template.ts'
import { openWordTemplate } from '../src/template/open-word-template.ts'
import type { WordData } from '../src/template/word-data.ts'

/** Opens a template and fills it, as far as it can be. */
export function fillFile(file: { path: string; bytes: Uint8Array }, data: WordData): Checked<Uint8Array> {
  const { value, diagnostics } = openWordTemplate(file)
  return value === undefined ? { value: undefined, diagnostics } : fillWordTemplate(value, data)
}
