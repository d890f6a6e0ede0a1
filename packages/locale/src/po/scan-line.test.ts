import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scanLine } from './scan-line.ts'

const pieces = [
  'msgid',
  'msgstr',
  'msgctxt',
  'msgid_plural',
  'msgstr[0]',
  ' ',
  '\t',
  '"',
  '\\"',
  '\\n',
  '\\',
  'é',
  '#',
  '#~',
  '|',
  'a b',
  '\u00a0',
  '\r',
  '\n',
]

it('reads what is written as gettext writes it like what is indented, which takes longer', () => {
  const free = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((found) => found.join(''))
  const usual = fc
    .tuple(fc.constantFrom('', 'msgid ', 'msgstr '), free, fc.constantFrom('', '\n', '\r\n'))
    .map(([keyword, text, end]) => `${keyword}"${text}"${end}`)
  fc.assert(
    fc.property(
      fc.oneof(free, usual).filter((line) => line.trim() !== ''),
      (line) => {
        expect(scanLine(line, 100)).toEqual(scanLine(` ${line}`, 99))
      },
    ),
    { numRuns: 1000 },
  )
})
