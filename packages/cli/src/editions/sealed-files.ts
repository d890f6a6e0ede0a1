import type { BundleFile } from '@ai-toolkit/bundle'
import type { Edition, LocaleCode } from '@ai-toolkit/model'
import { canonicalJson, type SourceTree } from '@ai-toolkit/source'
import { gzipSync } from 'fflate/browser'

/** Where a sealed edition holds one of its languages, below its folder. */
export function languageFile(locale: LocaleCode): string {
  return `${locale}/edition.json.gz`
}

/** Where it holds the golden answers of a resource, below its folder. */
export const goldenFolder = 'golden'

/**
 * The files of a sealed edition: each language as canonical JSON, compressed to a fifth (by JavaScript and without a date, so that every
 * machine writes the same bytes), and the golden answers with their results, so that answers of this edition exist for ever.
 */
export function* sealedFiles(editions: readonly Edition[], tree: SourceTree): Generator<BundleFile> {
  for (const edition of editions) {
    yield { path: languageFile(edition.locale), content: gzipSync(Buffer.from(canonicalJson(edition)), { level: 9, mtime: 0 }) }
  }
  for (const [path, { bytes }] of tree) {
    const [resource, name] = path.match(/^([^/]+)\/golden\/([^/]+\.(?:answers|expected)\.yaml)$/)?.slice(1) ?? []
    if (resource !== undefined && name !== undefined) yield { path: `${goldenFolder}/${resource}/${name}`, content: bytes }
  }
}
