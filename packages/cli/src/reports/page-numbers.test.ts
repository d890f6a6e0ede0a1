import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeReports } from '../make-reports.ts'

const root = join(import.meta.dirname, '../../../..')
const content = join(root, 'test/stories/base/content')
const templates = join(root, 'templates')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-numbers-'))
  const text = await readFile(join(content, 'checkup/golden/old-cargo.answers.yaml'), 'utf8')
  const long = text.replace('The groove is gone', 'The groove is gone, and more and more of it. '.repeat(60))
  await mkdir(join(folder, 'answers'))
  for (const name of ['a', 'b', 'c', 'long', 'd'])
    await writeFile(fileOf(name), (name === 'long' ? long : text).replace(/name: .*/, `name: Bicycle ${name}`))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function fileOf(name: string): string {
  return join(folder, 'answers', `${name}.answers.yaml`)
}

/** The PDFs of these answers made in one run, and how often it printed. */
async function print(...names: string[]): Promise<{ pdfs: Record<string, string>; passes: number | undefined }> {
  const out = await mkdtemp(join(folder, 'out-'))
  const { diagnostics, work } = await makeReports({
    ...{ answers: names.map(fileOf), kind: 'full', content, templates, brand: join(templates, 'brands/default'), out, formats: ['pdf'] },
    onStep: () => {},
  })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const pdfs = await Promise.all(names.map(async (name) => [name, (await readFile(join(out, `${name}.pdf`))).toString('latin1')] as const))
  return { pdfs: Object.fromEntries(pdfs), passes: work?.passes }
}

it('of reports are right whatever was printed before: the same bytes alone, in a run, and in another order', async () => {
  // Three are begun without knowing any; the long one is guessed wrongly, the last one rightly.
  const run = await print('a', 'b', 'c', 'long', 'd')
  expect(run.passes).toBe(3 * 2 + 2 + 1)
  const other = await print('long', 'd', 'c', 'b', 'a')
  expect(other.pdfs).toEqual(run.pdfs)
  const alone = await print('d')
  expect(alone).toEqual({ pdfs: { d: run.pdfs.d }, passes: 2 })
})
