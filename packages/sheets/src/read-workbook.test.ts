import fc from 'fast-check'
import { strToU8, type Zippable, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import type { CellContent, Sheet } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

function sheetOf(rows: readonly (readonly (CellContent | undefined)[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    ...{ name: 'One', direction: 'ltr', visibility: 'visible', protection: 'open', widths: [10], validations: [] },
    rows: rows.map((row) => ({ cells: row.map((value) => (value === undefined ? undefined : { style: styleFor(value), value })) })),
    ...more,
  }
}

function styleFor(value: CellContent): 'input' | 'inputNumber' | 'inputDay' {
  return typeof value === 'string' ? 'input' : typeof value === 'number' ? 'inputNumber' : 'inputDay'
}

function readBack(sheets: Sheet[]) {
  const { value, diagnostics } = readWorkbook('a.xlsx', writeWorkbook({ title: 'T', sheets }))
  expect(diagnostics).toEqual([])
  return value?.map(({ name, cells }) => ({ name, cells: cells.map(({ row, column, content }) => [row, column, Object.values(content)[1]]) }))
}

/** A workbook of one sheet with this XML. */
function handMade(sheetData: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files: Record<string, string | Uint8Array> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])) as Zippable,
  )
}

function codesOf(bytes: Uint8Array): string[] {
  return readWorkbook('a.xlsx', bytes).diagnostics.map(({ code, message }) => `${code}: ${message}`)
}

describe('a workbook that is written', () => {
  it('is read back: texts, numbers, days, two sheets and a hidden one', () => {
    const sheets = [
      sheetOf([['=cmd|x', undefined, 0.1], [], [{ day: '2026-03-01' }, ' a\tb\r\nc ']]),
      sheetOf([[{ day: '1850-01-01' }]], {
        name: 'Two & more',
        direction: 'rtl',
        visibility: 'hidden',
        widths: [0, 12],
        frozen: { rows: 1, columns: 1 },
      }),
    ]
    expect(readBack(sheets)).toEqual([
      {
        name: 'One',
        cells: [
          [1, 1, '=cmd|x'],
          [1, 3, 0.1],
          [3, 1, '2026-03-01'],
          [3, 2, ' a\tb\r\nc '],
        ],
      },
      { name: 'Two & more', cells: [[1, 1, '1850-01-01']] },
    ])
  })

  it('is the same bytes each time, in whatever time zone', () => {
    const bytes = writeWorkbook({ title: 'T', sheets: [sheetOf([['a']])] })
    const before = process.env.TZ
    process.env.TZ = 'Pacific/Kiritimati'
    expect(writeWorkbook({ title: 'T', sheets: [sheetOf([['a']])] })).toEqual(bytes)
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  it('keeps every text and number', () => {
    const content = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: fc.constantFrom('_', 'x', '0', 'D', '\r', '\n', '&', '<', ']', '=', "'"), minLength: 1, maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    )
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), (row) => {
        expect(readBack([sheetOf([row])])?.[0]?.cells).toEqual(row.map((value, index) => [1, index + 1, value]))
      }),
    )
  })

  it('is read by another program', async () => {
    const bytes = writeWorkbook({ title: 'T', sheets: [sheetOf([['=1+1', 2.5, { day: '2026-03-01' }]]), sheetOf([['ä\nb']], { name: 'Two' })] })
    expect(await readXlsxFile(Buffer.from(bytes))).toEqual([
      { sheet: 'One', data: [['=1+1', 2.5, new Date('2026-03-01')]] },
      { sheet: 'Two', data: [['ä\nb']] },
    ])
  })
})

describe('readWorkbook', () => {
  it('reads what other programs write: rich text, formulas, truth, errors, formats, prefixes, cells without names', () => {
    const rows = [
      '<x:row r="2"><x:c t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>',
      '<x:c t="str"><x:f>A1&amp;"x"</x:f><x:v>given</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c>',
      '<x:c s="1"><x:v>46082.75</x:v></x:c><x:c s="2"><x:v>0.5</x:v></x:c><x:c t="d"><x:v>2026-03-01T10:00:00</x:v></x:c><x:c r="J2"><x:f>NOW()</x:f></x:c></x:row>',
    ]
    const styles =
      '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><numFmts><numFmt numFmtId="170" formatCode="[$-409]h:mm &quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>'
    const { value } = readWorkbook('a.xlsx', handMade(rows.join(''), { 'xl/styles.xml': styles }))
    expect(value?.[0]?.cells.map(({ column, content, isFormula }) => [column, ...Object.values(content), isFormula])).toEqual([
      [1, 'text', 'ab', false],
      [2, 'text', 'given', true],
      [3, 'truth', true, false],
      [4, 'error', '#DIV/0!', true],
      [5, 'day', '2026-03-01', false],
      [6, 'number', 0.5, false],
      [7, 'day', '2026-03-01', false],
      [10, 'error', '', true],
    ])
  })

  it('counts days as the workbook does', () => {
    const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" id="rId1"/></sheets></workbook>'
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'
    const { value } = readWorkbook('a.xlsx', handMade('<row><c><v>44620</v></c></row>', { 'xl/workbook.xml': workbook, 'xl/styles.xml': styles }))
    expect(value?.[0]?.cells[0]?.content).toEqual({ kind: 'day', day: '2026-03-01' })
  })

  it.each([
    ['an empty file', new Uint8Array(), 'the file is empty'],
    ['a file of another kind', strToU8('id,value'), 'does not begin as'],
    ['a file with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'password'],
    ['a workbook that is cut off', writeWorkbook({ title: 'T', sheets: [sheetOf([['a']])] }).slice(0, 900), 'damaged or cut off'],
    ['a zip of something else', zipSync({ 'readme.xml': strToU8('<a/>') }), 'no list of sheets'],
    ['XML that is cut off', handMade('<row>'), 'Unexpected close tag'],
    ['a document type', handMade('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' }), 'document type'],
    ['a cell beyond the sheet', handMade('<row><c r="ZZZZ1"><v>1</v></c></row>'), '“ZZZZ1”'],
    ['a cell that stands twice', handMade('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), '“A1”'],
    [
      'a sheet that is missing',
      handMade('', {
        'xl/workbook.xml': '<workbook><sheets><sheet name="S" id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="none.xml"/></Relationships>',
      }),
      'a sheet is missing',
    ],
  ])('refuses %s', (_, bytes, why) => {
    expect(codesOf(bytes)).toEqual([expect.stringMatching(new RegExp(`^workbook-unreadable: .*${why}`))])
    expect(readWorkbook('a.xlsx', bytes).value).toBeUndefined()
  })

  it('pads nothing for a row that is far away', () => {
    const { value } = readWorkbook('a.xlsx', handMade('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    expect(value?.[0]?.cells).toEqual([{ row: 1_048_576, column: 16_384, content: { kind: 'number', number: 1 }, isFormula: false }])
  })

  it.each([
    ['a part that unpacks into too much', handMade('', { 'xl/big.xml': new Uint8Array(20_000_000) }), 'unpacks into 20000000 bytes'],
    ['a part that is packed too densely', handMade('', { 'xl/big.xml': new Uint8Array(4_000_000) }), '200 times its size'],
    ['too many parts', zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.txt`, new Uint8Array()]))), 'more than 500 parts'],
  ])('refuses %s before unpacking it', (_, bytes, why) => {
    expect(codesOf(bytes)).toEqual([expect.stringContaining(why)])
    expect(codesOf(bytes)[0]).toMatch(/^workbook-too-large/)
  })

  it('lets no part unpack into more than its directory says', () => {
    const bytes = handMade(`<row><c><v>${'1'.repeat(5000)}</v></c></row>`)
    const view = new DataView(bytes.buffer)
    // The size after unpacking stands 24 bytes into each entry of the directory (PK\u0001\u0002).
    for (let at = 0; at + 28 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 40, true)
    expect(codesOf(bytes)[0]).toMatch(/^workbook-unreadable/)
  })

  it('names macros and links, and goes on without them', () => {
    const bytes = handMade('<row><c><v>1</v></c></row>', { 'xl/vbaProject.bin': new Uint8Array(9), 'xl/externalLinks/externalLink1.xml': '<a/>' })
    expect(codesOf(bytes)).toEqual([expect.stringContaining('macros, links to other files')])
    expect(readWorkbook('a.xlsx', bytes).value).toHaveLength(1)
  })

  it('never throws, whatever bytes are changed', () => {
    const bytes = writeWorkbook({ title: 'T', sheets: [sheetOf([['a', 2, { day: '2026-03-01' }]])] })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }), fc.nat(bytes.length), (changes, end) => {
        const damaged = bytes.slice(0, end % 3 === 0 ? end : bytes.length)
        for (const [at, byte] of changes) damaged[at] = byte
        readWorkbook('a.xlsx', damaged)
      }),
      { numRuns: 400 },
    )
  })
})
