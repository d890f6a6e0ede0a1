import type { Answers } from '@ai-toolkit/model'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { baseEdition, words } from '../../test/base-edition.ts'
import { richEdition, richHead } from '../../test/rich-edition.ts'
import { readAnswersWorkbook } from './read-answers-workbook.ts'
import { writeAnswersWorkbook } from './write-answers-workbook.ts'

const answers: Answers = {
  ...{ ...richHead, schemaVersion: 1, subject: { name: 'The bicycle' }, date: '2026-03-01' },
  answers: {
    q_kind: { value: 'o_cargo' },
    q_gap: { value: 'w1', note: 'Kept' },
    q_parts: { value: [{ id: 'e1', answers: { q_part_name: { value: 'Chain' } } }] },
  },
}
const written = writeAnswersWorkbook('a.yaml', answers, richEdition, words).value ?? new Uint8Array()
const reading = { edition: richEdition, today: '2026-03-01' }

/** The XML of a cell, whatever stands in it. */
const cellPattern = (name: string): RegExp => new RegExp(`<c r="${name}"( s="\\d+")?(?:[^>]*/>|[^>]*>.*?</c>)`)

/** The workbook with some cells of a sheet replaced: a text, or the XML of a cell's attributes and content. */
function withCells(sheet: number, cells: Record<string, string | { attributes: string; inside: string }>): Uint8Array {
  return withPart(`xl/worksheets/sheet${sheet}.xml`, (xml) =>
    Object.entries(cells).reduce((text, [name, cell]) => {
      expect(text).toMatch(cellPattern(name))
      const { attributes, inside } = typeof cell === 'string' ? { attributes: 't="inlineStr"', inside: `<is><t>${cell}</t></is>` } : cell
      return text.replace(cellPattern(name), (_, style = '') => `<c r="${name}"${style} ${attributes}>${inside}</c>`)
    }, xml),
  )
}

function withPart(path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(written)
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) })
}

function read(bytes: Uint8Array) {
  const { value, diagnostics } = readAnswersWorkbook({ path: 'a.xlsx', bytes }, reading)
  return { value, found: diagnostics.map(({ code, message }) => `${code} ${message}`), places: diagnostics.map(({ place }) => place) }
}

const number = (value: string) => ({ attributes: '', inside: `<v>${value}</v>` })

describe('readAnswersWorkbook', () => {
  it('reads back what was written', () => {
    expect(read(written)).toEqual({ value: answers, found: [], places: [] })
  })

  it('reads a workbook in another language than the edition', () => {
    const french = structuredClone(richEdition)
    for (const { questionnaire } of french.resources)
      for (const scale of questionnaire?.scales ?? []) for (const point of scale.points) point.label = `le ${point.id}`
    const bytes = writeAnswersWorkbook('a.yaml', answers, french, new Map([...words, ['workbook.yes', 'Oui']])).value ?? new Uint8Array()
    expect(read(bytes).value).toEqual(answers)
  })

  it.each([
    [
      'a choice that is misspelt',
      { E4: 'Cargo bycicle' },
      'cell-unsuitable 1 State of the bicycle!E4: “Cargo bycicle” stands here; the cell takes one of the list; did you mean “Cargo bicycle”?',
    ],
    [
      'a number with a comma that may mean thousands',
      { E7: '1,234' },
      'cell-unsuitable 1 State of the bicycle!E7: “1,234” stands here; the cell takes a number; this text may mean 1234 or 1.234',
    ],
    ['a number out of range', { E7: number('900') }, 'answer-range 1 State of the bicycle!E7: 900 is out of range'],
    ['a text where a number belongs', { E7: 'eighty' }, 'cell-unsuitable 1 State of the bicycle!E7: “eighty” stands here; the cell takes a number'],
    ['a day in words', { E12: '1st of May' }, 'cell-unsuitable 1 State of the bicycle!E12: “1st of May” stands here; the cell takes a day'],
    ['a day that there is not', { E12: '2026-02-30' }, 'answer-shape 1 State of the bicycle!E12:'],
    [
      'a mark that is neither yes nor no',
      { E9: 'perhaps' },
      'cell-unsuitable 1 State of the bicycle!E9: “perhaps” stands here; the cell takes “Yes” or nothing',
    ],
    [
      'an error of a formula',
      { E7: { attributes: 't="e"', inside: '<f>1/0</f><v>#DIV/0!</v>' } },
      'cell-error 1 State of the bicycle!E7: “#DIV/0!” stands here',
    ],
    [
      'a formula that was never computed',
      { E7: { attributes: '', inside: '<f>A1</f>' } },
      'cell-error 1 State of the bicycle!E7: a formula without a result',
    ],
    [
      'an id that there is not',
      { A7: 'q_laod', E7: number('5') },
      'row-unknown 1 State of the bicycle!A7: no question, choice or entry has the id “q_laod”',
    ],
    [
      'an id that stands twice',
      { A7: 'q_kind', E7: number('5') },
      'row-twice 1 State of the bicycle!A7: “q_kind” stands a second time; the first is at 1 State of the bicycle!A4',
    ],
    ['something in a locked cell', { E8: 'Front' }, 'cell-stray 1 State of the bicycle!E8: “Front” stands where no answer belongs'],
    ['an owner of two lines', { J4: 'One&#10;two' }, 'malformed-value 1 State of the bicycle!J4:'],
    ['a note that is too long', { G4: 'x'.repeat(20_001) }, 'text-too-long 1 State of the bicycle!G4: The text has 20001 characters'],
  ])('finds %s, and uses the rest', (_, cells, message) => {
    const { value, found, places } = read(withCells(2, cells))
    expect(
      found.find((one) => one.startsWith(message)),
      found.join('\n'),
    ).toBeDefined()
    const [, row = 0] = /!(?:[A-Z]+)(\d+):/.exec(message) ?? []
    expect(places).toContainEqual(expect.objectContaining({ file: 'a.xlsx', start: expect.objectContaining({ line: Number(row) }) }))
    expect(value?.answers.q_gap).toEqual({ value: 'w1', note: 'Kept' })
  })

  it('takes what a formula gave, and says so', () => {
    const { value, found } = read(withCells(2, { E7: { attributes: '', inside: '<f>B2*2</f><v>80.5</v>' } }))
    expect(found).toEqual([
      expect.stringContaining('cell-formula 1 State of the bicycle!E7: a formula stands here; what it showed when the workbook was saved, “80.5”'),
    ])
    expect(value?.answers.q_load).toEqual({ value: 80.5 })
  })

  it.each([
    ['w1', { E5: 'w2' }, { q_gap: { value: 'w2', note: 'Kept' } }],
    ['words with other spaces and letters', { E5: ' Worn\u00a0' }, { q_gap: { value: 'w2', note: 'Kept' } }],
    ['a number as text', { E7: ' 80,5 ' }, { q_load: { value: 80.5 } }],
    ['x and no', { E9: 'x', E10: 'No' }, { q_lights: { value: ['o_front'] } }],
    ['truth', { E9: { attributes: 't="b"', inside: '<v>1</v>' } }, { q_lights: { value: ['o_front'] } }],
    ['a number in a note', { G7: number('5') }, { q_load: { note: '5' } }],
    ['text that looks like a formula', { G7: "=cmd|'/C calc'!A0" }, { q_load: { note: "=cmd|'/C calc'!A0" } }],
    ['spaces only', { G5: '  ' }, { q_gap: { value: 'w1' } }],
  ])('understands %s', (_, cells, expected) => {
    const { value, found } = read(withCells(2, cells))
    expect(found).toEqual([])
    expect(value?.answers).toMatchObject(expected)
  })

  it('takes an entry that is filled in or marked, and drops one that is emptied', () => {
    const { value } = read(withCells(3, { E6: '', E7: '', E10: 'Pads', E12: 'Yes' }))
    expect(value?.answers.q_parts).toEqual({
      value: [
        { id: 'e2', answers: { q_part_name: { value: 'Pads' } } },
        { id: 'e3', answers: {} },
      ],
    })
  })

  it('misses rows and columns that were deleted', () => {
    const withoutRow = withPart('xl/worksheets/sheet2.xml', (xml) => xml.replace(/<row r="5".*?<\/row>/, ''))
    expect(read(withoutRow).found).toEqual([expect.stringContaining('row-missing The rows of a question are missing: q_gap')])
    const withoutColumn = withPart('xl/worksheets/sheet2.xml', (xml) => xml.replace(/<c r="G\d+".*?(?:\/>|<\/c>)/g, ''))
    const { value, found } = read(withoutColumn)
    expect(found).toEqual([expect.stringContaining('column-missing The sheet “1 State of the bicycle” has no column “note”')])
    expect(value?.answers.q_gap).toEqual({ value: 'w1' })
  })

  it('finds columns by their keys, wherever they were moved', () => {
    const moved = withPart('xl/worksheets/sheet2.xml', (xml) =>
      xml.replace(/(<c r=")([A-Z])(\d+")/g, (_, before, letter, after) => `${before}${String.fromCharCode(letter.charCodeAt(0) + 3)}${after}`),
    )
    expect(read(moved).value).toEqual(answers)
  })

  it.each([
    ['of another toolkit', (xml: string) => xml.replace('>toolkit<', '>other<'), 'workbook-foreign'],
    ['of a later layout', (xml: string) => xml.replace(/<t xml:space="preserve">1<\/t>/, '<t>2</t>'), 'answers-later-format'],
    ['of another questionnaire', (xml: string) => xml.replace('>checkup<', '>chekup<'), 'unknown-questionnaire'],
    ['of another state of the questionnaire', (xml: string) => xml.replaceAll('sha256:cba4', 'sha256:0000'), 'answers-digest'],
    ['of a later edition', (xml: string) => xml.replaceAll('sha256:cba4', 'sha256:0000').replace(/>1\.0\.0</, '>2.0.0<'), 'answers-later-edition'],
  ])('uses nothing of a workbook %s', (_, change, code) => {
    const { value, found } = read(withPart('xl/sharedStrings.xml', change))
    expect(value).toBeUndefined()
    expect(found).toEqual([expect.stringContaining(code)])
  })

  it('passes over sheets that are none of ours', () => {
    const { value } = readAnswersWorkbook({ path: 'a.xlsx', bytes: written }, { ...reading, edition: baseEdition })
    expect(value?.answers).toEqual(answers.answers)
  })
})
