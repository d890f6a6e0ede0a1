import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { corpusSizes } from '../corpus/corpus-sizes.ts'
import { type Corpus, openCorpus } from '../corpus/open-corpus.ts'
import { takeSample } from '../measure.ts'
import { buildOf, task } from '../our-program.ts'
import type { BenchContext, Row, RowDefinition } from '../row.ts'

/** What a build costs when there was one before. */
export const buildRows: RowDefinition[] = [
  { name: 'warm', what: 'building again with nothing changed, beside reading and hashing the same files', open: openWarm },
  { name: 'edit', what: 'one paragraph changed: building again and preview, beside a bare watcher', open: openEdit },
]

async function openWarm(context: BenchContext): Promise<Row> {
  const { corpus, out, rounds } = await openBuilt(context)
  return {
    name: 'warm',
    title: `${corpus.pages} pages to HTML and JSON with nothing changed`,
    piece: 'build',
    pieces: 1,
    rounds,
    contenders: [
      { name: 'AI Toolkit', command: buildOf(corpus.content, out), out, kept: true },
      { name: 'reading and hashing the content and what was built', command: task('hash-files', corpus.content, out) },
    ],
    missing: [],
  }
}

async function openEdit(context: BenchContext): Promise<Row> {
  const { corpus, out, rounds } = await openBuilt(context)
  const { scratch, effort } = context
  const saves = { full: '20', quick: '8', tiny: '2' }[effort]
  const file = 'resource-1/chapters/chapter-1.md'
  const source = join(corpus.content, file)
  const text = await readFile(source, 'utf8')
  let edits = 0
  const edit = () => {
    edits += 1
    return writeFile(source, text.replace('\n## Section 2', `\nEdit number ${edits}.\n\n## Section 2`))
  }
  return {
    name: 'edit',
    title: `one paragraph of ${corpus.pages} pages changed, to output; preview: of the real toolkit, from save to changed page`,
    piece: 'edit',
    pieces: 1,
    rounds,
    contenders: [
      { name: 'AI Toolkit, building again', command: buildOf(corpus.content, out), out, kept: true, before: edit },
      { name: 'AI Toolkit, preview', command: task('preview', saves), rounds: 1, ours: true },
      {
        name: 'a bare watcher with unified and directives',
        command: task('watch-bare', corpus.markdown, 'en/resource-1/chapter-1.md', join(scratch, 'watched'), saves),
        rounds: 1,
        against: 'AI Toolkit, preview',
      },
    ],
    missing: [],
  }
}

/** A corpus of its own, which may be changed, built once. */
async function openBuilt({ cache, scratch, effort }: BenchContext): Promise<{ corpus: Corpus; out: string; rounds: number }> {
  const corpus = await openCorpus(cache, corpusSizes[effort === 'tiny' ? 24 : 224])
  const own = { ...corpus, content: join(scratch, 'content'), markdown: join(scratch, 'markdown') }
  await cp(corpus.content, own.content, { recursive: true })
  await cp(corpus.markdown, own.markdown, { recursive: true })
  const out = join(scratch, 'built')
  await takeSample({ name: 'the first build', command: buildOf(own.content, out), out })
  return { corpus: own, out, rounds: effort === 'full' ? 5 : 1 }
}
