import { describe, expect, it } from 'vitest'
import { schemas, validators } from './index.ts'

type Schema = Record<string, unknown>

/** Every object inside a schema, with where it stands. */
function* walk(value: unknown, path: string): Generator<{ schema: Schema; path: string }> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield { schema: value as Schema, path }
  for (const [key, item] of Object.entries(value)) yield* walk(item, `${path}/${key}`)
}

const parts = Object.entries(schemas).flatMap(([name, schema]) => [...walk(schema, name)])

const answers = {
  questionnaire: 'checkup',
  edition: '1.0.0',
  digest: `sha256:${'0'.repeat(64)}`,
  subject: { name: 'A bicycle' },
  date: '2026-03-02',
  answers: { q_a: { value: 'o_a' } },
}

describe('the schemas', () => {
  it('refuse unknown fields in every object that names its fields', () => {
    const open = parts.filter(
      ({ schema, path }) =>
        schema.type === 'object' && schema.properties !== undefined && schema.additionalProperties !== false && !path.endsWith('properties'),
    )
    expect(open.map(({ path }) => path)).toEqual([])
  })

  it('refer only to what exists', () => {
    const references = parts.flatMap(({ schema, path }) => (typeof schema.$ref === 'string' ? [{ path, to: schema.$ref }] : []))
    const broken = references.filter(({ path, to }) => {
      const [file = '', pointer = ''] = to.split('#')
      let found: unknown = schemas[file === '' ? (path.split('/')[0] ?? '') : file]
      for (const step of pointer.split('/').slice(1)) found = (found as Schema | undefined)?.[step]
      return found === undefined
    })
    expect(references.length).toBeGreaterThan(300)
    expect(broken).toEqual([])
  })

  it('bound every text that people write', () => {
    const unbounded = parts.filter(
      ({ schema, path }) =>
        schema.type === 'string' &&
        schema.pattern !== undefined &&
        schema.maxLength === undefined &&
        /common/.test(path) &&
        !/Version|Digest|LocaleCode/.test(path),
    )
    expect(unbounded.map(({ path }) => path)).toEqual([])
  })
})

describe('the validators', () => {
  it('accept what fits', () => {
    expect(validators.answers(answers)).toBe(true)
    expect(validators.diagnostics({ diagnostics: [], counts: { error: 0, warning: 0, info: 0 } })).toBe(true)
  })

  it.each([
    ['an unknown field', { ...answers, extra: 1 }, ''],
    ['a version that YAML read as a number', { ...answers, edition: 1.1 }, '/edition'],
    ['a day that is none', { ...answers, date: '2026-02-30' }, '/date'],
    ['a digest cut short', { ...answers, digest: 'sha256:00' }, '/digest'],
    ['an id with a hyphen, which an expression would read as minus', { ...answers, answers: { 'q-a': {} } }, '/answers'],
    ['not applicable without a reason', { ...answers, answers: { q_a: { notApplicable: ' ' } } }, '/answers/q_a/notApplicable'],
  ])('refuse %s', (_, value, path) => {
    expect(validators.answers(value)).toBe(false)
    expect(validators.answers.errors?.map(({ instancePath }) => instancePath)).toContain(path)
  })

  it('take nothing from the prototype of a value', () => {
    expect(validators.answers(Object.create(answers))).toBe(false)
  })
})
