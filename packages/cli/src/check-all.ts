import type { Memory } from '@ai-toolkit/edition'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import { checkBrands } from './check-brands.ts'
import { listPublications } from './publications.ts'
import { reviewContent } from './read-content.ts'
import { readLook } from './read-look.ts'

/** What a check gives. */
export interface CheckedAll {
  /** Undefined where an error keeps the content from compiling. */
  edition: Edition | undefined
  diagnostics: Diagnostic[]
  texts: ReadonlyMap<string, string>
}

/**
 * Everything that `check` finds about the content and the templates, with the texts that it points into.
 * @param memory what earlier checks left behind; it changes nothing but the time
 */
export async function checkAll({ content: folder, templates }: { content: string; templates: string }, memory?: Memory): Promise<CheckedAll> {
  const [content, look] = await Promise.all([reviewContent(folder, memory), readLook(templates)])
  const { value: publications, diagnostics: words } = listPublications(content, look, undefined)
  const brands = await checkBrands(templates, publications, look)
  return {
    edition: content.value,
    diagnostics: [...content.diagnostics, ...look.diagnostics, ...brands.diagnostics, ...content.translationFindings, ...words],
    texts: new Map([...content.sources, ...look.sources, ...brands.sources]),
  }
}
