import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readContent } from '../read-content.ts'
import { copyStory, sealAsIs } from './fixture.ts'
import { openContent } from './open-content.ts'
import { findUnlisted, readIndex } from './read-index.ts'
import { readSealed } from './read-sealed.ts'

it('gives every language as it was sealed, whatever becomes of the content', async () => {
  const content = await copyStory()
  const before = await readContent(content)
  expect(await sealAsIs(content)).toEqual([])
  await writeFile(join(content, 'toolkit.yaml'), 'no: toolkit\n')
  const sealed = await openContent(content, before.value?.edition)
  expect(sealed.diagnostics).toEqual([])
  expect(sealed.value).toEqual(before.value)
  expect(sealed.translations).toEqual(before.translations)
  expect((await openContent(content, before.value?.edition, [])).translations).toEqual([])
})

it('keeps the golden answers', async () => {
  const content = await copyStory()
  await sealAsIs(content)
  const { value: index } = await readIndex(content)
  const entry = index?.editions[0]
  if (entry === undefined) throw new Error('nothing was sealed')
  const { value } = await readSealed(content, entry)
  expect(value?.goldens.length).toBeGreaterThan(0)
})

it('writes the same bytes twice', async () => {
  const [first, second] = [await copyStory(), await copyStory()]
  await sealAsIs(first)
  await sealAsIs(second)
  const read = (content: string) => readFile(join(content, 'editions/index.json'), 'utf8')
  expect(await read(first)).toBe(await read(second))
})

it.each(['manifest.json', 'en/edition.json.gz', 'de/edition.json.gz'])('names %s where one byte of it changed', async (name) => {
  const content = await copyStory()
  await sealAsIs(content)
  const path = join(content, 'editions/1.0.0', name)
  const bytes = await readFile(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await writeFile(path, bytes)
  const { value, diagnostics } = await openContent(content, '1.0.0')
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code, place }) => [code, place.file.endsWith(name)])).toEqual([['sealed-altered', true]])
})

it('names a file that is gone', async () => {
  const content = await copyStory()
  await sealAsIs(content)
  const { rm } = await import('node:fs/promises')
  await rm(join(content, 'editions/1.0.0/de/edition.json.gz'))
  const { diagnostics } = await openContent(content, '1.0.0')
  expect(diagnostics.map(({ code }) => code)).toEqual(['missing-file'])
})

it('does not guess what a newer engine wrote', async () => {
  const content = await copyStory()
  await sealAsIs(content)
  const path = join(content, 'editions/index.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"schemaVersion": 1', '"schemaVersion": 2'))
  expect((await openContent(content, '1.0.0')).diagnostics.map(({ code }) => code)).toEqual(['sealed-newer'])
})

it('tells a folder that sealing left half-written', async () => {
  const content = await copyStory()
  await mkdir(join(content, 'editions/9.9.9'), { recursive: true })
  const { value: index } = await readIndex(content)
  if (index === undefined) throw new Error('no index')
  expect((await findUnlisted(content, index)).map(({ code }) => code)).toEqual(['sealed-unlisted'])
})
