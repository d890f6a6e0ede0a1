import type { Answers } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryMigrated } from '../../test/arbitrary-answers.ts'
import { words } from '../../test/base-edition.ts'
import { richEdition, richHead } from '../../test/rich-edition.ts'
import { type CsvCell, parseCsv } from './parse-csv.ts'
import { readAnswersCsv } from './read-answers-csv.ts'
import { writeAnswersCsv } from './write-answers-csv.ts'

const answers: Answers = {
  ...{ ...richHead, schemaVersion: 1, subject: { name: 'The bicycle' }, date: '2026-03-01', respondents: [{ name: 'A. Mechanic' }] },
  answers: {
    q_kind: { value: 'o_cargo', note: "=cmd|'/C calc'!A0" },
    q_gap: { value: 'w1', note: 'Kept' },
    q_load: { value: 80.5 },
    q_brake_fails: { value: { initial: { likelihood: 'c3' } } },
    q_parts: { value: [{ id: 'e1', answers: { q_part_name: { value: 'Chain' } } }] },
  },
}
const written = writeAnswersCsv(answers, richEdition, words).slice(1)

function read(text: string, languages = [words]) {
  const { value, diagnostics } = readAnswersCsv({ path: 'a.csv', text }, { edition: richEdition, today: '9999-12-31' }, languages)
  return { value, found: diagnostics.map(({ code, message, place }) => `${code} ${place.start.line} ${message}`) }
}

function changed(from: string | RegExp, to: string) {
  expect(written).toMatch(from)
  return read(written.replace(from, () => to))
}

/** The table as another program saves it: quotes only where they are needed. */
function rewrite(separator: string): string {
  const rows = parseCsv('a.csv', written).value ?? []
  const write = ({ text }: CsvCell): string => (/["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(write).join(separator)).join('\n')
}

describe('a table of answers', () => {
  it('loses nothing on the way there and back', () => {
    fc.assert(
      fc.property(arbitraryMigrated, (given) => {
        const { value, found } = read(writeAnswersCsv(given, richEdition, words).slice(1))
        expect(found.filter((one) => !one.startsWith('answer-'))).toEqual([])
        expect(value).toEqual(given)
      }),
      { numRuns: 80 },
    )
  }, 120_000)

  it('has a byte order mark, and no cell that a spreadsheet would run', () => {
    expect(writeAnswersCsv(answers, richEdition, words).charCodeAt(0)).toBe(0xfeff)
    expect(written).toContain(`"'=cmd|'/C calc'!A0"`)
    expect(written).not.toMatch(/(^|,)"?[=+@]/m)
  })

  it('reads cells that another program has taken the quotes from, or set semicolons between', () => {
    for (const separator of [',', ';', '\t']) expect(read(rewrite(separator)).value).toEqual(answers)
  })

  it('reads headings of another language, moved columns, and no known headings', () => {
    const french = new Map([...words, ['form.table.id', 'Identifiant'], ['form.table.value', 'Valeur'], ['form.table.note', 'Remarque']])
    const table = writeAnswersCsv(answers, richEdition, french).slice(1)
    expect(read(table, [words, french]).value).toEqual(answers)
    expect(read(table, []).value).toEqual(answers)
    const moved = written.replace(/^"(.*?)","(.*?)",/gm, '"$2","$1",')
    expect(read(moved).value).toEqual(answers)
  })

  it.each([
    ['a choice that there is not', '"w1"', '"w9"', 'answer-unknown-choice 9 “w9” is no choice'],
    [
      'a number with a comma that may mean thousands',
      '"80.5"',
      '"80,500"',
      'cell-unsuitable 11 q_load, value: “80,500” stands here; the cell takes a number',
    ],
    [
      'no JSON where ratings belong',
      '{""initial"":{""likelihood"":""c3""}}',
      'high',
      'cell-unsuitable 15 q_brake_fails, value: “high” stands here; the cell takes the ratings as JSON',
    ],
    ['a rating of what is not rated', '""initial""', '""toString""', 'cell-unsuitable 15 q_brake_fails, value:'],
    ['an id that there is not', '"q_load"', '"q_laod"', 'row-unknown 11 line 11: no question'],
    ['an id that stands twice', '"q_load"', '"q_kind"', 'row-twice 11 line 11: “q_kind” stands a second time; the first is at line 8'],
    ['a changed word beside an empty value', '"Used","w1"', '"Worn",""', 'cell-stray 9 q_gap, answer: “Worn” stands where no answer belongs'],
    ['a file that is cut off', /"q_helmet"[\s\S]*/, '"q_helmet","2.3', 'csv-quote 19 A quote opens here'],
    ['an entry with an id that is none', '"e1"', '"E 1"', 'malformed-value 16'],
  ])('finds %s, and uses the rest', (_, from, to, message) => {
    const { value, found } = changed(from, to)
    expect(
      found.find((one) => one.startsWith(message)),
      found.join('\n'),
    ).toBeDefined()
    expect(value?.answers.q_gap?.note).toBe('Kept')
  })

  it('misses rows and columns', () => {
    expect(changed(/"q_gap".*\r\n/, '').found).toContainEqual(expect.stringContaining('row-missing 1 The rows of a question are missing: q_gap'))
    expect(changed('"Note"', '"Other"').found).toContainEqual(expect.stringContaining('column-missing 1 The sheet “a.csv” has no column “note”'))
  })

  it.each([
    ['of something else', 'name,age\nA,3\n', 'table-foreign 1'],
    ['without its first rows', written.replace(/"'@.*\r\n/g, ''), 'table-foreign 1'],
    ['to another questionnaire', written.replace('"checkup"', '"chekup"'), 'unknown-questionnaire 2'],
    ['to another state of the questionnaire', written.replace('sha256:cba4', 'sha256:0000'), 'answers-digest 4'],
    ['of a later edition', written.replace('sha256:cba4', 'sha256:0000').replace('"1.0.0"', '"2.0.0"'), 'answers-later-edition 3'],
  ])('uses nothing of a table %s', (_, text, message) => {
    const { value, found } = read(text)
    expect(value).toBeUndefined()
    expect(found).toEqual([expect.stringContaining(message)])
  })
})
