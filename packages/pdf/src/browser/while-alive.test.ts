import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { whileAlive } from './while-alive.ts'

const forEver = () => new Promise<never>(() => undefined)

test('gives what the work gives, and leaves no listener behind', async () => {
  const { signal } = new AbortController()
  expect(await whileAlive(signal, async () => 1)).toBe(1)
  await expect(whileAlive(signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await Promise.resolve()
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('gives up work without end, and does not begin it when it is too late', async () => {
  const dying = new AbortController()
  const waiting = whileAlive(dying.signal, forEver)
  dying.abort('dead')
  await expect(waiting).rejects.toBe('dead')
  await expect(whileAlive(dying.signal, async () => 1)).rejects.toBe('dead')
})
