// One task of the bench in a process of its own: prints what it took as JSON. Called by bench.ts.
import { join } from 'node:path'
import { readLook } from '@ai-toolkit/cli'
import { compileEdition, reviewEdition } from '@ai-toolkit/edition'
import { type Look, renderDocument, renderSite } from '@ai-toolkit/html'
import type { Edition } from '@ai-toolkit/model'
import { openPrinter } from '@ai-toolkit/pdf'
import { readTree, type SourceTree } from '@ai-toolkit/source'
import { type CorpusSize, makeCorpus } from './corpus.ts'
import { parseAndStringify } from './floor-parse.ts'
import { printBare } from './floor-print.ts'

const root = join(import.meta.dirname, '../..')
const [task = '', size = '{}'] = process.argv.slice(2)

type Work = Record<string, number>

const tasks: Record<string, (size: CorpusSize) => Promise<() => Promise<Work>>> = {
  html: async (corpus) => {
    const tree = makeCorpus(corpus)
    const look = await loadLook()
    return async () => {
      const edition = compile(tree)
      const files = renderSite(edition, look)
      const json = edition.resources.map((resource) => JSON.stringify(resource))
      return { chapters: chaptersOf(tree).length, files: files.length + json.length }
    }
  },
  parse: async (corpus) => {
    const texts = chaptersOf(makeCorpus(corpus))
    return async () => ({ bytes: texts.reduce((sum, text) => sum + parseAndStringify(text).length, 0) })
  },
  pdf: async (corpus) => {
    const documents = await makeDocuments(corpus)
    const { value: printer } = await openPrinter()
    if (printer === undefined) throw new Error('There is no browser')
    return async () => {
      const printed = await Promise.all(documents.map((document) => printer.print(document)))
      await printer.close()
      return {
        documents: printed.length,
        pages: sum(printed.map(({ value }) => value?.facts.pages ?? 0)),
        passes: sum(printed.map(({ value }) => value?.facts.passes ?? 0)),
      }
    }
  },
  print: async (corpus) => {
    const documents = await makeDocuments(corpus)
    return printBare(documents.map(({ html }) => html))
  },
  check: async () => {
    const { value: tree } = await readTree(join(root, 'content'))
    return async () => ({ findings: reviewEdition(tree ?? new Map()).diagnostics.length })
  },
}

async function loadLook(): Promise<Look> {
  const { value } = await readLook(join(root, 'templates'))
  if (value === undefined) throw new Error('The templates cannot be read')
  return value
}

function compile(tree: SourceTree): Edition {
  const { value, diagnostics } = compileEdition(tree)
  if (value === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 3)))
  return value
}

function chaptersOf(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, { text }]) => (path.endsWith('.md') && text !== undefined ? [text] : []))
}

async function makeDocuments(corpus: CorpusSize): Promise<ReturnType<typeof renderDocument>[]> {
  const edition = compile(makeCorpus(corpus))
  const look = await loadLook()
  return edition.resources.map(({ id }) => renderDocument(edition, id, look))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

const prepared = await tasks[task]?.(JSON.parse(size) as CorpusSize)
if (prepared === undefined) throw new Error(`There is no task ${task}`)
const begun = performance.now()
const work = await prepared()
const ms = performance.now() - begun
console.log(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024, work }))
process.exit(0)
