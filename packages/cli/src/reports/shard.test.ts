import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseShard } from './parse-shard.ts'
import { filesOfShard } from './shard.ts'

const files = fc.array(
  fc.record({ folder: fc.constantFrom('', 'north', 'süd/ost'), path: fc.string({ minLength: 1 }).map((name) => `/x/${name}.answers.yaml`) }),
)

it('parts are the whole, share nothing, and do not depend on what else there is', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 9 }), (all, count) => {
      const parts = Array.from({ length: count }, (_, index) => filesOfShard(all, { index: index + 1, count }))
      expect(parts.flat()).toHaveLength(all.length)
      expect(new Set(parts.flat())).toEqual(new Set(all))
      for (const [index, part] of parts.entries())
        for (const file of part)
          expect(filesOfShard([{ ...file, path: file.path.replace('/x/', '/else/where/') }], { index: index + 1, count })).toHaveLength(1)
    }),
  )
})

it('spreads files evenly', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ folder: '', path: `agency-${index}.answers.yaml` }))
  for (const index of [1, 2, 3]) expect(Math.abs(filesOfShard(many, { index, count: 3 }).length - 1000)).toBeLessThan(100)
})

it.each(['0/3', '4/3', '1', '1/0', 'a/b', '-1/2', '1/2/3'])('“%s” is no part', (text) => {
  expect(parseShard(text)).toBeUndefined()
})
