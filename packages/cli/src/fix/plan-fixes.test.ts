import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sortItems } from '@ai-toolkit/data'
import type { Diagnostic } from '@ai-toolkit/model'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { check } from '../verbs/check.ts'
import { applyFixes } from './apply-fixes.ts'
import { planFixes } from './plan-fixes.ts'

const root = join(import.meta.dirname, '../../../..')
let folder = ''
let content = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fixes-'))
  content = join(folder, 'content')
  await cp(join(root, 'test/stories/base/content'), content, { recursive: true })
  // In order, as every edit of a test is to be seen by itself.
  const glossary = join(content, 'guide/glossary.yaml')
  await writeFile(
    glossary,
    sortItems(await readFile(glossary, 'utf8'), ['terms'], (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function edit(line: number, from: number, to: number, text: string): Diagnostic {
  const place = { file: 'a.md', start: { line, column: from }, end: { line, column: to } }
  return { code: 'x', severity: 'error', message: 'x', place, edits: [{ place, text }] }
}

describe('planFixes', () => {
  it('joins the edits of a file, and makes the first only of two that overlap', () => {
    const sources = new Map([['a.md', 'one two\r\nthree\n']])
    const { files, lines } = planFixes([edit(2, 1, 6, 'drei'), edit(1, 5, 8, 'zwei'), edit(1, 1, 6, 'eins'), edit(1, 5, 6, 'T')], sources)
    expect(files.get('a.md')).toBe('einswo\r\ndrei\n')
    expect(lines.map(({ line, before, after }) => [line, before, after])).toEqual([
      [1, 'one two', 'einswo'],
      [2, 'three', 'drei'],
    ])
  })

  it('leaves alone what it has no text of', () => {
    expect(planFixes([edit(1, 1, 2, 'x')], new Map())).toEqual({ files: new Map(), lines: [] })
  })
})

/** Runs `check`, and gives its status with what it printed. */
async function run(options: Parameters<typeof check>[0]['options']): Promise<{ status: number; out: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const talk = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const status = await check({ options: { content, templates: join(root, 'templates'), ...options } })
    return { status, out: out.mock.calls.map(([text]) => String(text)).join('') }
  } finally {
    out.mockRestore()
    talk.mockRestore()
  }
}

async function change(path: string, before: string, after: string): Promise<void> {
  const file = join(content, path)
  const text = await readFile(file, 'utf8')
  expect(text).toContain(before)
  await writeFile(file, text.replace(before, after))
}

/** What is read here of a result in SARIF. */
interface Result {
  locations: object[]
  fixes?: { artifactChanges: { replacements: { insertedContent: { text: string } }[] }[] }[]
}

describe('check --fix', () => {
  it('mends mistyped ids and digests of golden answers, shows them first, and changes nothing else', async () => {
    const chapter = join(content, 'guide/chapters/first.md')
    const sound = await readFile(chapter, 'utf8')
    const golden = await readFile(join(content, 'checkup/golden/old-cargo.answers.yaml'), 'utf8')
    await writeFile(chapter, `\uFEFF${sound.replaceAll('\n', '\r\n')}`)
    await change('guide/chapters/first.md', '{to=guide#brakes}', '{to=guide#brake}')
    const digest = /sha256:\w{64}/.exec(golden)?.[0] ?? ''
    await change('checkup/golden/old-cargo.answers.yaml', digest, `sha256:${'0'.repeat(64)}`)
    const dry = await run({ fix: true, dryRun: true })
    expect(dry.out).toMatch(/first\.md:\d+\n- .*\{to=guide#brake\}.*\n\+ .*\{to=guide#brakes\}/)
    expect(dry.out).toContain('2 lines in 2 files would change. Nothing was written.')
    expect(await readFile(chapter, 'utf8')).toContain('{to=guide#brake}')
    expect(await run({ fix: true })).toMatchObject({ status: 0 })
    expect(await readFile(chapter, 'utf8')).toBe(`\uFEFF${sound.replaceAll('\n', '\r\n')}`)
    expect(await readFile(join(content, 'checkup/golden/old-cargo.answers.yaml'), 'utf8')).toBe(golden)
    expect((await run({ fix: true, dryRun: true })).out).toContain('0 lines in 0 files')
  })

  it('tidies what can be put right without changing what it says, and shows that first too', async () => {
    const file = join(content, 'guide/chapters/second.md')
    const sound = await readFile(file, 'utf8')
    await writeFile(file, sound.replace('They stand above every repair.', 'They stand above every repair. '))
    expect((await run({ fix: true, dryRun: true })).out).toMatch(
      /second\.md:\d+\n- They stand above every repair\.·\n\+ They stand above every repair\.\n/,
    )
    await run({ fix: true })
    expect(await readFile(file, 'utf8')).toBe(sound)
  })

  it('leaves alone what it cannot tell, and tells review tools what it would do', async () => {
    await change('guide/chapters/second.md', '\n\n', '\n\nSee :see[]{to=guide#loook} and :see[]{to=guide#nowhere}. ')
    const { runs } = JSON.parse((await run({ sarif: true })).out) as { runs: { results: Result[] }[] }
    const found = runs[0]?.results.filter(({ locations }) => JSON.stringify(locations).includes('second.md')) ?? []
    expect(found.map(({ fixes = [] }) => fixes.map(({ artifactChanges: [change] }) => change?.replacements[0]?.insertedContent.text))).toEqual([
      ['guide#look'],
      [],
    ])
  })

  it('leaves a file alone that was saved since it was checked', async () => {
    const file = join(content, 'toolkit.yaml')
    const text = await readFile(file, 'utf8')
    const fixes = { files: new Map([[file, 'overwritten']]), lines: [] }
    expect(await applyFixes(content, fixes, new Map([[file, 'what was checked']]))).toEqual([])
    expect(await readFile(file, 'utf8')).toBe(text)
  })
})
