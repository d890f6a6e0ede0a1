import type { CellStyle } from './workbook.ts'

/** Numbers of the formats that every program knows (ECMA-376 part 1, 18.8.30), and of the one declared below. */
const FORMATS = { general: 0, text: 49, day: 164 } as const

interface Look {
  font: keyof typeof fonts
  fill: keyof typeof fills
  border: 'none' | 'line'
  format: keyof typeof FORMATS
  /** `input` cells stay open when the sheet is locked. */
  kind: 'fixed' | 'input'
}

const fonts = {
  normal: '<sz val="11"/><color rgb="FF1B2A2F"/><name val="Calibri"/><family val="2"/>',
  faint: '<sz val="8"/><color rgb="FF6B7A7E"/><name val="Calibri"/><family val="2"/>',
  soft: '<sz val="10"/><color rgb="FF4A5B60"/><name val="Calibri"/><family val="2"/>',
  strong: '<b/><sz val="11"/><color rgb="FF1B2A2F"/><name val="Calibri"/><family val="2"/>',
  large: '<b/><sz val="16"/><color rgb="FF0E4C53"/><name val="Calibri"/><family val="2"/>',
  head: '<b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/>',
}

/** The first two are fixed by the format and never used otherwise. */
const fills = {
  none: '<patternFill patternType="none"/>',
  grey: '<patternFill patternType="gray125"/>',
  head: '<patternFill patternType="solid"><fgColor rgb="FF0E4C53"/></patternFill>',
  section: '<patternFill patternType="solid"><fgColor rgb="FFE5EEEB"/></patternFill>',
  shut: '<patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill>',
  input: '<patternFill patternType="solid"><fgColor rgb="FFFFFBEA"/></patternFill>',
}

const fixed = { fill: 'none', border: 'none', format: 'text', kind: 'fixed' } as const
const input = { font: 'normal', fill: 'input', border: 'line', kind: 'input' } as const

const looks: Record<CellStyle, Look> = {
  plain: { ...fixed, font: 'normal', format: 'general' },
  title: { ...fixed, font: 'large' },
  heading: { ...fixed, font: 'head', fill: 'head' },
  section: { ...fixed, font: 'strong', fill: 'section' },
  id: { ...fixed, font: 'faint' },
  label: { ...fixed, font: 'normal' },
  strong: { ...fixed, font: 'strong' },
  help: { ...fixed, font: 'soft' },
  shut: { ...fixed, font: 'soft', fill: 'shut' },
  input: { ...input, format: 'text' },
  inputNumber: { ...input, format: 'general' },
  inputDay: { ...input, format: 'day' },
  day: { ...fixed, font: 'normal', format: 'day' },
}

const order = Object.keys(looks)

/** The number by which cells name a style. */
export function styleIndex(style: CellStyle): number {
  return order.indexOf(style)
}

/** The styles of all cells, as XML. */
export function stylesXml(): string {
  const xfs = Object.values(looks).map(writeLook)
  const list = (name: string, element: string, items: readonly string[]): string =>
    `<${name} count="${items.length}">${items.map((item) => `<${element}>${item}</${element}>`).join('')}</${name}>`
  const edge = (side: string): string => `<${side} style="thin"><color rgb="FFC8C4B4"/></${side}>`
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="1"><numFmt numFmtId="${FORMATS.day}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    list('fonts', 'font', Object.values(fonts)),
    list('fills', 'fill', Object.values(fills)),
    list('borders', 'border', ['<left/><right/><top/><bottom/><diagonal/>', `${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/>`]),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}

/** Cells that take text have the text format: what is typed there stays text, `=` at its beginning or not. */
function writeLook({ font, fill, border, format, kind }: Look): string {
  const parts = `numFmtId="${FORMATS[format]}" fontId="${Object.keys(fonts).indexOf(font)}" fillId="${Object.keys(fills).indexOf(fill)}" borderId="${border === 'line' ? 1 : 0}"`
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"'
  const lock = `<protection locked="${kind === 'input' ? 0 : 1}"/>`
  return `<xf ${parts} xfId="0" ${applied}><alignment vertical="top" wrapText="1"/>${lock}</xf>`
}
