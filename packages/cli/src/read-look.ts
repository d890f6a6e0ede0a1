import { fileURLToPath } from 'node:url'
import { parseAnyData } from '@ai-toolkit/data'
import type { Checked } from '@ai-toolkit/diagnostics'
import { checkWords, compileTemplates, fontFiles, type Look, translateWords } from '@ai-toolkit/html'
import { messageUnits, translatePart } from '@ai-toolkit/locale'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { readSourceFile, readTree, type SourceTree } from '@ai-toolkit/source'
import { prefixedTexts, prefixPlaces } from './read-content.ts'
import { displayPath, userPath } from './user-path.ts'

/** How pages look and speak English, and the texts that findings may point into. */
export interface LookRead extends Checked<Look> {
  sources: ReadonlyMap<string, string>
  /** The same look in another language, and what is wrong with its catalogue. What is not translated is said in English, and marked. */
  translate: (look: Look, locale: LocaleCode) => { look: Look; diagnostics: Diagnostic[] }
}

/** The language of the words in templates/, whatever the language of the content is. */
export const wordsLanguage = 'en'

/** Where the words of the interface are translated, under templates/. */
export function wordsCataloguePath(locale: LocaleCode): string {
  return `locales/${locale}.po`
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
    translate: (look, locale) => translateLook(look, locale, files, prefix),
  }
}

function translateLook(look: Look, locale: LocaleCode, files: SourceTree, prefix: string): ReturnType<LookRead['translate']> {
  if (locale === wordsLanguage) return { look, diagnostics: [] }
  const path = wordsCataloguePath(locale)
  const text = files.get(path)?.text
  // A page in words of which some are missing says so itself, so there is no draft of words.
  const context = { locale, terms: new Map(), draftBelow: 0 }
  const { part, diagnostics } = translatePart(messageUnits(look.words), text === undefined ? undefined : { path, text }, context)
  return {
    look: { ...look, words: translateWords(look.words, part.texts, wordsLanguage) },
    diagnostics: diagnostics.map((diagnostic) => prefixPlaces(diagnostic, prefix)),
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
