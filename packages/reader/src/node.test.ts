import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleEditions } from '../test/sample-edition.ts'
import { openBundle } from './node.ts'

let folder: string
let german: Edition
beforeAll(async () => {
  const editions = await sampleEditions()
  german = editions.german
  folder = await mkdtemp(join(tmpdir(), 'reader-'))
  const files = await Promise.all([editions.english, german].map((edition) => write(`${edition.locale}/json/edition.json`, JSON.stringify(edition))))
  const manifest = { schemaVersion: 1, edition: '1.0.0', date: '2026-03-01', locales: ['en', 'de'], madeWith: {}, resources: [], files }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
})
afterAll(() => rm(folder, { recursive: true }))

async function write(path: string, text: string): Promise<object> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
  return { path, bytes: Buffer.byteLength(text), digest: digestOf(text) }
}

it('opens a bundle in its first language and in another, and a file alone', async () => {
  expect((await openBundle(`${folder}/`)).value?.locale).toBe('en')
  expect((await openBundle(folder, { locale: 'de' })).value).toEqual(german)
  expect((await openBundle(join(folder, 'de/json/edition.json'))).value?.locale).toBe('de')
})

it.each([
  ['a language that is not there', '', { locale: '../de' }, 'unknown-locale'],
  ['a folder that is none', '/nowhere', {}, 'missing-file'],
  ['a file that is not there', '/nowhere.json', {}, 'missing-file'],
  ['a file of another kind', '/manifest.json', {}, 'not-of-format'],
])('finds fault with %s', async (_, path, options, code) => {
  const { value, diagnostics } = await openBundle(`${folder}${path}`, options)
  expect(value).toBeUndefined()
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
})

it('refuses a file that is not the one that the manifest lists', async () => {
  await write('en/json/edition.json', JSON.stringify({ ...german, title: 'Another' }))
  const { value, diagnostics } = await openBundle(folder)
  expect(value).toBeUndefined()
  expect(diagnostics[0]?.message).toContain('not those that the manifest of its bundle lists')
})
