import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPlainMessage } from './is-plain-message.ts'

it('says so of no message that is anything but its text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '#', '<', '>', '|', '\\', '’', '"', "'", '{', '}', ',', '\n', 'é', '😀'), minLength: 1 })
  fc.assert(
    fc.property(text, (message) => {
      fc.pre(isPlainMessage(message))
      expect(parse(message, { ignoreTag: true, captureLocation: false })).toEqual([{ type: TYPE.literal, value: message }])
    }),
  )
})

it.each(['{n}', "It''s", '}', "'{n}'"])('leaves %s to the parser', (message) => {
  expect(isPlainMessage(message)).toBe(false)
})
