import type { Answers, Assessment } from '@ai-toolkit/model'
import { expect, test } from 'vitest'
import { makeProof, type ReportFacts } from './make-proof.ts'
import { type FoundFile, readProof } from './read-proof.ts'

const digest = `sha256:${'a'.repeat(64)}`
const facts: ReportFacts = {
  kind: 'full',
  locale: 'en',
  paper: 'A4',
  edition: { edition: '1.0.0', date: '2026-03-01' },
  questionnaire: { id: 'checkup', resourceVersion: '1.0.0', digest, resourceDigest: digest },
  template: { id: 'default', digest },
  brand: { id: 'default', digest },
  engine: { version: '0.1.0' },
  redacted: [],
}
const answers: Answers = { questionnaire: 'checkup', edition: '1.0.0', digest, subject: { name: 'Our <bicycle>' }, date: '2026-03-01', answers: {} }
const assessment: Assessment = {
  schemaVersion: 1,
  questionnaire: 'checkup',
  edition: '1.0.0',
  digest,
  subject: { name: 'Our <bicycle>' },
  date: '2026-03-01',
  coverage: { total: 1, counted: 1, answered: 0, unanswered: 1, notApplicable: 0, hidden: 0, announced: 0, share: 0 },
  sections: [],
  questions: [],
  measures: [],
  levels: [],
  recommendations: [],
}
const files = makeProof(facts, [{ answers, assessment, fileDigest: digest }])

/** The files with one of them as `change` makes it; left out where that gives nothing. */
function changed(name: string, change: (text: string) => string | undefined): FoundFile[] {
  return files.flatMap((file) => {
    const text = file.name === name ? change(file.text) : file.text
    return text === undefined ? [] : [{ ...file, text }]
  })
}

function messages(found: readonly FoundFile[]): string[] {
  return readProof(found, 'report.pdf').diagnostics.map(({ code, message }) => `${code}: ${message}`)
}

test('what a report carries is read back', () => {
  const { value, diagnostics } = readProof(files, 'report.pdf')
  expect(diagnostics).toEqual([])
  expect(value?.manifest).toMatchObject(facts)
  expect(JSON.parse(value?.sets[0]?.answers.text ?? '')).toEqual(answers)
  expect(value?.sets[0]?.result).toEqual(assessment)
})

test('its manifest names neither who answered nor about what', () => {
  expect(files.map(({ name }) => name)).toEqual(['manifest.json', 'answers-1.json', 'result-1.json'])
  expect(files[0]?.text).not.toContain('bicycle')
})

test('another way to write the same JSON is no change', () => {
  expect(messages(changed('answers-1.json', (text) => text.replaceAll('<', '\\u003c')))).toEqual([])
})

test.each([
  [
    'answers-1.json',
    (text: string) => text.replace('bicycle', 'tandem'),
    'report-part-altered: answers-1.json, which the report carries, is not what its manifest lists: it has another digest',
  ],
  ['result-1.json', (text: string) => text.replace('"share":0', '"share":1'), 'it has another digest'],
  ['result-1.json', () => undefined, 'it is missing'],
  ['answers-1.json', (text: string) => text.slice(0, -9), 'it is no JSON'],
  ['result-1.json', () => '['.repeat(200_000), 'it is no JSON'],
  ['result-1.json', () => '['.repeat(200_000) + ']'.repeat(200_000), 'it is no JSON'],
  ['manifest.json', () => undefined, 'report-foreign'],
  ['manifest.json', (text: string) => text.replace('"kind":"full"', '"kind":"fall"'), 'full'],
])('%s changed: a finding (%#)', (name, change, expected) => {
  expect(messages(changed(name, change)).join('\n')).toContain(expected)
})

test('a second part of the same name is a finding', () => {
  expect(messages([...files, { name: 'manifest.json', text: '{}' }]).join()).toContain('it is there twice')
  expect(messages([...files, { name: 'answers-1.json', text: '{}' }]).join()).toContain('it is there twice')
})
