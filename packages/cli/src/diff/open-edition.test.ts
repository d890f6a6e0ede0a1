import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sealAsIs } from '../editions/fixture.ts'
import { diff } from '../verbs/diff.ts'
import { openEdition } from './open-edition.ts'
import { readGitTree } from './read-git-tree.ts'

let root = ''
let content = ''

/** A repository with the base story, a tag `first`, and an edit after it. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'diff-'))
  content = join(root, 'content')
  await cp(join(import.meta.dirname, '../../../../test/stories/base/content'), content, { recursive: true })
  git('init', '--quiet')
  commit('First')
  git('tag', 'first')
  await edit('guide/chapters/second.md', 'Brakes come after wheels.', 'Brakes come right after wheels.')
  commit('Second')
})
afterAll(() => rm(root, { recursive: true, force: true }))

function git(...args: string[]): void {
  execFileSync('git', ['-C', root, ...args])
}

function commit(message: string): void {
  git('add', '.')
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', message)
}

async function edit(path: string, good: string, bad: string): Promise<void> {
  const text = await readFile(join(content, path), 'utf8')
  await writeFile(join(content, path), text.replace(good, bad))
}

describe('openEdition', () => {
  it('reads a content folder, and the same content out of git', async () => {
    const [folder, head, first] = await Promise.all([content, 'HEAD', 'first'].map((name) => openEdition(name, { content })))
    expect([folder, head, first].map((opened) => opened?.diagnostics)).toEqual([[], [], []])
    expect(head?.value).toEqual(folder?.value)
    expect(first?.value?.edition).not.toEqual(folder?.value?.edition)
    expect(first?.value?.goldens).toHaveLength(1)
    expect([...(first?.sources.keys() ?? [])].some((path) => path.startsWith('first:'))).toBe(true)
  })

  it('reads the JSON of an edition, compressed too, from a bundle', async () => {
    const edition = (await openEdition(content, { content })).value?.edition
    const text = JSON.stringify(edition)
    await mkdir(join(root, 'bundle/en/json'), { recursive: true })
    await writeFile(join(root, 'bundle/en/json/edition.json'), text)
    await writeFile(join(root, 'packed.json.gz'), gzipSync(text))
    for (const name of [join(root, 'bundle'), join(root, 'bundle/en/json/edition.json'), join(root, 'packed.json.gz')]) {
      expect((await openEdition(name, { content })).value, name).toEqual({ edition, goldens: [] })
    }
  })

  it('reads a sealed edition by its version, in any of its languages, with its golden answers', async () => {
    const now = await openEdition(content, { content })
    expect(await sealAsIs(content)).toEqual([])
    expect((await openEdition('1.0.0', { content })).value).toEqual(now.value)
    expect((await openEdition('1.0.0', { content, locale: 'de' })).value?.edition.locale).toBe('de')
    expect((await openEdition('1.0.0', { content, locale: 'xx' })).diagnostics.map(({ code }) => code)).toEqual(['unknown-locale'])
  })

  it('reads an edition in another language', async () => {
    const opened = await openEdition(content, { content, locale: 'de' })
    expect(opened.value?.edition.locale).toBe('de')
    expect((await openEdition(content, { content, locale: 'xx' })).diagnostics).toMatchObject([{ code: 'unknown-locale' }])
  })

  it.each(['no-such-ref', '-rf', '--output=x', 'HEAD..first', 'a b', '$(id)', ''])('says that “%s” is nothing', async (name) => {
    const opened = await openEdition(name === '' ? 'nothing/here' : name, { content })
    expect(opened).toMatchObject({ value: undefined, diagnostics: [{ code: 'unknown-edition-or-ref' }] })
  })

  it('says what is no edition', async () => {
    await writeFile(join(root, 'broken.json'), '{')
    await writeFile(join(root, 'other.json'), '{"schemaVersion":2}')
    await writeFile(join(root, 'broken.json.gz'), 'not packed')
    for (const name of ['broken.json', 'other.json', 'broken.json.gz']) {
      expect((await openEdition(join(root, name), { content })).diagnostics, name).toMatchObject([{ code: 'not-an-edition', severity: 'error' }])
    }
  })
})

describe('readGitTree', () => {
  it('leaves out links, and says what is not UTF-8', async () => {
    await symlink('/etc/hostname', join(content, 'guide/link.md'))
    await writeFile(join(content, 'guide/latin.yaml'), Buffer.from([0x63, 0xe9]))
    commit('Third')
    const { value, diagnostics } = await readGitTree(content, 'HEAD')
    expect(value?.has('guide/link.md')).toBe(false)
    expect(diagnostics).toMatchObject([{ code: 'not-utf8', place: { file: 'guide/latin.yaml' } }])
    expect([...(value?.keys() ?? [])]).toEqual([...(value?.keys() ?? [])].sort())
    expect([...(value?.keys() ?? [])].some((path) => path.startsWith('editions/'))).toBe(false)
  })

  it('says what git says, and nothing where there is no repository', async () => {
    expect(await readGitTree(join(root, 'nowhere'), 'first')).toEqual({ value: undefined, diagnostics: [] })
    expect(await readGitTree(tmpdir(), 'first')).toEqual({ value: undefined, diagnostics: [] })
    await writeFile(join(root, '.git/config'), '[core')
    expect((await readGitTree(content, 'first')).diagnostics).toMatchObject([{ code: 'git-failed', message: expect.stringContaining('bad config') }])
    await rm(join(root, '.git/config'))
  })
})

describe('toolkit diff', () => {
  it('prints what changed, as JSON and as Markdown, with golden and given answers', async () => {
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const answers = join(content, 'checkup/golden/old-cargo.answers.yaml')
    await edit('checkup/resource.yaml', 'Once a year.', 'Twice a year.')
    await rm(join(content, 'guide/link.md'), { force: true })
    await rm(join(content, 'guide/latin.yaml'), { force: true })
    expect(await diff({ arguments: ['first'], options: { content, json: true, answers: [answers] } })).toBe(0)
    const value = JSON.parse(String(printed.mock.calls[0]?.[0]))
    expect(value).toMatchObject({
      parts: [{ resource: 'guide' }, { resource: 'checkup', step: 'minor' }],
      results: [{ measures: [] }, { measures: [] }],
    })
    expect(await diff({ arguments: ['first', content], options: { content, markdown: true } })).toBe(0)
    expect(String(printed.mock.calls[1]?.[0])).toContain('**Text changed**')
    printed.mockRestore()
  })
})
