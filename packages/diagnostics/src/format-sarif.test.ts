import { expect, test } from 'vitest'
import { codes, formatSarif, wholeFile } from './index.ts'

const place = { file: 'guide/a b#é.yaml', start: { line: 2, column: 3 }, end: { line: 2, column: 8 } }
const log = formatSarif(
  [
    codes.unknownField.at(place, { field: 'x', known: [] }, { related: [{ message: 'Here', place: wholeFile('/abs/b.md') }] }),
    { code: 'not-in-the-registry', severity: 'info', message: 'M', place: wholeFile('c.md') },
    { code: 'unknown-field', severity: 'warning', message: 'N', place: wholeFile('d.md') },
  ],
  { version: '1.2.3' },
)
const run = log.runs[0]

test('says what it is and how it counts', () => {
  expect(log).toMatchObject({ version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json' })
  expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', tool: { driver: { name: 'AI Toolkit', version: '1.2.3' } } })
})

test('describes each code that occurs once, with help', () => {
  expect(run?.tool.driver.rules).toHaveLength(1)
  expect(run?.tool.driver.rules[0]).toMatchObject({
    id: 'unknown-field',
    shortDescription: { text: 'Unknown field' },
    defaultConfiguration: { level: 'error' },
  })
  expect(run?.tool.driver.rules[0]?.help.text).toContain('Wrong, in guide/resource.yaml:')
})

test('gives each finding its place, in relative references that are percent-encoded', () => {
  expect(run?.results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
    ['not-in-the-registry', undefined, 'note'],
    ['unknown-field', 0, 'warning'],
    ['unknown-field', 0, 'error'],
  ])
  expect(run?.results[2]?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'guide/a%20b%23%C3%A9.yaml' },
        region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8 },
      },
    },
  ])
  expect(run?.results[2]?.relatedLocations).toMatchObject([
    { id: 1, message: { text: 'Here' }, physicalLocation: { artifactLocation: { uri: 'file:///abs/b.md' } } },
  ])
})
