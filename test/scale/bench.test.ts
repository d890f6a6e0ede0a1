import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCatalogue } from '@ai-toolkit/locale'
import { readTree } from '@ai-toolkit/source'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { chooseRows } from '../../scripts/bench/choose-rows.ts'
import { type Corpus, openCorpus } from '../../scripts/bench/corpus/open-corpus.ts'
import { buildCalls, countCalls } from '../../scripts/bench/count-calls.ts'
import { countFiles } from '../../scripts/bench/count-files.ts'
import { linesOf } from '../../scripts/bench/lines-of.ts'
import { type Contender, takeSample } from '../../scripts/bench/measure.ts'
import { buildFromSources, task } from '../../scripts/bench/our-program.ts'
import type { Effort, RowDefinition, RowResult } from '../../scripts/bench/row.ts'
import { peerRows } from '../../scripts/bench/rows/peers.ts'
import { runRow } from '../../scripts/bench/run-row.ts'
import { ratiosOf, spreadOf } from '../../scripts/bench/statistics.ts'
import { formatTable } from '../../scripts/bench/table.ts'
import { repository } from '../support/base-story.ts'
import { temporaryFolder } from '../support/run-toolkit.ts'

const folder = await temporaryFolder()

describe('the work of a cold build', () => {
  let corpus: Corpus
  let counts: Record<keyof typeof buildCalls, number | undefined>
  const out = join(folder, 'out')

  beforeAll(async () => {
    corpus = await openCorpus(folder, { resources: 2, chapters: 2, bytes: 600 }, ['fr', 'ar'])
    counts = await countCalls(buildFromSources(corpus.content, out), buildCalls)
  })

  it('parses each chapter once, for all languages and formats', () => {
    expect(counts['chapters parsed']).toBe(corpus.chapters)
  })

  it('renders each chapter once in each language, as one page', async () => {
    expect(counts['chapters rendered']).toBe(corpus.pages)
    const { 'HTML files': pages } = await countFiles(join(out, '1.0.0', 'fr', 'html', 'resource-1'))
    expect(pages).toBe(corpus.chaptersEach + 1)
  })

  it('makes the navigation of each resource once in each language, for all its pages', () => {
    expect(counts['navigations made']).toBe(corpus.resources * corpus.locales.length)
  })

  it('writes each resource and the edition as one file of JSON in each language', async () => {
    for (const locale of corpus.locales) {
      const { 'JSON files': json, files } = await countFiles(join(out, '1.0.0', locale, 'json'))
      expect([json, files]).toEqual([corpus.resources + 1, corpus.resources + 1])
    }
  })

  it('compiles the templates once', () => {
    expect(counts['sets of templates compiled']).toBe(1)
  })

  it('compiles no schema', async () => {
    expect(counts['schemas compiled']).toBeUndefined()
    // Where one is compiled, that is seen.
    const compile = `new (require(${JSON.stringify(join(repository, 'packages/model/node_modules/ajv'))}))().compile({})`
    const other = await countCalls([process.execPath, '-e', compile], { seen: buildCalls['schemas compiled'] })
    expect(other.seen).toBeGreaterThan(0)
  })

  it('reads no catalogue more often than it must', () => {
    // Of the toolkit, of each resource and of the words of the interface.
    expect(counts['catalogues read']).toBeLessThanOrEqual((1 + corpus.resources + 1) * (corpus.locales.length - 1))
  })

  it('parses each translation with marks in it once, and no other', async () => {
    expect(counts['translations parsed']).toBe(await countMarked(corpus))
  })
})

/** Units whose translation has marks of Markdown: in generated texts all of these have something bold or stressed. */
async function countMarked({ content, locales }: Corpus): Promise<number> {
  const { value: tree = new Map() } = await readTree(content)
  const catalogues = [...tree.values()].filter(({ path }) => path.endsWith('.po'))
  expect(catalogues).toHaveLength(3 * (locales.length - 1))
  return catalogues
    .flatMap(({ path, text = '' }) => readCatalogue({ path, text }, 'fr').value.entries)
    .filter(({ translation }) => translation.includes('*')).length
}

describe('a row', () => {
  const rowOf = (...contenders: Contender[]): RowDefinition => ({
    name: 'row',
    what: 'A row.',
    open: async () => ({ name: 'row', title: 'Some work', piece: 'piece', pieces: 4, rounds: 2, contenders, missing: [] }),
  })
  const context = { cache: folder, scratch: folder, effort: 'tiny' as const }
  const says = (name: string, ms: number): Contender => ({
    name,
    command: [process.execPath, '-e', `console.log('{"bench":{"ms":${ms},"work":{"pages":4}}}')`],
  })

  it('gives each program’s samples and what it counted, in turn', async () => {
    const order: string[] = []
    const { results } = await runRow(rowOf(says('ours', 8), says('floor', 4)), context, (text) => order.push(text))
    expect(order).toEqual(['row: preparing', 'row: ours', 'row: floor', 'row: ours', 'row: floor'])
    expect(results.map(({ name, samples }) => [name, samples.map(({ ms, work }) => [ms, work.pages])])).toEqual([
      [
        'ours',
        [
          [8, 4],
          [8, 4],
        ],
      ],
      [
        'floor',
        [
          [4, 4],
          [4, 4],
        ],
      ],
    ])
  })

  it('leaves a peer out that fails or is not there, and says its name', async () => {
    const failing: Contender = { name: 'Failing', command: [process.execPath, '-e', 'console.error("no such option"); process.exit(3)'] }
    const absent: Contender = { name: 'Absent', command: ['no-such-program-as-this'] }
    const { results, missing } = await runRow(rowOf(says('ours', 8), failing, absent), context, () => {})
    expect(results.map(({ name }) => name)).toEqual(['ours'])
    expect(missing).toEqual([
      { name: 'Failing', why: 'Failing ended with 3: no such option' },
      { name: 'Absent', why: expect.stringContaining('no-such-program-as-this') },
    ])
  })

  it('fails where ours does', async () => {
    const failing: Contender = { name: 'ours', command: [process.execPath, '-e', 'process.exit(1)'] }
    await expect(runRow(rowOf(failing, says('floor', 4)), context, () => {})).rejects.toThrow('ours ended with 1')
  })

  it('skips a peer that cannot be installed, by name', async () => {
    const definition = peerRows.find(({ name }) => name === 'peers-224')
    const npm = join(folder, 'bin')
    await mkdir(npm, { recursive: true })
    await writeFile(join(npm, 'npm'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    vi.stubEnv('PATH', npm)
    const row = await definition?.open(context)
    vi.unstubAllEnvs()
    expect(row?.contenders.map(({ name }) => name)).toEqual(['AI Toolkit'])
    expect(row?.missing.map(({ name }) => name)).toEqual([
      'Hugo',
      'Hugo with our navigation',
      'Eleventy',
      'Eleventy with our navigation',
      'Starlight',
      'VitePress',
      'Docusaurus',
    ])
    expect(row?.missing.find(({ name }) => name === 'VitePress')?.why).toBe('vitepress could not be installed.')
  })
})

describe('a floor', () => {
  it('converts every page', async () => {
    const corpus = await openCorpus(folder, { resources: 2, chapters: 2, bytes: 600 }, ['fr', 'ar'])
    const out = join(folder, 'floor')
    const { work } = await takeSample({ name: 'floor', command: task('convert', 'unified-directives', corpus.markdown, out), out })
    expect(work).toMatchObject({ pages: corpus.pages, 'HTML files': corpus.pages })
  })
})

describe('the choice of rows', () => {
  const open: RowDefinition['open'] = () => Promise.reject(new Error('not opened'))
  const rows: RowDefinition[] = [
    { name: 'html-224', what: '', open },
    { name: 'html-2800', what: '', open, unasked: 'full' },
    { name: 'html-11200', what: '', open, unasked: 'never' },
    { name: 'pdf', what: '', open },
  ]
  const names = (named: string[], skipped: string[], effort: Effort) => {
    const chosen = chooseRows(rows, { named, skipped, effort })
    return 'unknown' in chosen ? chosen : chosen.rows.map(({ name }) => name)
  }

  it.each<[Effort, string[], string[], unknown]>([
    ['full', [], [], ['html-224', 'html-2800', 'pdf']],
    ['quick', [], [], ['html-224', 'pdf']],
    ['quick', ['html'], [], ['html-224', 'html-2800']],
    ['full', ['html-11200'], [], ['html-11200']],
    ['full', [], ['html'], ['pdf']],
    ['full', ['htm'], [], { unknown: 'htm' }],
    ['full', [], ['word'], { unknown: 'word' }],
  ])('%s: %j without %j', (effort, named, skipped, expected) => {
    expect(names(named, skipped, effort)).toEqual(expected)
  })
})

describe('the table', () => {
  const result: RowResult = {
    name: 'pdf',
    title: 'Some printing',
    piece: 'page',
    pieces: 10,
    rounds: 3,
    seconds: 12.4,
    missing: [{ name: 'Typst', why: 'It could not be installed.' }],
    results: [
      { name: 'ours', pieces: 10, samples: [20, 60, 40].map((ms) => ({ ms, mb: 100, work: { pages: 10, passes: 2 } })) },
      { name: 'ours again', pieces: 10, ours: true, samples: [10, 20, 15].map((ms) => ({ ms, work: { documents: 5 } })) },
      { name: 'floor', pieces: 10, samples: [10, 20, 40].map((ms) => ({ ms, work: {} })) },
      { name: 'sampled', pieces: 1, against: 'ours again', samples: [{ ms: 4, work: { documents: 2 } }] },
    ],
  }

  it('gives medians and ratios by the piece, round by round', () => {
    const [ours, again, floor, sampled] = linesOf(result)
    expect(ours).toMatchObject({ perPiece: { median: 4, least: 2, most: 6, count: 3 }, perSecond: 250, work: { pages: 10, passes: 2 } })
    expect([ours?.ratio, again?.ratio]).toEqual([undefined, undefined])
    expect(floor?.ratio).toEqual({ median: 2, least: 1, most: 3, count: 3 })
    expect(sampled?.ratio).toEqual({ median: 0.25, least: 0.25, most: 0.25, count: 1 })
  })

  it('reads well', () => {
    expect(`${formatTable([result])}\n`).toBe(`### pdf: Some printing

By page, 10 in a run. The row took 12 s.

| program    | ms each |    spread | a second | ours is |    spread | which of ours | peak MB | runs | work               |
| ---------- | ------: | --------: | -------: | ------: | --------: | ------------- | ------: | ---: | ------------------ |
| ours       |    4.00 | 2.00–6.00 |      250 |         |           |               |     100 |    3 | 10 pages, 2 passes |
| ours again |    1.50 | 1.00–2.00 |      667 |         |           |               |         |    3 | 5 documents        |
| floor      |    2.00 | 1.00–4.00 |      500 |  2.00 × | 1.00–3.00 | ours          |         |    3 |                    |
| sampled    |    4.00 |           |      250 |  0.25 × |           | ours again    |         |    1 | 2 documents        |

- Typst: skipped. It could not be installed.
`)
  })

  it('gives costs by another count too, where programs do not do as many pieces for it', () => {
    const [ours, sampled] = linesOf(result, 'documents')
    expect([ours?.perPiece.median, sampled?.perPiece.median, sampled?.ratio?.median]).toEqual([3, 2, 1])
    expect(formatTable([{ ...result, alsoBy: 'documents' }])).toContain(`The same runs by documents.

| program    | pages each | ms each |    spread | ours is | spread |
| ---------- | ---------: | ------: | --------: | ------: | -----: |
| ours again |       2.00 |    3.00 | 2.00–4.00 |         |        |
| sampled    |       0.50 |    2.00 |           |  1.00 × |        |
`)
  })

  it('sets stages side by side, as far as each program tells them', () => {
    const told = [
      { name: 'ours', pieces: 10, samples: [{ ms: 50, work: {}, stages: { read: 10, parse: 30, write: 5 } }] },
      { name: 'quiet', pieces: 10, samples: [{ ms: 7, work: {} }] },
      { name: 'other', pieces: 5, samples: [{ ms: 20, work: {}, stages: { read: 5, render: 10 } }] },
    ]
    expect(formatTable([{ ...result, results: told }])).toContain(`Milliseconds by page, of the first run, stage by stage.

| stage  | ours | other |
| ------ | ---: | ----: |
| read   | 1.00 |  1.00 |
| parse  | 3.00 |     – |
| write  | 0.50 |     – |
| render |    – |  2.00 |
| all    | 5.00 |  4.00 |
`)
  })

  it('says which of ours only where there are several', () => {
    expect(formatTable([{ ...result, results: result.results.filter(({ ours }) => !ours) }])).not.toContain('which of ours')
  })
})

describe('statistics', () => {
  it('take the lower of two middles', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2, least: 1, most: 4, count: 4 })
  })

  it('compare only rounds that both ran', () => {
    expect(ratiosOf([2, 4], [1, 1, 1])).toMatchObject({ median: 2, most: 4, count: 2 })
  })
})
