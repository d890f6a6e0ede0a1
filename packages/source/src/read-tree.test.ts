import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTree } from './index.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tree-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function write(files: Record<string, string | Uint8Array>) {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
}

async function read(limits = {}) {
  const { value, diagnostics } = await readTree(root, limits)
  return { paths: value && [...value.keys()], findings: diagnostics.map(({ code, place }) => `${code} ${place.file}`), diagnostics, value }
}

test('gives all files by path, in the order of code units', async () => {
  await write({ 'b.md': 'b', 'a/Z.yaml': 'z', 'a/a.yaml': 'a', 'a-b.md': 'x', 'a/ä.png': new Uint8Array([1]) })
  const { paths, findings, value } = await read()
  expect(paths).toEqual(['a-b.md', 'a/Z.yaml', 'a/a.yaml', 'a/ä.png', 'b.md'])
  expect(findings).toEqual([])
  expect(value?.get('a/Z.yaml')).toMatchObject({ path: 'a/Z.yaml', text: 'z' })
})

test('leaves out dot files, node_modules and dist', async () => {
  await write({ '.hidden/a.md': '', '.env': 'x', 'node_modules/x/a.md': '', 'a/dist/b.md': '', 'a/b.md': 'b' })
  expect(await read()).toMatchObject({ paths: ['a/b.md'], findings: [] })
})

test('reports all faults together and gives the files that are sound, and of others that they are there', async () => {
  await write({ 'good.md': 'x', 'bad.md': new Uint8Array([0xff]), 'empty.yaml': '', 'large.md': '' })
  await truncate(join(root, 'large.md'), 50 * 2 ** 20)
  execFileSync('mkfifo', [join(root, 'pipe.md')])
  const { paths, findings, value } = await read()
  expect(findings).toEqual(['not-utf8 bad.md', 'empty-file empty.yaml', 'file-too-large large.md', 'not-a-file pipe.md'])
  expect(paths).toEqual(['bad.md', 'empty.yaml', 'good.md', 'large.md'])
  expect([...(value?.values() ?? [])].filter(({ unread }) => unread)).toMatchObject([{ path: 'large.md', text: undefined }])
})

test('refuses links to files and folders, inside and out, and does not follow them', async () => {
  await write({ 'a/real.md': 'x' })
  await symlink('/etc/hostname', join(root, 'out.md'))
  await symlink('a/real.md', join(root, 'inside.md'))
  await symlink('..', join(root, 'a/loop'))
  const { paths, diagnostics, findings } = await read()
  expect(paths).toEqual(['a/real.md'])
  expect(findings).toEqual(['symbolic-link a/loop', 'symbolic-link inside.md', 'symbolic-link out.md'])
  expect(diagnostics[2]?.message).toBe('out.md is a symbolic link to /etc/hostname; a file was expected')
})

test('follows a link that is the root itself, as the user named it', async () => {
  await write({ 'real/a.md': 'x' })
  await symlink('real', join(root, 'link'))
  expect([...((await readTree(join(root, 'link'))).value ?? new Map()).keys()]).toEqual(['a.md'])
})

test('reports names that are one on other systems', async () => {
  await write({ 'A/x.md': '1', 'a/x.md': '2', 'caf\u00e9.md': '3', 'cafe\u0301.md': '4' })
  const { diagnostics, paths } = await read()
  expect(paths).toHaveLength(4)
  expect(diagnostics.map(({ code, place, related }) => [code, place.file, related?.[0]?.place.file])).toEqual([
    ['paths-collide', 'a/x.md', 'A/x.md'],
    ['paths-collide', 'caf\u00e9.md', 'cafe\u0301.md'],
  ])
})

test('suggests a folder of nearly the same name', async () => {
  await mkdir(join(root, 'content'))
  const { value, diagnostics } = await readTree(join(root, 'contnet'))
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'missing-folder', message: `There is no folder ${root}/contnet; did you mean “${root}/content”?` }])
})

test('refuses a file where a folder should be', async () => {
  await write({ 'a.md': 'x' })
  expect((await readTree(join(root, 'a.md'))).diagnostics).toMatchObject([{ code: 'not-a-folder' }])
})

test('reads nothing of a folder that holds too much', async () => {
  await write({ 'a.md': '1', 'b/c.md': '2' })
  expect(await read({ entries: 3 })).toMatchObject({ paths: ['a.md', 'b/c.md'], findings: [] })
  expect(await read({ entries: 2 })).toMatchObject({ paths: undefined, findings: [`too-many-files ${root}`] })
})

test('whoever else has something to do gets a turn while many files are read', async () => {
  await write(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.md`, 'x'])))
  const others: string[] = []
  setImmediate(() => others.push('had a turn'))
  expect((await read()).paths).toHaveLength(100)
  expect(others).toEqual(['had a turn'])
})
