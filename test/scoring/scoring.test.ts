import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Data, parseData } from '@ai-toolkit/data'
import type { SchemaName, SchemaTypes } from '@ai-toolkit/model'
import { assess, checkExpected, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { describe, expect, it } from 'vitest'

// Every kind of scoring that public instruments use, stated as data alone: one folder each, with golden answers worked out by hand.
const kinds = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe.each(kinds.map(({ name }) => name))('%s', (kind) => {
  const questionnaire = read(`${kind}/questionnaire.yaml`, 'questionnaire')
  const compiled = compileQuestionnaire(questionnaire.value)
  const names = readdirSync(join(import.meta.dirname, kind, 'golden')).flatMap((file) => file.match(/^(.+)\.answers\.yaml$/)?.[1] ?? [])

  it.each(names)('%s', (name) => {
    const answers = read(`${kind}/golden/${name}.answers.yaml`, 'answers')
    const expected = read(`${kind}/golden/${name}.expected.yaml`, 'expected')
    const { edition, digest } = answers.value
    const findings = checkExpected(compiled, assess(compiled, answers.value, { edition, digest }), expected)
    expect(findings.map(({ message, place: { file, start } }) => `${file}:${start.line}: ${message}`)).toEqual([])
  })
})

function read<N extends SchemaName>(path: string, schema: N): Data<SchemaTypes[N]> {
  const { value, diagnostics } = parseData({ path, text: readFileSync(join(import.meta.dirname, path), 'utf8') }, schema)
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2))
  return value
}
