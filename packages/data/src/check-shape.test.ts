import { type SchemaName, schemas } from '@ai-toolkit/model'
import { expect, test } from 'vitest'
import { explanations } from './explain-departure.ts'
import { parseData } from './index.ts'

function check(schema: SchemaName, text: string): string[] {
  const { diagnostics } = parseData({ path: 'a.yaml', text }, schema)
  return diagnostics.map(({ code, message, place: { start } }) => `${start.line}:${start.column} ${code}: ${message}`)
}

function fixes(schema: SchemaName, text: string): (string | undefined)[] {
  return parseData({ path: 'a.yaml', text }, schema).diagnostics.map(({ fix }) => fix)
}

const resource = `id: guide
kind: guide
title: Guide
overview: { what: A guide., when: Now., who: All. }
citation: Cite it.
`

const answers = `questionnaire: checkup
edition: "1.0.0"
digest: sha256:${'0'.repeat(64)}
subject: { name: X }
date: 2026-03-02
answers:
`

const measure = 'measures:\n'

test('what satisfies its schema has a value', () => {
  expect(parseData({ path: 'a.yaml', text: resource }, 'resource').value?.value.overview.what).toBe('A guide.')
  expect(check('resource', resource)).toEqual([])
})

test('names the field that was meant, at the name that stands there', () => {
  expect(check('resource', resource.replace('citation', 'citaton'))).toEqual([
    '1:1 missing-field: The field “citation” is missing at the top of the file; is “citaton” meant to be it?',
    '5:1 unknown-field: There is no field “citaton” here; did you mean “citation”?',
  ])
})

test('says where a field is missing: in a field, in an entry of a list, at the top', () => {
  const text = resource
    .replace(', who: All.', '')
    .replace('id: guide\n', 'figures:\n  - id: x\n    file: x.svg\n    alt: A\n    source: B\n    licence: CC-BY-4.0\n')
  expect(check('resource', text)).toEqual([
    '1:1 missing-field: The field “id” is missing at the top of the file',
    '2:5 missing-field: The field “caption” is missing in entry 1 of “figures”',
    '9:1 missing-field: The field “who” is missing in “overview”',
  ])
  expect(check('resource', '{}')).toHaveLength(5)
})

test('a version that YAML reads as a number is to be quoted', () => {
  const text = answers.replace('"1.0.0"', '1.10')
  expect(check('answers', text)[0]).toBe(
    '2:10 wrong-type: “1.10” reads as the number 1.1; expected a semantic version, always quoted in YAML: 1.10 without quotes is the number 1.1',
  )
  expect(fixes('answers', text)[0]).toBe('Put it in quotes: "1.10".')
})

test.each([
  ['text', 'title: [a]', 'A list stands here; expected plain text of one line, shown as it stands', 'If it is a text, put it in quotes.'],
  [
    'text, where nothing stands',
    'title:',
    'Nothing stands here; expected plain text of one line, shown as it stands',
    'Write the value behind the “:”, or remove the field.',
  ],
  [
    'text, where the word null stands',
    'title: ~',
    '“~” reads as nothing; expected plain text of one line, shown as it stands',
    'Write the value behind the “:”, or remove the field.',
  ],
  [
    'text, where true stands',
    'title: true',
    '“true” reads as the truth value true; expected plain text of one line, shown as it stands',
    'Put it in quotes: "true".',
  ],
  [
    'a list',
    'chapters: first.md',
    'The text “first.md” stands here; expected a list',
    'Write a list: [first.md], or each entry on a line of its own behind “- ”.',
  ],
  ['a mapping', 'overview: x', 'The text “x” stands here; expected a mapping', 'Write a value of the kind that is expected.'],
])('expects %s', (_, line, message, fix) => {
  const text = resource.replace(new RegExp(`^${line.split(':')[0]}:.*\n`, 'm'), '')
  expect(check('resource', `${text}${line}\n`).map((finding) => finding.replace(/^.*?wrong-type: /, ''))).toEqual([message])
  expect(fixes('resource', `${text}${line}\n`)).toEqual([fix])
})

test.each([
  ['"0,33"', 'The text “0,33” stands here; expected a number or nothing', 'Write 0.33, with a point.'],
  ['0,33', 'The text “0,33” stands here; expected a number or nothing', 'Write 0.33, with a point.'],
  ["'5'", 'The text “5” stands here; expected a number or nothing', 'Write 5, without quotes.'],
  ['many', 'The text “many” stands here; expected a number or nothing', 'Write a value of the kind that is expected.'],
])('expects a number where %s stands', (written, message, fix) => {
  const text = `${measure}  m: ${written}\n`
  expect(check('expected', text)).toEqual([`2:6 wrong-type: ${message}`])
  expect(fixes('expected', text)).toEqual([fix])
})

test('yes and no are text in YAML 1.2, and are no truth values', () => {
  const question = (optional: string) =>
    `id: q\ntitle: Q\nsubject: { id: s, title: S }\nsections:\n  - id: a\n    title: A\n    questions:\n      - { id: q, type: text, text: T, optional: ${optional} }\n`
  expect(check('questionnaire', question('true'))).toEqual([])
  expect(check('questionnaire', question('yes'))).toEqual(['8:49 wrong-type: The text “yes” stands here; expected true or false'])
  expect(fixes('questionnaire', question('no'))).toEqual(['Write false, without quotes.'])
})

test('suggests the value that was meant', () => {
  expect(check('resource', resource.replace('kind: guide', 'kind: questionaire'))).toEqual([
    '2:7 value-not-allowed: “questionaire” is not allowed here; expected guide, questionnaire, workbook, reference; did you mean “questionnaire”?',
  ])
  expect(check('answers', `schemaVersion: 2\n${answers} {}`)).toEqual(['1:16 value-not-allowed: “2” is not allowed here; expected 1'])
})

test.each([
  [
    'a slug',
    'id: The Güide',
    '“The Güide” has not the right form; expected an id that stands in paths and links: lower-case words joined by hyphens; did you mean “the-guide”?',
  ],
  ['one line', 'title: "a\\nb"', '“a⏎b” has not the right form; expected plain text of one line, shown as it stands; did you mean “a b”?'],
  ['more than white space', 'title: "  "', '“  ” has not the right form; expected plain text of one line, shown as it stands'],
  [
    'a path',
    'chapters: ["a\\\\b.md"]',
    '“a\\b.md” has not the right form; expected a path inside the folder of the file that names it: forward slashes, no leading slash, no `..`; did you mean “a/b.md”?',
  ],
])('says which form is expected: %s', (_, line, message) => {
  const text = resource.replace(new RegExp(`^${line.split(':')[0]}:.*\n`, 'm'), '')
  expect(check('resource', `${text}${line}\n`).map((finding) => finding.replace(/^.*?malformed-value: /, ''))).toEqual([message])
})

test('a version, a day and an id of a question have forms, too', () => {
  const text = `${answers.replace('"1.0.0"', '"1.0"').replace('2026-03-02', '2026-02-30')}  Q 1: { note: x }\n`
  const findings = parseData({ path: 'a.yaml', text }, 'answers').diagnostics
  expect(findings.map(({ place }) => place.start)).toEqual([
    { line: 2, column: 10 },
    { line: 5, column: 7 },
    { line: 7, column: 3 },
  ])
  expect(findings.map(({ expected }) => expected)).toEqual([['1.0.0'], undefined, ['q_1']])
  expect(findings[1]?.message).toBe('“2026-02-30” has not the right form; expected a calendar day, YYYY-MM-DD')
})

test('counts characters, entries and fields', () => {
  expect(check('resource', resource.replace('title: Guide', "title: ''"))).toEqual([
    '3:8 text-too-short: There is no text between the quotes; expected some',
  ])
  expect(check('resource', resource.replace('title: Guide', `title: ${'é😀'.repeat(501)}`))).toEqual([
    '3:8 text-too-long: The text has 1002 characters; at most 1000 are allowed',
  ])
  expect(check('glossary', 'terms: []')).toEqual(['1:8 list-too-short: No entries stand here; expected at least 1'])
  expect(check('expected', '{}')).toEqual(['1:1 list-too-short: No fields stand here; expected at least 1'])
  const entries = Array.from({ length: 1001 }, (_, index) => `{ id: e${index}, answers: {} }`)
  expect(check('answers', `${answers}  q: { value: [${entries.join(', ')}] }\n`)).toEqual([
    '7:15 list-too-long: The list has 1001 entries; at most 1000 are allowed',
  ])
})

test('names every entry that stands in a list again', () => {
  const { diagnostics } = parseData({ path: 'a.yaml', text: `${resource}chapters: [a.md, b.md, a.md, a.md]\n` }, 'resource')
  expect(diagnostics.map(({ code, place, related }) => [code, place.start.column, related?.[0]?.place.start.column])).toEqual([
    ['duplicate-entry', 24, 12],
    ['duplicate-entry', 30, 12],
  ])
})

test('a number has its range', () => {
  const questionnaire = (decimals: number) =>
    `id: q\ntitle: Q\nsubject: { id: s, title: S }\nsections:\n  - { id: a, title: A, questions: [{ id: q, type: text, text: T }] }\nmeasures:\n  - { id: m, label: M, value: '1', rounding: { rule: up, decimals: ${decimals} } }\n`
  expect(check('questionnaire', questionnaire(7))).toEqual(['7:68 number-out-of-range: The number 7 stands here; expected at most 6'])
  expect(check('questionnaire', questionnaire(-1))).toEqual(['7:68 number-out-of-range: The number -1 stands here; expected at least 0'])
  expect(check('questionnaire', questionnaire(1.5))).toEqual(['7:68 wrong-type: “1.5” reads as the number 1.5; expected a whole number'])
})

test('of several forms, the one that was meant is checked', () => {
  const text = `${answers}  q_1: { value: [{ id: e1, answers: { q: { valeu: 1 } } }] }
  q_2: { value: { initial: { likelihood: 3 } } }
  q_3: { value: [a, 1] }
  q_4: { value: '' }
  q_5: { value: {} }
  q_6: { value: [{ id: E 1, answers: {} }] }
`
  expect(check('answers', text).map((finding) => finding.replace(/: .*/, ''))).toEqual([
    '7:44 unknown-field',
    '8:42 wrong-type',
    '9:21 wrong-type',
    '10:17 text-too-short',
    '11:17 list-too-short',
    '12:24 malformed-value',
  ])
})

test('what has none of several forms is one finding', () => {
  const wanted = 'expected text, a number, a list of texts, a list of mappings or a mapping'
  expect(check('answers', `${answers}  q: { value: true }\n  r: { value: [1, 2] }\n  s: { value: }\n`)).toEqual([
    `7:15 wrong-type: “true” reads as the truth value true; ${wanted}`,
    `8:15 wrong-type: A list stands here; ${wanted}`,
    `9:8 wrong-type: Nothing stands here; ${wanted}`,
  ])
})

test('a tree of several kinds of node is checked by the kind of each node', () => {
  const document = JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', valu: 'x' }, { type: 'txet' }] }])
  const findings = parseData({ path: 'a.json', text: document }, 'document').diagnostics.map(({ code, message }) => `${code} ${message}`)
  expect(findings).toHaveLength(3)
  expect(findings[0]).toBe('missing-field The field “value” is missing in entry 1 of “children”; is “valu” meant to be it?')
  expect(findings[1]).toBe('unknown-field There is no field “valu” here; did you mean “value”?')
  expect(findings[2]).toContain('a mapping with “type: text”, a mapping with “type: emphasis”')
})

test('what is wrong in itself is not also said to be of the wrong type', () => {
  expect(check('expected', 'measures: { m: 1e999, n: *x }').map((finding) => finding.split(': ')[0])).toEqual([
    '1:16 number-precision',
    '1:26 yaml-feature',
  ])
})

test('what is wrong at one place does not hide what is missing there', () => {
  expect(check('glossary', '<<: {}\n').map((finding) => finding.split(': ')[0])).toEqual(['1:1 missing-field', '1:1 yaml-feature'])
})

test('fields named like those of every object are unknown fields, and missing ones are missing', () => {
  expect(check('resource', `${resource}toString: x\nvalueOf: y\n`).map((finding) => finding.split(':', 3).join(':'))).toEqual([
    '6:1 unknown-field: There is no field “toString” here',
    '7:1 unknown-field: There is no field “valueOf” here',
  ])
})

test('every keyword that the schemas use is explained', () => {
  const silent = ['$schema', '$id', '$ref', '$defs', 'title', 'description', 'properties', 'items']
  expect([...collectKeywords(Object.values(schemas))].filter((keyword) => !silent.includes(keyword) && !explanations.has(keyword))).toEqual([])
})

/** The keywords of schemas and of all schemas in them. */
function collectKeywords(found: object[], keywords = new Set<string>()): Set<string> {
  for (const schema of found) {
    for (const [keyword, value] of Object.entries(schema)) {
      keywords.add(keyword)
      if (['items', 'additionalProperties', 'propertyNames'].includes(keyword) && typeof value === 'object') collectKeywords([value], keywords)
      if (['properties', '$defs', 'oneOf'].includes(keyword)) collectKeywords(Object.values(value), keywords)
    }
  }
  return keywords
}
