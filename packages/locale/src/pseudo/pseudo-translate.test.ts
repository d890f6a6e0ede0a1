import { parseUnit, plainText, writeInlines } from '@ai-toolkit/guide'
import type { Inline } from '@ai-toolkit/model'
import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { sampleCatalogue, sampleEntry } from '../../test/sample-catalogue.ts'
import { checkCatalogue } from '../check/check-catalogue.ts'
import type { Unit, UnitFormat } from '../units/unit.ts'
import type { PseudoLocale } from './disguise-words.ts'
import { pseudoTranslate } from './pseudo-translate.ts'

const locales: PseudoLocale[] = ['qps-ploc', 'qps-plocm']
const place = { file: 'x.po', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

function unitOf(format: UnitFormat, text: string, kind = 'paragraph'): Unit {
  return { id: 'u', format, kind, text }
}

/** What the checks of translations say of the pseudo-translation of a unit. */
function check(unit: Unit, locale: PseudoLocale) {
  const entry = sampleEntry({ unit: unit.id, source: unit.text, translation: pseudoTranslate(unit, locale) })
  const catalogue = { ...sampleCatalogue([entry], locale), file: 'x.po', placeOf: () => place }
  const { usable, diagnostics } = checkCatalogue([unit], catalogue, {
    locale,
    terms: new Map([['rim', [pseudoTranslate(unitOf('forms', 'rim'), locale)]]]),
  })
  return { usable: usable.has(unit.id), codes: diagnostics.map(({ code }) => code) }
}

const samples: [UnitFormat, string, string?][] = [
  ['plain', 'Edition {edition} of 2026'],
  ['plain', 'hub', 'words in a figure'],
  ['plain', 'No', 'label'],
  ['forms', 'rim; rims'],
  ['markdown', 'A **round** :term[rim]{id=rim} of 1,000 mm, see :see[the *next* part]{to=guide#brakes} and :see[]{to=guide#care}.[^gauge]'],
  ['markdown', '**1. Purpose.** Say `true`, ~~not~~ [this](https://example.org/a_b?c=d).'],
  ['markdown', 'ISO/IEC 42001\\:2023 \\[GC] 5 \\* 3'],
  ['message', '{count, plural, one {# question} other {# questions}} in {title}'],
  ['message', '{uses, plural, =1 {Back to the text} other {Back, place {use}}}'],
  ['message', "{whole, select, yes {A whole number} other {It’s a number, '{' and all}}{n, number, ::.##}"],
]

describe.each(locales)('%s', (locale) => {
  it.each(samples)('passes every check: %s %s', (format, text, kind) => {
    expect(check(unitOf(format, text, kind), locale)).toEqual({ usable: true, codes: [] })
  })

  it('passes them whatever the Markdown', () => {
    const words = fc.lorem({ maxCount: 3 })
    const inline = fc.oneof(
      words.map((value): Inline => ({ type: 'text', value })),
      words.map((value): Inline => ({ type: 'strong', children: [{ type: 'text', value }] })),
      words.map((value): Inline => ({ type: 'emphasis', children: [{ type: 'text', value }] })),
      words.map((value): Inline => ({ type: 'inlineCode', value })),
      words.map((value): Inline => ({ type: 'link', url: 'https://example.org/x', children: [{ type: 'text', value }] })),
      words.map((value): Inline => ({ type: 'see', to: 'guide#brakes', children: [{ type: 'text', value }] })),
      fc.constant<Inline>({ type: 'footnoteReference', id: 'gauge' }),
    )
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 5 }), (inlines) => {
        const parts = inlines.flatMap((one): Inline[] => [{ type: 'text', value: 'and ' }, one, { type: 'text', value: ' ' }])
        const source = writeInlines([...parts, { type: 'text', value: 'so on.' }])
        expect(check(unitOf('markdown', source), locale)).toEqual({ usable: true, codes: [] })
      }),
    )
  })

  it('is 30 to 40 percent longer, in brackets, and keeps no word as it was', () => {
    const text = 'Before you answer, read what each point of the scale means, and ask whoever uses the system what really happens on a usual day.'
    const made = pseudoTranslate(unitOf('plain', text), locale)
    expect(made).toMatch(/^\[.*\]$/)
    expect(made.length / text.length).toBeGreaterThan(1.3)
    expect(made.length / text.length).toBeLessThan(1.4)
    const words = new Set(text.toLowerCase().match(/\p{L}{2,}/gu))
    expect(made.match(/\p{L}+/gu)?.filter((word) => words.has(word.toLowerCase()))).toEqual([])
  })

  it('writes messages that can be said', () => {
    const message = new IntlMessageFormat(pseudoTranslate(unitOf('message', samples[8]?.[1] ?? ''), locale), 'en')
    expect(message.format({ uses: 1, use: 2 })).toMatch(/^\[.+\]$/)
  })
})

it('leaves a message that cannot be read to the check of the source', () => {
  expect(pseudoTranslate(unitOf('message', 'Part {number'), 'qps-ploc')).toBe('[Part {number]')
})

it('keeps words apart and terms alike', () => {
  const blocks = parseUnit(pseudoTranslate(unitOf('markdown', 'A :term[rim]{id=rim}, the rim'), 'qps-plocm'), () => place).value ?? []
  const [term, ...others] = plainText(blocks[0]?.type === 'paragraph' ? blocks[0].children : []).match(/\p{L}{3,}/gu) ?? []
  expect(others.at(-1)).toBe(term)
})
