import { describe, expect, it } from 'vitest'
import { type CheckOptions, checkOne, codesOf } from '../../test/check-one.ts'

const arabic: CheckOptions = { locale: 'ar' }

describe('a sound translation', () => {
  it.each<[string, string, CheckOptions?]>([
    ['See :see[wheels]{to=guide#wheels} and [this](https://example.org/).', '[Dies](https://example.org/) und :see[Räder]{to=guide#wheels}.'],
    ['A **round** wheel[^1]', 'Ein **rundes** Rad[^1]'],
    ['Every :term[rim]{id=rim}', 'Jede :term[Felge]{id=rim}'],
    ['Every :term[rim]{id=rim}', 'Der Rand der :term[Felgen]{id=rim}'],
    ['The :term[matrix]{id=matrix}', 'في :term[مصفوفات الالتباس]{id=matrix}', arabic],
    ['The :term[matrix]{id=matrix}', ':term[ومصفوفة الالتباس]{id=matrix}', arabic],
    ['Of *both* wheels', '*Beide* Räder'],
    ['Two lines\\\napart', 'Zwei Zeilen\\\ngetrennt'],
    ['The year 2026.', '2026\\. war das Jahr'],
    ['At 10:30, ratio 3:1', 'Um 10:30, Verhältnis 3:1'],
  ])('%s → %s', (source, translation, options) => {
    expect(checkOne(source, translation, options)).toMatchObject({ text: translation, findings: [] })
  })
})

/** What the translation does, the source, the translation, and all that is found, as `severity code: message`. */
type Fault = [what: string, source: string, translation: string, found: string, options?: CheckOptions]

const errors: Fault[] = [
  ['begins like a list', 'The year 2026.', '2026. war das Jahr', 'translation-block: The translation reads as a list, not as one paragraph'],
  ['begins like a heading', 'Wheels', '## Räder', 'translation-block: The translation reads as a heading, not as one paragraph'],
  ['has two paragraphs', 'Wheels', 'Räder\n\nund mehr', 'translation-block: The translation reads as 2 blocks, not as one paragraph'],
  [
    'leads elsewhere',
    'See :see{to=guide#wheels}',
    'Siehe :see{to=guide#wheel}',
    'translation-references: References differ: found :see{to=guide#wheel} where the source has :see{to=guide#wheels}',
  ],
  [
    'names another term',
    'A :term[rim]{id=rim}',
    'Eine :term[Nabe]{id=hub}',
    'translation-references: References differ: found :term{id=hub} where the source has :term{id=rim}',
  ],
  [
    'has lost a reference of two',
    'See :see{to=a#b} and :see{to=a#c}',
    'Siehe :see{to=a#c}',
    'translation-references: References differ: expected :see{to=a#b}, found nothing in its place',
  ],
  [
    'has lost a link',
    'See [this](https://example.org/)',
    'Siehe dies',
    'translation-links: Links differ: expected https://example.org/, found nothing in its place',
  ],
  [
    'has another address',
    'See [this](https://example.org/)',
    'Siehe [dies](https://example.com/)',
    'translation-links: Links differ: found https://example.com/ where the source has https://example.org/',
  ],
  [
    'has not closed an address',
    'See [this](https://example.org/)',
    'Siehe [dies](https://example.org/',
    'translation-links: Links differ: expected https://example.org/, found nothing in its place',
  ],
  ['adds a footnote', 'A wheel', 'Ein Rad[^note]', 'translation-notes: Footnote marks differ: found [^note], which the source does not have'],
  ['has other code', 'Say `true`', 'Sage `wahr`', 'translation-code: Code differs: found `wahr` where the source has `true`'],
]

const warnings: Fault[] = [
  ['stresses nothing', 'A **round** wheel', 'Ein rundes Rad', 'translation-emphasis: The translation sets off 0 places; the source 1'],
  [
    'lost its bold beside punctuation',
    '**Note:** round',
    '**Hinweis:**rund',
    'translation-lost-mark: “**” stands in the text as it is: it sets nothing off here',
  ],
  [
    'lost its bold beside Arabic punctuation',
    '**Note:** round',
    '**تنبيه:**مستدير',
    'translation-lost-mark: “**” stands in the text as it is: it sets nothing off here',
    arabic,
  ],
  ['runs lines together', 'Wheel house\\\nHarbour', 'Radhaus Hafen', 'translation-breaks: The translation has 0 line breaks; the source has 1'],
  [
    'names the thing otherwise',
    'A :term[rim]{id=rim}',
    'Ein :term[Radkranz]{id=rim}',
    'translation-term: The glossary of this language does not know “Radkranz”; it has “Felge”, “Felgen”',
  ],
]

// One fault, one finding.
describe.each([
  ['error', errors],
  ['warning', warnings],
] as const)('an %s', (severity, faults) => {
  it.each(faults)('%s', (_what, source, translation, found, options) => {
    const checked = checkOne(source, translation, options)
    expect(checked.findings).toEqual([`${severity} ${found}`])
    expect(checked.text).toBe(severity === 'error' ? undefined : translation)
  })
})

it('says two faults of one text together', () => {
  const { codes } = checkOne('See `true` in [this](https://example.org/)', 'Siehe `wahr` in dies')
  expect(codes).toEqual(['translation-links', 'translation-code'])
})

it('refuses what no text of the toolkit may hold', () => {
  expect(checkOne('A wheel', 'Ein Rad <script>alert(1)</script>')).toMatchObject({ text: undefined, codes: ['raw-html', 'raw-html'] })
  expect(checkOne('A wheel', 'Ein [Rad](javascript:alert)')).toMatchObject({ text: undefined, codes: ['unusable-link'] })
})

it('points at the mark that is lost', () => {
  const [finding] = checkOne('**Note:** a **round** wheel', '**Hinweis:**ein **rundes** Rad').diagnostics
  expect(finding?.place.start).toEqual({ line: 7, column: 9 })
})

it('every code that names this file is brought about here', () => {
  const shown = [...errors, ...warnings].map(([, , , found]) => found.split(':')[0])
  expect([...new Set(shown)].sort()).toEqual(codesOf('check-markdown.test.ts'))
})
