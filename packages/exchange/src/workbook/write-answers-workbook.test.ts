import type { Answers } from '@ai-toolkit/model'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { arbitraryMigrated } from '../../test/arbitrary-answers.ts'
import { words } from '../../test/base-edition.ts'
import { richEdition, richHead } from '../../test/rich-edition.ts'
import { readAnswersWorkbook } from './read-answers-workbook.ts'
import { writeAnswersWorkbook } from './write-answers-workbook.ts'

const empty: Answers = { ...richHead, subject: { name: 'The bicycle' }, date: '2026-03-01', answers: {} }
const filled: Answers = {
  ...empty,
  answers: {
    q_kind: { value: 'o_cargo', note: '=cmd|x' },
    q_load: { value: 80.5 },
    q_lights: { value: ['o_rear'] },
    q_brake_fails: { value: { initial: { likelihood: 'c3', impact: 'h3' } }, review: '2026-09-01' },
    q_parts: { value: [{ id: 'e1', answers: { q_part_name: { value: 'Chain' } } }] },
  },
}

function write(answers: Answers, edition = richEdition): Uint8Array {
  const { value, diagnostics } = writeAnswersWorkbook('a.yaml', answers, edition, words)
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  return value
}

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

describe('writeAnswersWorkbook', () => {
  it('loses nothing on the way there and back', () => {
    fc.assert(
      fc.property(arbitraryMigrated, (answers) => {
        const { value, diagnostics } = readAnswersWorkbook({ path: 'a.xlsx', bytes: write(answers) }, { edition: richEdition, today: '9999-12-31' })
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(value).toEqual(answers)
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('has a sheet to start with, one for each section, and a hidden one', async () => {
    const sheets = await readXlsxFile(Buffer.from(write(filled)))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Start', '1 State of the bicycle', '2 Risks', '3 All kinds of questions', 'toolkit'])
    expect(sheets[1]?.data.slice(3, 6).map((row) => row.map((cell) => cell ?? '').slice(0, 6))).toEqual([
      ['q_kind', '1.1', 'What kind of bicycle is it?', 'Choose one answer. “Not applicable” cannot be chosen.', 'Cargo bicycle', ''],
      ['q_gap', '1.2', 'How worn are the brake pads?', expect.stringContaining('A photograph with the gauge in place.'), '', ''],
      ['q_chain', '1.3', 'How worn is the chain?', expect.stringContaining('Worn: The mark can no longer be seen.'), '', ''],
    ])
    expect(sheets[2]?.data[1]).toEqual([
      'Id',
      'No.',
      'Question',
      'Guidance',
      'Answer',
      'Before repair: Likelihood',
      'Before repair: Impact',
      'After repair: Likelihood',
      'After repair: Impact',
      'Not applicable because',
      'Note',
      'Evidence',
      'Measures',
      'Owner',
      'Review',
      'Assigned to',
      'To discuss',
    ])
    expect(sheets[4]?.data.slice(0, 6).map((row) => row.slice(0, 2))).toEqual([
      ['toolkit', null],
      ['layout', '1'],
      ...Object.entries(richHead),
      ['locale', 'en'],
    ])
  })

  it('locks all but the cells for answers, keeps heads in sight, offers lists and limits numbers', () => {
    const parts = partsOf(write(filled))
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? ''
    expect(sheet).toContain('<pane xSplit="3" ySplit="2" topLeftCell="D3" activePane="bottomRight" state="frozen"/>')
    expect(sheet).toContain('<sheetProtection sheet="1"')
    expect(sheet).toContain('<row r="1" hidden="1">')
    expect(sheet).toMatch(/<dataValidation type="list" [^>]*sqref="E5:E6"><formula1>toolkit!\$F\$2:\$F\$4<\/formula1>/)
    expect(sheet).toMatch(
      /type="decimal" operator="between" [^>]*error="A number from 0 to 200, in kg" sqref="E7"><formula1>0<\/formula1><formula2>200<\/formula2>/,
    )
    expect(parts.get('xl/workbook.xml')).toContain('<sheet name="toolkit" sheetId="5" state="hidden"')
    expect(parts.get('xl/styles.xml')).toContain('<protection locked="0"/>')
  })

  it('never writes a formula', () => {
    for (const [path, part] of partsOf(write(filled))) if (path.includes('worksheets')) expect(part).not.toMatch(/<f[ >]/)
  })

  it('runs from right to left in languages that do', () => {
    const arabic = { ...structuredClone(richEdition), locale: 'ar', locales: [] }
    for (const [path, part] of partsOf(write(filled, arabic))) {
      if (/sheet[1-4]\.xml$/.test(path)) expect(part).toContain('rightToLeft="1"')
    }
  })

  it('gives the same bytes for the same answers', () => {
    expect(write(filled)).toEqual(write(structuredClone(filled)))
  })

  it('holds retired answers of any length', () => {
    const answer = { value: 'é'.repeat(20_000), note: '"'.repeat(20_000) }
    const retired = [{ question: 'q_old', edition: '0.9.0', to: '1.0.0', answer, why: 'Gone' }]
    const bytes = write({ ...filled, retired })
    const { value } = readAnswersWorkbook({ path: 'a.xlsx', bytes }, { edition: richEdition, today: '9999-12-31' })
    expect(value?.retired).toEqual(retired)
  })

  it('says what no cell can hold', () => {
    const evidence = Array.from({ length: 20 }, () => 'x'.repeat(2_000))
    const { diagnostics } = writeAnswersWorkbook('a.yaml', { ...empty, answers: { q_gap: { evidence } } }, richEdition, words)
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^cell-too-long 1 State of the bicycle!H5 is left empty/),
    ])
  })
})
