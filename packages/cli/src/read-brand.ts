import { type Data, parseData } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { fontFamilies } from '@ai-toolkit/html'
import type { Brand, Diagnostic } from '@ai-toolkit/model'
import { checkBrand } from '@ai-toolkit/report'
import { readTree, type SourceTree } from '@ai-toolkit/source'
import type { Publication } from './publications.ts'
import { prefixedTexts, prefixPlaces } from './read-content.ts'
import { fontSheet, type LookRead, type Overlay } from './read-look.ts'
import { unpackFont } from './unpack-font.ts'
import { displayPath, userPath } from './user-path.ts'

/** A brand's folder as it was read; its templates change the look, and with the look the rest of it is checked. */
export interface BrandFolder {
  /** As the user would name the folder. */
  name: string
  tree: SourceTree
  data: Data<Brand> | undefined
  /** The templates of the toolkit that it replaces. */
  overlay: Overlay
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
}

/** An agency's look and the files of its folder, by the paths brand.yaml uses. */
export interface BrandRead {
  brand: Brand
  files: ReadonlyMap<string, Uint8Array>
}

/** Where a brand's own templates stand in its folder. */
const templatesFolder = 'templates/'

/** Reads a brand's folder. */
export async function openBrand(folder: string): Promise<BrandFolder> {
  const root = userPath(folder)
  const name = displayPath(root)
  const read = await readTree(root)
  const tree: SourceTree = read.value ?? new Map()
  const file = tree.get('brand.yaml')
  const parsed: Checked<Data<Brand>> =
    file?.text === undefined ? { value: undefined, diagnostics: [] } : parseData({ path: 'brand.yaml', text: file.text }, 'brand')
  const missing =
    read.value !== undefined && file === undefined
      ? [codes.missingFile.at(wholeFile('brand.yaml'), { path: 'brand.yaml', nearby: [...tree.keys()] })]
      : []
  const own = [...tree]
    .filter(([path]) => path.startsWith(templatesFolder))
    .map(([path, file]) => [path.slice(templatesFolder.length), file] as const)
  return {
    name,
    tree,
    data: parsed.value,
    overlay: { name: `${name}/templates`, files: new Map(own) },
    diagnostics: [...read.diagnostics, ...missing, ...parsed.diagnostics].map((diagnostic) => prefixPlaces(diagnostic, name)),
    sources: prefixedTexts(tree, name),
  }
}

/**
 * Checks a brand for the languages that it is used in: whether there are texts and letters for each depends on what reports say in them. Which
 * fonts come with the toolkit does not: `look` says it, though the content has errors or is in no language of the brand.
 */
export function checkOpenBrand(
  { name, tree, data }: BrandFolder,
  publications: readonly Publication[],
  look: Pick<LookRead, 'files'>,
): Checked<BrandRead> {
  if (data === undefined) return { value: undefined, diagnostics: [] }
  const writings = new Map(publications.map(({ edition, look }) => [edition.locale, charactersOf(look.words)] as const))
  const bundled = fontFamilies(look.files.get(fontSheet)?.text ?? '')
  const found = checkBrand(data, tree, { writings, bundled, unpack: unpackFont })
  const files = new Map([...tree].map(([path, { bytes }]) => [path, bytes] as const))
  return { value: { brand: data.value, files }, diagnostics: found.map((diagnostic) => prefixPlaces(diagnostic, name)) }
}

const characters = new WeakMap<ReadonlyMap<string, string>, string>()

/** Each character of the words, once: fonts are held against them brand by brand, and the words are long. */
function charactersOf(words: ReadonlyMap<string, string>): string {
  const known = characters.get(words) ?? [...new Set([...words.values()].join(''))].join('')
  characters.set(words, known)
  return known
}
