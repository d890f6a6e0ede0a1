import type { Edition } from '@ai-toolkit/model'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleEditions } from '../../test/sample-edition.ts'
import { openEdition } from '../open-edition.ts'
import { migrateEdition, migrateFile } from './migrate.ts'
import { type FileKind, formatSteps } from './steps.ts'

let edition: Edition
beforeAll(async () => {
  edition = (await sampleEditions()).english
})

const kinds: FileKind[] = ['edition', 'resource', 'manifest']
/** What no file of the first version has. */
const unknownAtFirst = new Set(['formatVersion', 'schemaVersion', 'publishedIn', 'madeFrom'])

describe('migrateEdition', () => {
  it('brings an edition of the first version to the latest and back, and both can be opened', () => {
    const up = migrateEdition(edition).value
    expect(up).toMatchObject({ from: '1.0.0', to: '1.1.0', lost: [], value: { formatVersion: '1.1.0', title: edition.title } })
    expect(openEdition(up?.value).diagnostics).toEqual([])
    expect(migrateEdition(up?.value, '1.0.0').value).toMatchObject({ value: edition, from: '1.1.0', to: '1.0.0', lost: [] })
    expect(migrateEdition(JSON.stringify(edition), '1.0.0').value?.value).toEqual(edition)
  })

  it('says what an earlier version cannot say', () => {
    const resource = { formatVersion: '1.1.0', publishedIn: { edition: '1.0.0', date: '2026-03-01', locale: 'en' }, id: 'guide' }
    expect(migrateFile('resource', resource, '1.0.0').value).toMatchObject({
      value: { id: 'guide' },
      lost: ['`publishedIn`: which edition and language the resource was published in'],
    })
    const manifest = { formatVersion: '1.1.0', madeFrom: 'x', files: [{ path: 'a.pdf', madeFrom: 'y' }, { path: 'b' }] }
    expect(migrateFile('manifest', manifest, '1.0.0').value).toMatchObject({
      value: { files: [{ path: 'a.pdf' }, { path: 'b' }] },
      lost: [expect.stringContaining('`madeFrom`'), expect.stringContaining('`files[].madeFrom`')],
    })
  })

  it.each([
    ['a later first number', { formatVersion: '2.0.0' }, '1.0.0', 'later-format'],
    ['a later version', { formatVersion: '1.9.0' }, '1.0.0', 'not-of-format'],
    ['a version that never was', {}, '0.9.0', 'not-of-format'],
    ['no version', { formatVersion: 1 }, '1.0.0', 'not-of-format'],
    ['a list', [], '1.1.0', 'not-of-format'],
    ['no JSON', '{', '1.1.0', 'json-syntax'],
  ])('finds fault with %s', (_, input, to, code) => {
    const { value, diagnostics } = migrateEdition(input, to)
    expect(value).toBeUndefined()
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
  })

  it('gives back what it was given, whatever that was', () => {
    const file = fc.dictionary(
      fc.string().filter((key) => !unknownAtFirst.has(key)),
      fc.jsonValue({ maxDepth: 3 }),
    )
    const way = fc.constantFrom(...formatSteps.map(({ to }) => to))
    fc.assert(
      fc.property(fc.constantFrom(...kinds), file, way, (kind, first, to) => {
        const before = JSON.stringify(first)
        const up = migrateFile(kind, first, to).value
        const down = migrateFile(kind, up?.value, '1.0.0').value
        expect(JSON.stringify(down?.value)).toBe(before)
        expect(JSON.stringify(first)).toBe(before)
        expect(down?.lost).toEqual([])
      }),
    )
  })
})
