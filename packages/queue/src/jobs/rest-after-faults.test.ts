import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { restAfterFaults } from './rest-after-faults.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const worker = { pause: vi.fn(async () => {}), resume: vi.fn(async () => {}) }

/** How long the next fault keeps the worker from work, in milliseconds. */
async function restOf(rest: ReturnType<typeof restAfterFaults>): Promise<number> {
  const calls = worker.resume.mock.calls.length
  const begun = Date.now()
  rest.fault()
  while (worker.resume.mock.calls.length === calls) await vi.advanceTimersByTimeAsync(100)
  return Date.now() - begun
}

it('takes twice as long each time, up to a bound, until something is made', async () => {
  const rest = restAfterFaults(worker, { first: 1000, longest: 5000 })
  expect([await restOf(rest), await restOf(rest), await restOf(rest), await restOf(rest)]).toEqual([1000, 2000, 4000, 5000])
  rest.done()
  expect(await restOf(rest)).toBe(1000)
})

it('is one rest, though two jobs fail at a time, and none after the end', async () => {
  const rest = restAfterFaults(worker, { first: 1000, longest: 5000 })
  worker.pause.mockClear()
  worker.resume.mockClear()
  rest.fault()
  rest.fault()
  rest.end()
  rest.fault()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([worker.pause.mock.calls.length, worker.resume.mock.calls.length]).toEqual([1, 0])
})
