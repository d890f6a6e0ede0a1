import { type Data, parseData } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Brand } from '@ai-toolkit/model'
import { checkBrand } from '@ai-toolkit/report'
import { readTree } from '@ai-toolkit/source'
import { prefixedTexts, prefixPlaces } from './read-content.ts'
import { displayPath, userPath } from './user-path.ts'

/** An agency's look and the files of its folder, by the paths brand.yaml uses. */
export interface BrandRead extends Checked<{ brand: Brand; files: ReadonlyMap<string, Uint8Array> }> {
  sources: ReadonlyMap<string, string>
}

/** Reads and checks a brand's folder. */
export async function readBrand(folder: string): Promise<BrandRead> {
  const root = userPath(folder)
  const prefix = displayPath(root)
  const tree = await readTree(root)
  const file = tree.value?.get('brand.yaml')
  const parsed: Checked<Data<Brand>> =
    file?.text === undefined ? { value: undefined, diagnostics: [] } : parseData({ path: 'brand.yaml', text: file.text }, 'brand')
  const missing =
    tree.value !== undefined && file === undefined
      ? [codes.missingFile.at(wholeFile('brand.yaml'), { path: 'brand.yaml', nearby: [...tree.value.keys()] })]
      : []
  const checked = parsed.value === undefined || tree.value === undefined ? [] : checkBrand(parsed.value, tree.value)
  const files = new Map([...(tree.value ?? [])].map(([path, { bytes }]) => [path, bytes] as const))
  return {
    value: parsed.value && { brand: parsed.value.value, files },
    diagnostics: [...tree.diagnostics, ...missing, ...parsed.diagnostics, ...checked].map((diagnostic) => prefixPlaces(diagnostic, prefix)),
    sources: prefixedTexts(tree.value, prefix),
  }
}
