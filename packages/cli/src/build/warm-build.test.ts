import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { verifyBundle } from '@ai-toolkit/bundle'
import { type Memory, openMemory } from '@ai-toolkit/edition'
import { afterAll, describe, expect, it } from 'vitest'
import { openEditor } from '../../test/random-edits.ts'
import { type BuildOptions, type BuildResult, buildToolkit } from '../build-toolkit.ts'
import { copyStory, sealAsIs } from '../editions/fixture.ts'

const repository = join(import.meta.dirname, '../../../..')
const folder = await mkdtemp(join(tmpdir(), 'warm-build-'))
const [content, templates] = [join(folder, 'content'), join(folder, 'templates')]
await copySources()
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Content and templates as they are in the project, whatever was done to their copies. */
async function copySources(): Promise<void> {
  for (const copy of [content, templates]) await rm(copy, { recursive: true, force: true })
  await cp(join(repository, 'test/stories/base/content'), content, { recursive: true })
  await cp(join(repository, 'templates'), templates, { recursive: true, filter: (path) => !path.includes('/brands') })
}

function build(out: string, more: Partial<BuildOptions> = {}): Promise<BuildResult> {
  return buildToolkit({ content, templates, out: join(folder, out), formats: ['html', 'json'], onStep: () => undefined, ...more })
}

const printed = { formats: ['html', 'pdf'] } as const

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const full = join(folder, path)
  await writeFile(full, change(await readFile(full, 'utf8')))
}

/** What was built, as text: the manifest names every file with its digest, and the bundle holds to it. */
async function bundlesIn(out: string, { bundles }: BuildResult): Promise<string[]> {
  const names = bundles.length === 0 ? [] : [bundles[0]?.manifest.edition ?? '', 'latest']
  for (const name of names) expect((await verifyBundle(join(folder, out, name))).diagnostics).toEqual([])
  return Promise.all(names.map((name) => readFile(join(folder, out, name, 'manifest.json'), 'utf8')))
}

/** A build that knows all that came before says and writes what one says and writes that knows nothing. */
async function expectSame(memory: Memory, more: Partial<BuildOptions> = {}): Promise<void> {
  await rm(join(folder, 'cold'), { recursive: true, force: true })
  const [warm, cold] = [await build('warm', { ...more, memory }), await build('cold', { ...more, fresh: true })]
  expect(warm.diagnostics).toEqual(cold.diagnostics)
  expect(await bundlesIn('warm', warm)).toEqual(await bundlesIn('cold', cold))
}

describe('a build', () => {
  it('reads each chapter once for all languages and outputs', async () => {
    const { work } = await build('out')
    expect(work).toMatchObject({ bundlesKept: 0, chaptersParsed: 2, unitsParsed: expect.any(Number) })
    const pages = (await readdir(join(folder, 'out/1.0.0'), { recursive: true })).filter((path) => path.endsWith('.html'))
    expect(work.pagesRendered).toBe(pages.length)
  })

  it('keeps a bundle of which nothing changed, and no other', async () => {
    const kept = async (more: Partial<BuildOptions> = {}): Promise<number> => (await build('out', more)).work.bundlesKept
    expect(await kept()).toBe(1)
    expect(await kept({ fresh: true })).toBe(0)
    expect(await kept({ locales: ['en'] })).toBe(0)
    expect(await kept()).toBe(0)
    await edit('out/1.0.0/en/html/index.html', (text) => text.replace('<', '< '))
    expect(await kept()).toBe(0)
    await rm(join(folder, 'out/latest'), { recursive: true })
    expect(await kept()).toBe(0)
    expect(await kept()).toBe(1)
  })

  it('of all editions keeps all of them, or none', async () => {
    const story = await copyStory()
    await sealAsIs(story)
    const workOn = async (before: string, after: string): Promise<void> => {
      for (const file of ['toolkit.yaml', 'checkup/golden/old-cargo.answers.yaml'])
        await writeFile(join(story, file), (await readFile(join(story, file), 'utf8')).replace(`edition: "${before}"`, `edition: "${after}"`))
    }
    await workOn('1.0.0', '1.0.1')
    const kept = async (): Promise<[number, string[]]> => {
      const { work, bundles } = await build('all', { content: story, edition: 'all' })
      return [work.bundlesKept, bundles.map(({ manifest }) => manifest.edition)]
    }
    const both = ['1.0.0', '1.0.1']
    expect(await kept()).toEqual([0, both])
    expect(await kept()).toEqual([2, both])
    for (const name of ['1.0.1', 'latest']) {
      await rm(join(folder, 'all', name), { recursive: true })
      expect(await kept()).toEqual([0, both])
    }
    expect(await kept()).toEqual([2, both])
    await workOn('1.0.1', '1.0.2')
    expect(await kept()).toEqual([0, ['1.0.0', '1.0.2']])
  })

  it('says again what it found', async () => {
    await edit('content/guide/locales/de.po', (text) => `${text}\nmsgctxt "nothing"\nmsgid "Nothing"\nmsgstr "Nichts"\n`)
    const first = await build('out')
    expect(first.diagnostics.map(({ code }) => code)).toEqual(['unknown-unit'])
    expect((await build('out')).diagnostics).toEqual(first.diagnostics)
    await cp(join(repository, 'test/stories/base/content'), content, { recursive: true })
  })

  it('prints what changed in each language, and nothing else', { timeout: 240_000 }, async () => {
    const first = await build('warm', printed)
    // One pass finds the page numbers, one shows them.
    expect(first.work).toMatchObject({ pdfsPrinted: 4, pdfsKept: 0, passes: 8 })
    const [chapter = ''] = await readdir(join(content, 'guide/chapters'))
    await edit(`content/guide/chapters/${chapter}`, (text) => `${text}\nOne paragraph more.\n`)
    // One pass each: nothing moved to another page.
    expect((await build('warm', printed)).work).toMatchObject({ pdfsPrinted: 2, pdfsKept: 2, passes: 2 })
    await edit('templates/site/site.css', (text) => `${text}\n.more { margin: 0 }\n`)
    expect((await build('warm', printed)).work).toMatchObject({ pdfsPrinted: 0, pdfsKept: 4, passes: 0 })
    await edit('warm/1.0.0/en/pdf/guide.pdf', (text) => text.slice(1))
    expect((await build('warm', printed)).work).toMatchObject({ pdfsPrinted: 1, pdfsKept: 3 })
    await expectSame(openMemory(), printed)
  })
})

describe('random edits', () => {
  const edits = Number(process.env.AI_TOOLKIT_EDITS ?? 30)
  const printedEdits = Number(process.env.AI_TOOLKIT_PDF_EDITS ?? 2)

  it(`give warm what they give cold, ${edits} times`, { timeout: 60_000 + edits * 5000 }, () => editAndCompare(edits))

  it(`give warm the PDFs that they give cold, ${printedEdits} times`, { timeout: 60_000 + printedEdits * 60_000 }, () =>
    editAndCompare(printedEdits, printed),
  )
})

async function editAndCompare(edits: number, more: Partial<BuildOptions> = {}): Promise<void> {
  await copySources()
  const editor = openEditor(Number(process.env.AI_TOOLKIT_SEED ?? 20260301), { content, templates })
  const memory = openMemory()
  let built = 0
  for (let step = 1; step <= edits; step += 1) {
    const what = await editor.edit()
    await expectSame(memory, more).catch((error: Error) => {
      throw new Error(`After edit ${step}, ${what}: ${error.message}`)
    })
    built += (await readdir(dirname(join(folder, 'cold/x'))).catch(() => [])).length > 0 ? 1 : 0
  }
  // Edits that break everything would show little.
  expect(built).toBeGreaterThanOrEqual(Math.floor(edits / 4))
}
