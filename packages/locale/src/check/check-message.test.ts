import { describe, expect, it } from 'vitest'
import { type CheckOptions, checkOne, codesOf, message } from '../../test/check-one.ts'

const arabic: CheckOptions = { ...message, locale: 'ar' }
const french: CheckOptions = { ...message, locale: 'fr' }
const spanish: CheckOptions = { ...message, locale: 'es' }
const chinese: CheckOptions = { ...message, locale: 'zh-Hans' }

const counted = '{count, plural, one {# question} other {# questions}}'
const exact = '{uses, plural, =1 {Back} other {Back, place {use}}}'
const sixForms = 'zero {# أسئلة} one {سؤال} two {سؤالان} few {# أسئلة} many {# سؤالا} other {# سؤال}'

describe('a sound message', () => {
  it.each<[string, string, CheckOptions?]>([
    [counted, '{count, plural, one {# Frage} other {# Fragen}}'],
    [counted, '{count,plural,one{# Frage}other{# Fragen}}'],
    [counted, `{count, plural, ${sixForms}}`, arabic],
    ['{n, select, yes {a} other {b}}', '{n, select, yes {c} other {d}}'],
    ['{n, number, ::.##} km', '{n,number,::.##} Kilometer'],
    // A source without categories, only exact numbers: so may be the translation.
    [exact, '{uses, plural, =1 {رجوع} other {رجوع {use}}}', arabic],
    [exact, '{uses, plural, =1 {Retour} other {Retour, {use}}}', french],
    // A branch for the exact number stands for a category that has no other.
    [counted, '{count, plural, =0 {لا أسئلة} =1 {سؤال} =2 {سؤالان} few {# أسئلة} many {# سؤالا} other {# سؤال}}', arabic],
    ['{n, plural, =1 {a #} other {b #}}', '{n, plural, =1 {c #} other {d #}}', { ...message, locale: 'ru' }],
    // What is only shown in the source may be counted in another language, and one form needs no plural.
    ['{n, number} of them', '{n, plural, one {# davon} other {# davon}}'],
    [counted, '{count, number} 个问题', chinese],
    [counted, '{count, plural, other {# 个问题}}', chinese],
    // The number may stand beside the forms.
    ['{n, plural, one {an entry} other {entries}}', '{n, plural, one {# Eintrag} other {# Einträge}}'],
    ['{n, selectordinal, one {#st} other {#th}}', '{n, selectordinal, other {#.}}'],
    // The toolkit’s own word on its languages comes before CLDR’s.
    [counted, '{count, plural, one {# question} other {# questions}} :', { ...french, plurals: ['one', 'other'] }],
  ])('%s → %s', (source, translation, options = message) => {
    expect(checkOne(source, translation, options)).toMatchObject({ text: translation, findings: [] })
  })
})

type Fault = [what: string, source: string, translation: string, found: string, options?: CheckOptions]

const differs = 'error translation-arguments: What stands in braces differs'

const faults: Fault[] = [
  ['has an open brace', 'Part {number}', 'Teil {number', 'error translation-message: The message cannot be read: this brace is not closed'],
  ['has another argument', 'Part {number}', 'Teil {nummer}', `${differs}: found {nummer} where the source has {number}`],
  [
    'has other keys',
    '{n, select, yes {a} other {b}}',
    '{n, select, ja {a} other {b}}',
    `${differs}: found {n, select, ja} where the source has {n, select, yes}`,
  ],
  ['writes a number otherwise', '{n, number, ::.##}', '{n, number}', `${differs}: found {n, number} where the source has {n, number, ::.##}`],
  ['writes a number as it comes', '{n, number, ::.##}', '{n}', `${differs}: found {n} where the source has {n, number, ::.##}`],
  ['counts no more', counted, '{count, number} Frage(n)', `${differs}: expected {count, plural}, found nothing in its place`],
  ['shows what it counted as it comes', counted, '{count} Fragen', `${differs}: found {count} where the source has {count, plural}, {count, number}`],
  ['says no number', counted, '{count, plural, one {eine Frage} other {Fragen}}', `${differs}: expected {count, number}, found nothing in its place`],
  [
    'lacks plurals',
    counted,
    '{count, plural, one {# a} other {# b}}',
    'error translation-plurals: The plural of “count” lacks zero, two, few, many',
    arabic,
  ],
  [
    'lacks plurals inside of a branch',
    `{known, select, yes {${counted}} other {x}}`,
    '{known, select, yes {{count, plural, other {# Fragen}}} other {x}}',
    'error translation-plurals: The plural of “count” lacks one',
  ],
  [
    'begins to tell forms apart and does not end',
    exact,
    '{uses, plural, one {Назад} other {Назад {use}}}',
    'error translation-plurals: The plural of “uses” lacks few, many',
    { ...message, locale: 'ru' },
  ],
  [
    'lacks the form of whole millions',
    counted,
    '{count, plural, one {# pregunta} other {# preguntas}}',
    'warning translation-rare-plural: The plural of “count” lacks many',
    spanish,
  ],
  [
    'lacks a form that the toolkit asks for',
    counted,
    '{count, plural, one {# Frage} other {# Fragen}}',
    'error translation-plurals: The plural of “count” lacks zero',
    { ...message, locale: 'lv', plurals: ['zero', 'one', 'other'] },
  ],
]

it.each(faults)('%s', (_what, source, translation, found, options = message) => {
  const checked = checkOne(source, translation, options)
  expect(checked.findings).toEqual([found])
  expect(checked.text).toBe(found.startsWith('warning') ? translation : undefined)
})

it('points at the brace', () => {
  const [finding] = checkOne('Part {number}', 'Teil {number', message).diagnostics
  expect(finding?.place).toMatchObject({ start: { line: 7, column: 14 }, end: { line: 7, column: 21 } })
})

it('says every fault in words', () => {
  const broken = [
    '{}',
    '{n, }',
    '{n, count, x}',
    '{n, plural, one {x}}',
    '{n, plural, one x}',
    '{n, select, a {} a {} other {}}',
    '{n, plural, offset:x other {}}',
  ]
  const messages = broken.map((text) => checkOne('{n}', text, message).diagnostics[0]?.message ?? '')
  expect(messages.filter((text) => !/^The message cannot be read: [a-z][a-z ,;`]+$/.test(text))).toEqual([])
})

it('every code that names this file is brought about here', () => {
  expect([...new Set(faults.map(([, , , found]) => found.split(/[ :]/)[1]))].sort()).toEqual(codesOf('check-message.test.ts'))
})
