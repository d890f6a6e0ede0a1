import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Checked } from '@ai-toolkit/diagnostics'
import type { Look } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import { prefixedTexts, prefixPlaces } from './read-content.ts'
import { displayPath, userPath } from './user-path.ts'

/** The templates' texts, and what findings may point into. */
export interface TemplatesRead {
  /** Path under templates/ to text. */
  templates: ReadonlyMap<string, string>
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
}

/** Reads a templates folder. */
export async function readTemplates(folder: string): Promise<TemplatesRead> {
  const root = userPath(folder)
  const tree = await readTree(root)
  const prefix = displayPath(root)
  const templates = new Map([...(tree.value ?? [])].flatMap(([path, { text }]) => (text === undefined ? [] : [[path, text] as const])))
  return { templates, diagnostics: tree.diagnostics.map((diagnostic) => prefixPlaces(diagnostic, prefix)), sources: prefixedTexts(tree.value, prefix) }
}
