import type { Edition } from '@ai-toolkit/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleEditions } from '../test/sample-edition.ts'
import { openEdition, openManifest } from './open-edition.ts'

let edition: Edition
beforeAll(async () => {
  edition = (await sampleEditions()).english
})

const codesOf = ({ diagnostics }: { diagnostics: { code: string }[] }) => diagnostics.map(({ code }) => code)

describe('openEdition', () => {
  it('takes the parsed JSON and its text, of the first version and of this one', () => {
    const published = { formatVersion: '1.1.0', ...edition }
    expect(openEdition(edition)).toEqual({ value: edition, diagnostics: [] })
    expect(openEdition(`\uFEFF${JSON.stringify(published)}`)).toEqual({ value: published, diagnostics: [] })
  })

  it('says at which line and column a text is no edition', () => {
    const text = JSON.stringify({ ...edition, title: 7, schemaVersion: 'one' }, null, 2)
    const { value, diagnostics } = openEdition(text, 'x/edition.json')
    const lines = text.split('\n')
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ place }) => lines[place.start.line - 1]?.slice(place.start.column - 1, place.end.column - 1))).toEqual(['"one"', '7'])
    expect(diagnostics[1]).toMatchObject({ code: 'not-of-format', place: { file: 'x/edition.json' } })
    expect(diagnostics[1]?.message).toBe('x/edition.json is not the JSON of an edition: at /title it must be string')
  })

  it('says so of parsed JSON by a pointer', () => {
    const { diagnostics } = openEdition({ ...edition, resources: [{ 'a/b': 1 }] })
    expect(diagnostics[0]?.place.file).toBe('edition.json#/resources/0')
    expect(diagnostics.length).toBeLessThanOrEqual(20)
  })

  it.each([
    ['no JSON', '{ "title": }', 'json-syntax'],
    ['an empty text', '', 'json-syntax'],
    ['another file', '{"a":1}', 'not-of-format'],
    ['nothing', undefined, 'not-of-format'],
    ['a list', [], 'not-of-format'],
    ['what is nested without end', '['.repeat(100_000) + ']'.repeat(100_000), 'not-of-format'],
    ['names of a prototype', '{"__proto__":{"schemaVersion":1},"constructor":{}}', 'not-of-format'],
  ])('finds fault with %s', (_, input, code) => {
    const opened = openEdition(input)
    expect(opened.value).toBeUndefined()
    expect(codesOf(opened)).toContain(code)
  })

  // Were all errors of all parts copied for each part, this would take hours.
  it('is done with a great many wrong parts, too', () => {
    expect(openEdition(`{"resources":[${'{},'.repeat(100_000)}{}]}`).diagnostics).toHaveLength(20)
  })

  it('takes nothing from a prototype and does not follow a circle', () => {
    expect(openEdition(Object.create(edition)).value).toBeUndefined()
    const circle: unknown[] = []
    circle.push(circle)
    expect(openEdition(circle).diagnostics[0]?.message).toContain('deeper than 200 levels')
  })

  it('reads a later version that only adds, and passes over what is new', () => {
    const later = { ...edition, formatVersion: '1.9.0', news: true, resources: edition.resources.map((resource) => ({ ...resource, more: 1 })) }
    const opened = openEdition(later)
    expect(opened.value?.title).toBe(edition.title)
    expect(codesOf(opened)).toEqual(['later-format-read'])
    expect(openEdition({ ...later, title: 7 }).value).toBeUndefined()
  })

  it('refuses a later first number and says which reader is needed', () => {
    const { value, diagnostics } = openEdition(JSON.stringify({ formatVersion: '2.0.0', anything: [] }))
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'later-format', place: { start: { line: 1, column: 18 } } }])
    expect(diagnostics[0]?.fix).toBe('Use version 2 of @ai-toolkit/reader, or a later one.')
    expect(codesOf(openEdition({ ...edition, schemaVersion: 3 }))).toEqual(['later-format'])
  })

  it('reads no version into what is none', () => {
    expect(codesOf(openEdition({ ...edition, formatVersion: 'latest' }))).toEqual(['not-of-format'])
  })
})

it('openManifest reads the manifest of a bundle', () => {
  const manifest = { schemaVersion: 1, edition: '1.0.0', date: '2026-03-01', locales: ['en'], madeWith: {}, resources: [], files: [] }
  expect(openManifest(manifest).value).toEqual(manifest)
  expect(codesOf(openManifest(edition))).toContain('not-of-format')
})
