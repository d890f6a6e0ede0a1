import { fileURLToPath } from 'node:url'
import { parseAnyData } from '@ai-toolkit/data'
import type { Checked } from '@ai-toolkit/diagnostics'
import { checkWords, compileTemplates, fontFiles, type Look } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { readSourceFile, readTree, type SourceTree } from '@ai-toolkit/source'
import { prefixedTexts, prefixPlaces } from './read-content.ts'
import { displayPath, userPath } from './user-path.ts'

/** How pages look and speak, and the texts that findings may point into. */
export interface LookRead extends Checked<Look> {
  sources: ReadonlyMap<string, string>
}

/** The files of words, in the order in which later ones may add to earlier ones. */
const wordFiles = ['words.yaml', 'report/words.yaml']

/** Where the fonts are named that the pages are set in. */
const fontSheet = 'fonts/fonts.css'

/** Reads a templates folder: templates compiled, words checked, fonts loaded. */
export async function readLook(folder: string): Promise<LookRead> {
  const root = userPath(folder)
  const prefix = displayPath(root)
  const tree = await readTree(root)
  const files = tree.value ?? new Map()
  const words = readWords(files)
  const templates = compileTemplates(textsOf(files), words.value)
  const fonts = await readFonts(files.get(fontSheet)?.text ?? '')
  const found = [...tree.diagnostics, ...words.diagnostics, ...templates.diagnostics].map((diagnostic) => prefixPlaces(diagnostic, prefix))
  const diagnostics = [...found, ...fonts.diagnostics]
  return {
    value: templates.value && { templates: templates.value, words: words.value, fonts: fonts.value },
    diagnostics,
    sources: prefixedTexts(files, prefix),
  }
}

function textsOf(tree: SourceTree): Map<string, string> {
  return new Map([...tree].flatMap(([path, { text }]) => (text === undefined ? [] : [[path, text] as const])))
}

/** The words of the interface, ICU messages by id. What is not a text in quotes is no word and is left to `checkWords` to miss. */
function readWords(tree: SourceTree): { value: Map<string, string>; diagnostics: Diagnostic[] } {
  const words = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const path of wordFiles) {
    const text = tree.get(path)?.text
    if (text === undefined) continue
    const { value: data, diagnostics: faults } = parseAnyData({ path, text })
    const own = new Map(Object.entries(data?.value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    diagnostics.push(...faults, ...(data === undefined ? [] : checkWords(own, (id) => data.placeAt([id]))))
    for (const [id, word] of own) words.set(id, word)
  }
  return { value: words, diagnostics }
}

async function readFonts(css: string): Promise<{ value: Map<string, Uint8Array>; diagnostics: Diagnostic[] }> {
  const read = await Promise.all([...fontFiles(css)].map(async ([name, url]) => [name, await readSourceFile(fileURLToPath(url))] as const))
  return {
    value: new Map(read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value.bytes] as const]))),
    diagnostics: read.flatMap(([, { diagnostics }]) => diagnostics),
  }
}
