import { expect, test } from 'vitest'
import { openGate } from './gate.ts'

const never = new AbortController().signal

test('lets so many in at once, the others in the order in which they came', async () => {
  const gate = openGate(2)
  const order: string[] = []
  const leaveFirst = await gate.enter(never)
  const leaveSecond = await gate.enter(never)
  const third = gate.enter(never).then(() => order.push('third'))
  const fourth = gate.enter(never).then(() => order.push('fourth'))
  await Promise.resolve()
  expect(order).toEqual([])
  leaveSecond()
  leaveFirst()
  await Promise.all([third, fourth])
  expect(order).toEqual(['third', 'fourth'])
})

test('whoever gives up waiting takes no room', async () => {
  const gate = openGate(1)
  const leave = await gate.enter(never)
  const giving = new AbortController()
  const given = gate.enter(giving.signal)
  giving.abort('enough')
  await expect(given).rejects.toBe('enough')
  leave()
  await expect(gate.enter(never)).resolves.toBeTypeOf('function')
})

test('whoever has given up before does not even wait', async () => {
  await expect(openGate(1).enter(AbortSignal.abort('no'))).rejects.toBe('no')
})
