import type { Document } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'
import { type ProseSetting, proseText } from './prose-text.ts'
import { firstDirection, splitDirections } from './split-directions.ts'
import { wordLanguage } from './word-language.ts'

describe('cleanText', () => {
  it('leaves out what XML cannot hold and what turns text around, and makes all line ends one', () => {
    expect(cleanText('a\u0000\u0008b\tc\r\nd\re\u2028f')).toBe('ab c\nd\ne\nf')
    expect(cleanText('x\u202Ey\u2067z\uFFFE')).toBe('xyz')
    expect(cleanText('\uD800a😀')).toBe('\uFFFDa😀')
  })
})

describe('splitDirections', () => {
  it.each([
    ['a letter', 'ltr', 'Police 2.3 (new)', [['Police 2.3 (new)', 'ltr']]],
    ['signs between letters of one direction', 'ltr', 'شرطة، شمال', [['شرطة، شمال', 'rtl']]],
    [
      'a word of the other direction',
      'rtl',
      'نظام Atlas جديد',
      [
        ['نظام ', 'rtl'],
        ['Atlas', 'ltr'],
        [' جديد', 'rtl'],
      ],
    ],
    [
      'digits go with the letters before them',
      'rtl',
      'إصدار v1.2.',
      [
        ['إصدار ', 'rtl'],
        ['v1.2', 'ltr'],
        ['.', 'rtl'],
      ],
    ],
    ['digits alone go with the paragraph', 'rtl', '2.4 (1–5)', [['2.4 (1–5)', 'rtl']]],
    ['nothing', 'ltr', '', []],
  ] as const)('%s', (_, paragraph, text, pieces) => {
    expect(splitDirections(text, paragraph).map((piece) => [piece.text, piece.direction])).toEqual(pieces)
  })

  it('does not split what would cost more elements than a text is worth', () => {
    expect(splitDirections('aش'.repeat(5000), 'ltr')).toHaveLength(1)
  })
})

it('firstDirection goes by the first letter', () => {
  expect(['2.3 شرطة', '(Police)', '123'].map(firstDirection)).toEqual(['rtl', 'ltr', undefined])
})

it('wordLanguage names a country, as Word wants it', () => {
  expect(['en', 'en-US', 'fr', 'es', 'ar'].map(wordLanguage)).toEqual(['en-GB', 'en-US', 'fr-FR', 'es-ES', 'ar-EG'])
})

describe('proseText', () => {
  const say = (id: string, values: Readonly<Record<string, unknown>> = {}) => `${id} ${Object.values(values).join(' ')}`.trim()
  const setting: ProseSetting = { say, follow: (to) => (to === 'guide#care' ? { title: 'Care', elsewhere: 'Guide' } : { title: to }) }
  const text = (value: string) => ({ type: 'text' as const, value })
  const line = (value: string) => ({ type: 'paragraph' as const, children: [text(value)] })

  it('has a line for each paragraph, item and row', () => {
    const blocks: Document = [
      { type: 'paragraph', children: [text('One\ntwo '), { type: 'strong', children: [text('three')] }, { type: 'break' }, text('four')] },
      {
        type: 'list',
        ordered: true,
        start: 3,
        children: [
          { type: 'listItem', children: [line('a'), line('b')] },
          { type: 'listItem', children: [line('c')] },
        ],
      },
      { type: 'list', ordered: false, children: [{ type: 'listItem', children: [line('d')] }] },
      { type: 'blockquote', children: [line('e')] },
      { type: 'box', kind: 'example', title: [text('f')], children: [line('g')] },
      { type: 'code', value: 'h\ni' },
      { type: 'thematicBreak' },
    ]
    expect(proseText(blocks, setting).split('\n')).toEqual(['One two three', 'four', '3. a', 'b', '4. c', '• d', 'e', 'f', 'g', 'h', 'i'])
  })

  it('names the places it points to', () => {
    const see = (to: string, ...words: string[]) => ({
      type: 'paragraph' as const,
      children: [{ type: 'see' as const, to, children: words.map(text) }],
    })
    expect(proseText([see('guide#care'), see('guide#care', 'there'), see('guide')], setting)).toBe(
      'see.in Care Guide\nthere see.place-in Care Guide\nguide',
    )
  })
})
