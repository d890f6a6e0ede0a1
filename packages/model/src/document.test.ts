import { expect, it } from 'vitest'
import { validators } from './index.ts'

/** A list inside a list, to a depth. */
function nested(depth: number): object {
  const children = depth === 0 ? [{ type: 'paragraph', children: [{ type: 'text', value: 'deep' }] }] : [nested(depth - 1)]
  return { type: 'list', ordered: false, children: [{ type: 'listItem', children }] }
}

// With every kind of block tried at every depth this would take longer than the age of the universe.
it('deep trees are validated in no time', () => {
  expect(validators.document([nested(30)])).toBe(true)
})

it('a kind of block that does not exist is one finding at its type', () => {
  expect(validators.document([{ type: 'pargraph', children: [] }])).toBe(false)
  expect(validators.document.errors).toMatchObject([{ instancePath: '/0', keyword: 'discriminator' }])
})
