import { spawnSync } from 'node:child_process'
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownFolderName } from '@ai-toolkit/source'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeReports } from '../make-reports.ts'
import { journalName } from './journal.ts'
import type { ReportOptions } from './workshop.ts'

const root = join(import.meta.dirname, '../../../..')
const content = join(root, 'test/stories/base/content')
const golden = join(content, 'checkup/golden/old-cargo.answers.yaml')
const agencies = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
let folder = ''
let answers = ''
let templates = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'many-'))
  answers = join(folder, 'answers')
  templates = join(folder, 'templates')
  // What shapes reports must not change between two runs, whoever works on it.
  await cp(join(root, 'templates'), templates, { recursive: true })
  const text = await readFile(golden, 'utf8')
  await mkdir(join(answers, 'north'), { recursive: true })
  for (const name of agencies)
    await writeFile(join(answers, name < 'd' ? 'north' : '', `${name}.answers.yaml`), text.replace(/name: .*/, `name: Bicycle ${name}`))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function make(out: string, options: Partial<ReportOptions> = {}) {
  const usual: ReportOptions = {
    ...{ answers: [answers], kind: 'full', content, templates, brand: join(templates, 'brands/default') },
    ...{ out: join(folder, out), formats: ['html', 'json'], onStep: () => {} },
  }
  return makeReports({ ...usual, ...options })
}

/** What stands in a folder of reports: name to text. */
async function filesIn(out: string): Promise<Record<string, string>> {
  const found = await readdir(join(folder, out), { recursive: true, withFileTypes: true })
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(
    await Promise.all(paths.sort().map(async (path) => [path.slice(join(folder, out).length + 1), await readFile(path, 'utf8')])),
  )
}

describe('reports of a folder', () => {
  it('are called after the files and their folders, and counted as they are made', async () => {
    const counted: number[] = []
    const { reports, diagnostics } = await make('whole', { onReport: ({ done, total }) => counted.push(done / total) })
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(reports.map(({ state }) => state)).toEqual(agencies.map(() => 'made'))
    expect(counted).toEqual([0, ...agencies.map((_, index) => (index + 1) / agencies.length)])
    const names = ['d', 'e', 'f', 'g', 'north/a', 'north/b', 'north/c'].flatMap((name) => [`${name}.html`, `${name}.json`])
    expect(Object.keys(await filesIn('whole'))).toEqual([journalName, ...names])
  })

  it('are made but for those of faulty files, which are named', async () => {
    const mixed = join(folder, 'mixed')
    await cp(answers, mixed, { recursive: true })
    await writeFile(join(mixed, 'e.answers.yaml'), 'questionnaire: checkup\nanswers: [')
    await writeFile(join(mixed, 'f.answers.yaml'), '')
    const nonsense = Array.from({ length: 1500 }, (_, index) => `  q_no${index}: { value: w1 }\n`)
    await appendFile(join(mixed, 'g.answers.yaml'), nonsense.join(''))
    const { reports, diagnostics, written } = await make('mixed-out', { answers: [mixed], formats: ['json'] })
    expect(reports.map(({ state }) => state)).toEqual(['made', 'refused', 'refused', 'refused', 'made', 'made', 'made'])
    expect(reports[2]?.codes).toEqual(['empty-file'])
    expect(written).toHaveLength(4)
    expect(diagnostics.filter(({ place }) => place.file.endsWith('g.answers.yaml'))).toHaveLength(1000)
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place.file.replace(/.*\//, ''))).toEqual(
      expect.arrayContaining(['e.answers.yaml', 'f.answers.yaml']),
    )
  })
})

describe('parts of a run', () => {
  it('make together what one run makes, into one folder too, and a whole run keeps it', async () => {
    for (const index of [1, 2]) await make('parts', { formats: ['json'], shard: { index, count: 2 } })
    const { reports } = await make('parts', { formats: ['json'], resume: true })
    expect(reports.map(({ state }) => state)).toEqual(agencies.map(() => 'kept'))
    const [parts, whole] = [await filesIn('parts'), await filesIn('whole')]
    const made = Object.entries(parts).filter(([path]) => path.endsWith('.json'))
    expect(made).toEqual(Object.entries(whole).filter(([path]) => path.endsWith('.json')))
  })
})

/** What a program leaves that is killed while it writes a report. */
async function leaveFolder(out: string): Promise<void> {
  const left = join(folder, out, `${ownFolderName('.new', spawnSync(process.execPath, ['--version']).pid)}abcdef`)
  await mkdir(left)
  await writeFile(join(left, '0'), 'half of a report')
}

describe('an interrupted run', () => {
  it('leaves whole reports, and is resumed to the same bytes', async () => {
    const controller = new AbortController()
    const run = make('resumed', { signal: controller.signal, onReport: ({ done }) => done === 3 && controller.abort() })
    await expect(run).rejects.toThrow('aborted')
    const before = await filesIn('resumed')
    const ready = Object.keys(before).filter((path) => path.endsWith('.html'))
    expect(ready.length).toBeGreaterThanOrEqual(3)
    expect(ready.length).toBeLessThan(agencies.length)
    expect(Object.keys(before).filter((path) => path.includes('.new-'))).toEqual([])
    await leaveFolder('resumed')
    const { reports, written } = await make('resumed', { resume: true })
    expect(reports.filter(({ state }) => state === 'kept')).toHaveLength(ready.length)
    expect(reports.filter(({ state }) => state === 'made')).toHaveLength(agencies.length - ready.length)
    expect(written).toHaveLength(2 * (agencies.length - ready.length))
    expect(await filesIn('resumed')).toEqual(await filesIn('whole'))
  })
})

describe('a resumed run', () => {
  /** The names of reports that are made again when the run is resumed after a change. */
  async function madeAfter(change: (out: string) => Promise<unknown>, options: Partial<ReportOptions> = {}): Promise<string[]> {
    const out = await mkdtemp(join(folder, 'again-'))
    await cp(join(folder, 'whole'), out, { recursive: true })
    await change(out)
    const { reports } = await make(out.slice(folder.length + 1), { resume: true, ...options })
    return reports.filter(({ state }) => state === 'made').map(({ file }) => file.replace(/.*\/(\w)\.answers.*/, '$1'))
  }

  it('makes nothing twice', async () => {
    expect(await madeAfter(async () => {})).toEqual([])
  })

  it('makes again what was changed, damaged or lost', async () => {
    const made = await madeAfter(async (out) => {
      await rm(join(out, 'd.json'))
      await appendFile(join(out, 'e.html'), ' ')
    })
    expect(made).toEqual(['d', 'e'])
  })

  it('makes everything again in another way, such as in another brand', async () => {
    expect(await madeAfter(async () => {}, { brand: join(templates, 'brands/valmont') })).toHaveLength(agencies.length)
    expect(await madeAfter(async () => {}, { formats: ['json'] })).toHaveLength(agencies.length)
  })

  it('believes no journal that is damaged or leads elsewhere', async () => {
    const lines = (await readFile(join(folder, 'whole', journalName), 'utf8')).split('\n')
    const lying = (lines[0] ?? '').replaceAll(/"d\.(html|json)"/g, (_, ending) => `"d./../north/a.${ending}"`)
    const made = await madeAfter((out) =>
      writeFile(join(out, journalName), [lying, lines[1]?.slice(0, 90), '{"report":1}', 'null', ...lines.slice(2)].join('\n')),
    )
    expect(made).toEqual(['d', 'e'])
  })
})
