import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const program = `
  const { getHeapSpaceStatistics } = await import('node:v8')
  const { spareHeap } = await import(process.argv[1])
  const young = () => getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size
  spareHeap()
  const before = young()
  // Far more than would make it grow.
  const alive = Array.from({ length: 200_000 }, (_, index) => ({ index, list: [index] }))
  console.log(before, young(), alive.length)
`

it('gives the young part of the heap its size at once, and keeps it there', () => {
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', program, join(import.meta.dirname, 'spare-heap.ts')], {
    encoding: 'utf8',
  })
  const [before, after] = told.trim().split(' ').map(Number)
  expect(after).toBe(before)
  expect(before).toBeLessThanOrEqual(2 ** 26)
  // Where there is little memory V8 gives less, though more than the 2 MB or so that it begins with.
  expect(before).toBeGreaterThanOrEqual(2 ** 24)
})
