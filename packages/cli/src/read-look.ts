import { fileURLToPath } from 'node:url'
import { type Data, parseData } from '@ai-toolkit/data'
import type { Checked } from '@ai-toolkit/diagnostics'
import { type CompiledTemplates, compileTemplates, fontFiles, type Look, pageShapes, translateWords, trustTemplates } from '@ai-toolkit/html'
import { messageUnits, translatePart } from '@ai-toolkit/locale'
import type { Diagnostic, LocaleCode, TemplateDescription } from '@ai-toolkit/model'
import { digestOf, digestOfJson, readSourceFile, readTree, type SourceTree } from '@ai-toolkit/source'
import { checkOverlay } from './check-overlay.ts'
import { type KnownLooks, knownTemplates, knownWords, readKnownLooks } from './prepared/known-looks.ts'
import { movePlaces, prefixedTexts, prefixPlaces } from './read-content.ts'
import { readWords, type WordsRead } from './read-words.ts'
import { displayPath, userPath } from './user-path.ts'

/** How pages look and speak English, and the texts that findings may point into. */
export interface LookRead extends Checked<Look> {
  sources: ReadonlyMap<string, string>
  /** In which file under templates/ each word stands, by its id. */
  wordFiles: ReadonlyMap<string, string>
  /** Of all files that decide how pages look and speak, wherever they lie. */
  digest: string
  /** The digests of what shapes reports: their templates and style sheets, a brand's own in place of theirs, by path as under templates/. */
  reportFiles: ReadonlyMap<string, string>
  /** What report templates are made for, by name of the template, such as `report/default/report`; many do not say. */
  descriptions: ReadonlyMap<string, Data<TemplateDescription>>
  /** The file of a template by its path under templates/, as the user would name it. */
  fileOf: (path: string) => string
  /** By path under templates/, a brand's own in place of theirs. */
  files: SourceTree
  /**
   * The same look in another language, and what is wrong with its catalogue. What is not translated is said in English, and marked. `plurals`
   * are the plural categories that the toolkit states for the language.
   */
  translate: (look: Look, locale: LocaleCode, plurals?: readonly string[]) => { look: Look; diagnostics: Diagnostic[] }
  /** What reading the same folder with these files gives; what does not depend on them is not read again. */
  dress: (overlay: Overlay) => LookRead
}

/** The language of the words in templates/, whatever the language of the content is. */
export const wordsLanguage = 'en'

/** Where the words of the interface are translated, under templates/. */
export function wordsCataloguePath(locale: LocaleCode): string {
  return `locales/${locale}.po`
}

/** Where the fonts are named that the pages are set in, under templates/. */
export const fontSheet = 'fonts/fonts.css'

/** Files that take the place of those of the templates folder, or stand beside them. */
export interface Overlay {
  /** As the user would name the folder they come from. */
  name: string
  /** By path as under templates/. */
  files: SourceTree
}

/**
 * Reads a templates folder: templates compiled, words checked, fonts loaded.
 * @param overlay a brand's own templates, which replace those of the same path
 * @param known what need not be found out again
 */
export async function readLook(folder: string, overlay?: Overlay, known?: KnownLooks): Promise<LookRead> {
  const root = userPath(folder)
  const tree = await readTree(root)
  // Brands stand in folders of their own, and are read when they are asked for.
  const own: SourceTree = new Map([...(tree.value ?? [])].filter(([path]) => !path.startsWith('brands/')))
  const fonts = await readFonts(own.get(fontSheet)?.text ?? '')
  const knowing = known ?? (await readKnownLooks())
  const words = knownWords(own, knowing) ?? readWords(own)
  const prefix = displayPath(root)
  const diagnostics = tree.diagnostics.map((diagnostic) => prefixPlaces(diagnostic, prefix))
  return dressLook({ prefix, own, words, fonts, known: knowing, diagnostics }, overlay)
}

/** A templates folder as it was read, for whatever files of brands stand beside its own. */
interface LookFiles {
  /** The folder, as the user would name it. */
  prefix: string
  own: SourceTree
  words: WordsRead
  fonts: Awaited<ReturnType<typeof readFonts>>
  known: KnownLooks
  /** Of reading the folder. */
  diagnostics: readonly Diagnostic[]
}

function dressLook(read: LookFiles, overlay: Overlay | undefined): LookRead {
  const { prefix, own, words, fonts } = read
  const files: SourceTree = new Map([...own, ...(overlay?.files ?? [])])
  const fileOf = (path: string) => `${overlay?.files.has(path) ? overlay.name : prefix}/${path}`
  const templates = makeTemplates(files, read)
  const descriptions = readDescriptions(files)
  const found = [...words.diagnostics, ...templates.diagnostics, ...descriptions.diagnostics]
  const beside = overlay === undefined || templates.value === undefined ? [] : checkOverlay(overlay, own, templates.value)
  return {
    value: templates.value && { templates: templates.value, words: words.value, fonts: fonts.value },
    diagnostics: [...read.diagnostics, ...[...found, ...beside].map((diagnostic) => movePlaces(diagnostic, fileOf)), ...fonts.diagnostics],
    sources: new Map([...prefixedTexts(own, prefix), ...prefixedTexts(overlay?.files, overlay?.name ?? '')]),
    wordFiles: words.files,
    files,
    digest: digestOfFiles(files, fonts.value),
    reportFiles: reportFilesOf(files),
    descriptions: descriptions.value,
    fileOf,
    translate: (look, locale, plurals) => translateLook(look, { locale, plurals }, own, prefix),
    dress: (overlay) => dressLook(read, overlay),
  }
}

function makeTemplates(files: SourceTree, { own, words, known }: LookFiles): Checked<CompiledTemplates> {
  const included = knownTemplates(files, own, known)
  const texts = textsOf(files)
  return included === undefined ? compileTemplates(texts, words.value, pageShapes) : { value: trustTemplates(texts, included), diagnostics: [] }
}

function digestOfFiles(files: SourceTree, fonts: ReadonlyMap<string, Uint8Array>): string {
  const digests = [...files].map(([path, { digest }]) => [path, digest] as const)
  return digestOfJson(Object.fromEntries([...digests, ...[...fonts].map(([name, bytes]) => [`fonts/${name}`, digestOf(bytes)] as const)]))
}

/** Words count as they are in each language. */
function reportFilesOf(files: SourceTree): Map<string, string> {
  const shaping = [...files].filter(([path]) => path === fontSheet || /^report\/.*\.(hbs|css)$/.test(path))
  return new Map(shaping.map(([path, { digest }]) => [path, digest]))
}

/** What a template says of itself, by its path under templates/ without the ending, such as `report/default/report`. */
function readDescriptions(files: SourceTree): { value: Map<string, Data<TemplateDescription>>; diagnostics: Diagnostic[] } {
  const read = [...files].flatMap(([path, { text }]) => {
    const name = /^(report\/[^/]+)\/template\.yaml$/.exec(path)?.[1]
    return name === undefined || text === undefined ? [] : [{ name: `${name}/report`, ...parseData({ path, text }, 'template') }]
  })
  return {
    value: new Map(read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]))),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

function translateLook(
  look: Look,
  { locale, plurals }: { locale: LocaleCode; plurals: readonly string[] | undefined },
  files: SourceTree,
  prefix: string,
): ReturnType<LookRead['translate']> {
  if (locale === wordsLanguage) return { look, diagnostics: [] }
  const path = wordsCataloguePath(locale)
  const text = files.get(path)?.text
  // A page in words of which some are missing says so itself, so there is no draft of words.
  const context = { locale, plurals, terms: new Map(), draftBelow: 0 }
  const { part, diagnostics } = translatePart(messageUnits(look.words), text === undefined ? undefined : { path, text }, context)
  return {
    look: { ...look, words: translateWords(look.words, part.texts, wordsLanguage) },
    diagnostics: diagnostics.map((diagnostic) => prefixPlaces(diagnostic, prefix)),
  }
}

function textsOf(tree: SourceTree): Map<string, string> {
  return new Map([...tree].flatMap(([path, { text }]) => (text === undefined ? [] : [[path, text] as const])))
}

async function readFonts(css: string): Promise<{ value: Map<string, Uint8Array>; diagnostics: Diagnostic[] }> {
  const read = await Promise.all([...fontFiles(css)].map(async ([name, url]) => [name, await readSourceFile(fileURLToPath(url))] as const))
  return {
    value: new Map(read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value.bytes] as const]))),
    diagnostics: read.flatMap(([, { diagnostics }]) => diagnostics),
  }
}
