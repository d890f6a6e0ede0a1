import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlainProse } from './is-plain-prose.ts'
import { parseWholeUnit } from './parse-unit.ts'
import { writeAny } from './write-inlines.ts'

const nowhere = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Everything that Markdown or our reading of it reacts to, and what stands around it in texts. */
const pieces = [
  ...'a word B 7 2026 12. 3) . , ; ? “ ” ’ « » ¿ – — … / @ % $ ^ ( ) é ٢٠ ٪ ، عجلة 車輪 。 ： 😀'.split(' '),
  ...'* ** _ __ ~ ~~ ` `` \\ & &amp; &#x20; < <b> > [ ] ]( [^a] ![ ! # ## - -- --- + = === | -| |- { } {#a} : :: ::: :a :term :see :- ::see'.split(
    ' ',
  ),
  ...'http://example.org a@b.org www.example.org'.split(' '),
  ...[' ', '  ', '    ', '\n', '\n\n', '\t', '\r\n', ': ', '- ', '* ', '1. ', '> ', '# ', '[ ]', '"'],
  ...['\u00a0', '\ufeff', '\u2028', '\u2029', '\u0085', '\u000b', '\u0000', '\u202e', '\u200f', '\ud800'],
]

/** Seeds are fixed, so that a run depends on the code alone; 400,000 runs with others found nothing more. */
function readsAsItself(text: string): boolean {
  const { value, diagnostics } = parseWholeUnit(text, () => nowhere)
  expect(diagnostics, JSON.stringify(text)).toEqual([])
  expect(value, JSON.stringify(text)).toEqual([{ type: 'paragraph', children: [{ type: 'text', value: text }] }])
  expect(writeAny([{ type: 'text', value: text }]), JSON.stringify(text)).toBe(text)
  return true
}

describe('isPlainProse', () => {
  it('is true only of what the parser reads as the text itself, without a finding, and what is written as it is', () => {
    const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((list) => list.join(''))
    fc.assert(
      fc.property(text, (made) => !isPlainProse(made) || readsAsItself(made)),
      { numRuns: 20_000, seed: 1 },
    )
  })

  it('also of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (made) => !isPlainProse(made) || readsAsItself(made)),
      { numRuns: 5_000, seed: 1 },
    )
  })

  it.each(pieces)('also of %j alone, at the beginning, inside and at the end', (piece) => {
    for (const made of [piece, `${piece}a`, `${piece} a`, `a${piece}`, `a ${piece}`, `a${piece}a`, `a ${piece} a`, `a ${piece}${piece}a`])
      expect(!isPlainProse(made) || readsAsItself(made)).toBe(true)
  })

  it.each([
    'How a wheel is trued.',
    'What is it (and why)? – A “wheel”: round, 24/7!',
    'ما العجلة؟ إنها مستديرة، و٢٠٪ منها فولاذ.',
    '¿Qué es una rueda? «Redonda».',
    '2026 war das Jahr - und 5.1 der Abschnitt',
  ])('is true of %s', (text) => {
    expect(isPlainProse(text)).toBe(true)
  })

  it('takes no longer for a long text than its length', () => {
    expect(isPlainProse('wheel '.repeat(16_000).trim())).toBe(true)
    expect(isPlainProse(' '.repeat(99_999))).toBe(false)
    expect(isPlainProse('a'.repeat(100_001))).toBe(false)
  })
})
