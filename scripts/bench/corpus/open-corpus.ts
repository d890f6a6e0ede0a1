import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { digestOf, type SourceTree } from '@ai-toolkit/source'
import { makeCatalogues } from './make-catalogues.ts'
import { type CorpusSize, makeCorpus } from './make-corpus.ts'
import { plainMarkdown } from './plain-markdown.ts'
import { translatedInto, translateWords } from './words.ts'

/** A corpus on disk. */
export interface Corpus {
  /** The toolkit, with its catalogues. */
  content: string
  /** `<locale>/<resource>/<chapter>.md`: the text of each locale as our own dialect has it, for bare parsers. */
  markdown: string
  /** The same without directives, for other generators. */
  plain: string
  resources: number
  chaptersEach: number
  /** Of all resources. */
  chapters: number
  locales: readonly string[]
  /** Pages of text: a chapter in a locale. */
  pages: number
}

/** What is generated changes with these files. */
const version = 2

/** The corpus of a size, generated into the cache folder where it is not there yet. */
export async function openCorpus(cache: string, size: CorpusSize, locales: readonly string[] = translatedInto): Promise<Corpus> {
  const name = digestOf(JSON.stringify([version, size, locales])).slice(7, 19)
  const folder = join(cache, `corpus-${size.resources}x${size.chapters}-${name}`)
  const chapters = size.resources * size.chapters
  if (!(await isThere(folder))) await generate(folder, size, locales)
  const all = ['en', ...locales]
  const parts = { content: join(folder, 'content'), markdown: join(folder, 'markdown'), plain: join(folder, 'plain') }
  return { ...parts, resources: size.resources, chaptersEach: size.chapters, chapters, locales: all, pages: chapters * all.length }
}

/** Written aside and then renamed, so that a corpus is there whole or not at all. */
async function generate(folder: string, size: CorpusSize, locales: readonly string[]): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const aside = await mkdtemp(`${folder}-`)
  const tree = makeCorpus({ ...size, locales })
  await writeTree(join(aside, 'content'), new Map([...tree, ...makeCatalogues(tree, locales)]))
  for (const locale of ['en', ...locales]) await writeLocale(aside, locale, tree)
  await rename(aside, folder).catch(async (error) => {
    await rm(aside, { recursive: true })
    if (!(await isThere(folder))) throw error
  })
}

async function writeTree(folder: string, tree: SourceTree): Promise<void> {
  for (const { path, bytes } of tree.values()) await writeInto(join(folder, path), bytes)
}

async function writeLocale(folder: string, locale: string, tree: SourceTree): Promise<void> {
  for (const { path, text = '' } of tree.values()) {
    const [, resource = '', chapter = ''] = /^([^/]+)\/chapters\/(.*)\.md$/.exec(path) ?? []
    if (chapter === '') continue
    const translated = translateWords(text, locale)
    await writeInto(join(folder, 'markdown', locale, resource, `${chapter}.md`), translated)
    await writeInto(
      join(folder, 'plain', locale, resource, `${chapter}.md`),
      plainMarkdown(translated, { locale, resource, order: Number(chapter.split('-')[1]) }),
    )
  }
}

async function writeInto(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
