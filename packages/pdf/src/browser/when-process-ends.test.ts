import { afterEach, expect, test, vi } from 'vitest'
import { whenProcessEnds } from './when-process-ends.ts'

const kill = vi.spyOn(process, 'kill').mockReturnValue(true)

afterEach(() => {
  for (const listener of process.listeners('SIGHUP')) process.off('SIGHUP', listener)
})

test('a signal that nobody listens for cleans all up, and is sent again', () => {
  const cleanUps = [vi.fn(), vi.fn()]
  const [takeBack] = cleanUps.map((cleanUp) => whenProcessEnds(cleanUp))
  takeBack?.()
  process.emit('SIGHUP', 'SIGHUP')
  expect(cleanUps.map(({ mock }) => mock.calls.length)).toEqual([0, 1])
  expect(kill.mock.calls).toEqual([[process.pid, 'SIGHUP']])
})

test('whoever listens for a signal says when the process ends, with however many browsers', () => {
  kill.mockClear()
  const cleanUp = vi.fn()
  const takeBack = [whenProcessEnds(cleanUp), whenProcessEnds(() => cleanUp())]
  process.once('SIGHUP', () => undefined)
  process.emit('SIGHUP', 'SIGHUP')
  expect(cleanUp).not.toHaveBeenCalled()
  expect(kill).not.toHaveBeenCalled()
  for (const order of takeBack) order()
})
