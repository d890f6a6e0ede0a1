import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

const follow = (): { title: string } => ({ title: '' })

it('gives every white space as one space, and none around the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '\u00a0', '\u3000') }), (value) => {
      expect(plainText([{ type: 'text', value }], { follow })).toBe(value.replace(/\s+/g, ' ').trim())
    }),
  )
})

it('joins what stands in marks to what stands around them, and takes the title of what is referred to without words', () => {
  const text = (value: string) => ({ type: 'text', value }) as const
  const inlines = [
    text('un'),
    { type: 'strong' as const, children: [text('even')] },
    { type: 'break' as const },
    { type: 'see' as const, to: 'a', children: [] },
  ]
  expect(plainText(inlines, { follow: (to) => ({ title: `title of ${to}` }) })).toBe('uneven title of a')
})
