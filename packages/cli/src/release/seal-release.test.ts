import fs from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { updateGoldens } from '@ai-toolkit/edition'
import { readTree } from '@ai-toolkit/source'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { readIndex } from '../editions/read-index.ts'
import { openRelease } from './open-release.ts'
import { type SealOptions, sealRelease } from './seal-release.ts'

/** The project’s templates without its brands, which have nothing to do with editions and take seconds to check. */
const templates = await mkdtemp(join(tmpdir(), 'ai-toolkit-test-'))
await cp(join(import.meta.dirname, '../../../../templates'), templates, { recursive: true, filter: (path) => basename(path) !== 'brands' })
const sealed = await mkdtemp(join(tmpdir(), 'ai-toolkit-test-'))
afterAll(() => Promise.all([templates, sealed].map((folder) => rm(folder, { recursive: true, force: true }))))

/** A project of its own: the story, sealed as 1.0.0, then edited, with its changeset. It is made once. */
async function openStory(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'ai-toolkit-test-'))
  onTestFinished(() => rm(project, { recursive: true, force: true }))
  await cp(sealed, project, { recursive: true })
  return join(project, 'content')
}

beforeAll(async () => {
  const content = join(sealed, 'content')
  await cp(join(import.meta.dirname, '../../../../test/stories/base/content'), content, { recursive: true })
  await edit(content, 'checkup/questionnaire.yaml', 'announced: "1.1.0"', 'announced: "9.0.0"')
  const { value: tree } = await readTree(content)
  for (const [path, text] of updateGoldens(tree ?? new Map(), '1.0.0')) await writeFile(join(content, path), text)
  expect(await codesOf(seal(content))).toEqual([])
  await edit(content, 'guide/chapters/first.md', 'Look before you turn', 'Look twice before you turn')
  await mkdir(join(sealed, '.changeset'))
  await writeFile(changesetOf(content), '---\n"@bicycle-workshop/guide": minor\n---\n\nIt says to look twice.\n')
})

function changesetOf(content: string): string {
  return join(dirname(content), '.changeset/look.md')
}

function seal(content: string, options: Partial<SealOptions> = {}): ReturnType<typeof sealRelease> {
  return sealRelease({ content, templates, today: '2027-01-02', ...options })
}

async function codesOf(result: Promise<{ diagnostics: readonly { code: string; severity: string }[] }>): Promise<string[]> {
  return (await result).diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

async function edit(content: string, path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(content, path), 'utf8')
  expect(text).toMatch(from)
  await writeFile(
    join(content, path),
    text.replace(from, () => to),
  )
}

/** From now on the disk has no room for files of bundles under the folder; what is given ends that. */
function fillDisk(folder: string): () => void {
  const refuse = (path: unknown): void => {
    if (String(path).startsWith(folder)) throw Object.assign(new Error('write'), { code: 'ENOSPC', path })
  }
  const { writeFileSync } = fs
  const { writeFile: writeLater } = fs.promises
  const spies = [
    vi.spyOn(fs, 'writeFileSync').mockImplementation((path, ...rest) => {
      refuse(path)
      return writeFileSync(path, ...rest)
    }),
    vi.spyOn(fs.promises, 'writeFile').mockImplementation(async (path, ...rest) => {
      refuse(path)
      return writeLater(path, ...rest)
    }),
  ]
  syncBuiltinESMExports()
  return () => {
    for (const spy of spies) spy.mockRestore()
    syncBuiltinESMExports()
  }
}

/** Every file of the project but the sealed editions, with its text. */
async function snapshot(content: string): Promise<Map<string, string>> {
  const project = dirname(content)
  const entries = await readdir(project, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(paths.sort().map(async (path) => [path.slice(project.length), await readFile(path, 'latin1')] as const)))
}

it('writes the edition, counts versions on, keeps change logs and carries golden answers over', async () => {
  const content = await openStory()
  const { value } = await seal(content)
  expect(value?.entry).toMatchObject({ edition: '1.1.0', date: '2027-01-02' })
  expect(value?.entry).not.toHaveProperty('label')
  const read = (path: string) => readFile(join(content, path), 'utf8')
  expect(await read('guide/package.json')).toContain('"version": "1.1.0"')
  expect(await read('checkup/package.json')).toContain('"version": "1.0.0"')
  expect(await read('guide/CHANGELOG.md')).toBe('# @bicycle-workshop/guide\n\n## 1.1.0\n\n### Minor Changes\n\n- It says to look twice.\n')
  expect(await read('toolkit.yaml')).toContain('edition: "1.1.0"\ndate: "2027-01-02"\n')
  expect(await read('checkup/golden/old-cargo.answers.yaml')).toContain('edition: "1.1.0"')
  expect(await readdir(join(dirname(content), '.changeset'))).toEqual([])
  expect((await readdir(join(content, 'editions'))).sort()).toEqual(['1.0.0', '1.1.0', 'index.json'])
  const { value: again, diagnostics } = await openRelease(content)
  expect([again?.release.since, again?.release.next.step, diagnostics]).toEqual([{ edition: '1.1.0', date: '2027-01-02' }, 'none', []])
  expect(await codesOf(seal(content))).toEqual(['nothing-to-seal'])
})

it('keeps a label that was written for the new edition', async () => {
  const content = await openStory()
  await edit(content, 'toolkit.yaml', 'label: First edition', 'label: Second edition')
  expect((await seal(content, { date: '2027-02-03' })).value?.entry).toMatchObject({ label: 'Second edition', date: '2027-02-03' })
})

it.each<[string, string, (content: string) => Promise<unknown>, Partial<SealOptions>?]>([
  ['content that check refuses', 'unknown-directive', (content) => edit(content, 'guide/chapters/second.md', /$/, '\n\n:::nonsense\nWords.\n:::\n')],
  ['a release without its changeset', 'changeset-missing', (content) => rm(changesetOf(content))],
  ['settings that changesets cannot read', 'versions-failed', (content) => writeFile(join(dirname(content), '.changeset/config.json'), '{')],
  ['settings that changesets refuses', 'versions-failed', (content) => writeFile(join(dirname(content), '.changeset/config.json'), '{ "fixed": 1 }')],
  ['an edition that does not compile under its new name', 'text-too-long', async () => {}, { label: 'x'.repeat(100_000) }],
  ['a sealed edition that was altered', 'sealed-altered', (content) => writeFile(join(content, 'editions/1.0.0/manifest.json'), '{}')],
  ['a sealing that is under way', 'sealing-under-way', (content) => writeFile(join(content, 'editions/.sealing'), '')],
])('seals nothing and changes nothing: %s', async (_, code, prepare, options) => {
  const content = await openStory()
  await prepare(content)
  const before = await snapshot(content)
  expect(await codesOf(seal(content, options))).toContain(code)
  expect(await snapshot(content)).toEqual(before)
})

it('seals nothing and changes nothing where the disk is full', async () => {
  const content = await openStory()
  const before = await snapshot(content)
  const end = fillDisk(join(content, 'editions'))
  expect(await codesOf(seal(content)).finally(end)).toEqual(['cannot-write'])
  expect(await snapshot(content)).toEqual(before)
})

it('seals nothing and changes nothing where it is interrupted before it writes', async () => {
  const content = await openStory()
  const before = await snapshot(content)
  await expect(seal(content, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  expect(await snapshot(content)).toEqual(before)
})

it('lets one of two at the same time through', async () => {
  const content = await openStory()
  const both = await Promise.all([codesOf(seal(content)), codesOf(seal(content))])
  expect(both.flat()).toHaveLength(1)
  expect((await readIndex(content)).value?.editions.map(({ edition }) => edition)).toEqual(['1.0.0', '1.1.0'])
})

it('ends by itself what was cut off behind the index', async () => {
  const content = await openStory()
  // A folder in the place of a file keeps the last step from being done.
  await mkdir(join(content, 'guide/CHANGELOG.md'))
  expect(await codesOf(seal(content))).toEqual(['cannot-write'])
  await rm(join(content, 'guide/CHANGELOG.md'), { recursive: true })
  expect(await codesOf(openRelease(content))).toEqual(['seal-unfinished'])
  expect((await seal(content)).value).toMatchObject({ entry: { edition: '1.1.0' } })
  expect((await openRelease(content)).value?.release.next.step).toBe('none')
  expect(await readdir(join(dirname(content), '.changeset'))).toEqual([])
})

it('clears away what was cut off before the index', async () => {
  const content = await openStory()
  await writeFile(join(content, 'editions/.carry-over.json'), JSON.stringify({ edition: '1.1.0', files: {}, changesets: [] }))
  await mkdir(join(content, 'editions/1.1.0'))
  expect(await codesOf(openRelease(content))).toEqual(['sealed-unlisted'])
  expect((await seal(content)).value?.entry.edition).toBe('1.1.0')
})

it.each(['../out.md', '/etc/x', 'guide/chapters/first.md'])('writes nothing else than a sealing does, whatever a note says: %s', async (path) => {
  const content = await openStory()
  const before = await readFile(join(content, 'guide/chapters/first.md'), 'utf8')
  await writeFile(join(content, 'editions/.carry-over.json'), JSON.stringify({ edition: '1.0.0', files: { [path]: 'x' }, changesets: [] }))
  expect((await seal(content)).value?.entry.edition).toBe('1.1.0')
  expect(await readFile(join(content, 'guide/chapters/first.md'), 'utf8')).toBe(before)
})
