import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAnyData } from '@ai-toolkit/data'
import { codes, findPlaces } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { describe, expect, test } from 'vitest'
import { parseChapter, parseProse } from './index.ts'
import { textAt } from './testing/text-at.ts'

interface Case {
  name: string
  markdown: string
  in?: 'prose'
  finds: Record<string, string>[]
}

const HEAD = '---\nid: case\ntitle: A case\n---\n\n'

const file = join(import.meta.dirname, 'cases.yaml')
const cases = parseAnyData({ path: file, text: readFileSync(file, 'utf8') }).value?.value as Case[]

describe('each finding stands at its place', () => {
  test.each(cases)('$name', ({ markdown, in: kind, finds }) => {
    const text = kind === 'prose' ? markdown : HEAD + markdown
    const found = diagnosticsOf(text, kind).map((diagnostic) => ({ [diagnostic.code]: textAt(text, diagnostic.place) }))
    expect(found).toEqual(finds)
  })
})

test('each code of this package has a case', () => {
  const shown = new Set(cases.flatMap(({ finds }) => finds.flatMap((find) => Object.keys(find))))
  const ours = Object.values(codes).filter(({ foundBy, example }) => foundBy === 'guide' && !('test' in example))
  expect(ours.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([])
})

test('a finding in a text with CRLF stands at the same line and column', () => {
  for (const { markdown } of cases) {
    const text = HEAD + markdown
    const places = (found: Diagnostic[]) => found.map(({ code, place: { start, end } }) => ({ code, start, end }))
    expect(places(diagnosticsOf(text.replaceAll('\n', '\r\n')))).toEqual(places(diagnosticsOf(text)))
  }
})

function diagnosticsOf(text: string, kind?: 'prose'): Diagnostic[] {
  if (kind === 'prose') return parseProse(text, findPlaces('case.yaml', text).placeAt, 'unit').diagnostics
  return parseChapter({ path: 'case.md', text }).diagnostics
}
