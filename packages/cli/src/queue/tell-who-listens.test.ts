import { expect, it } from 'vitest'
import { tellWhoListens } from './tell-who-listens.ts'

/** What is said when so many workers are seen, one number after the other; undefined where Redis does not answer. */
async function saidOf(counts: readonly (number | undefined)[], served: readonly string[] = []): Promise<string[]> {
  const said: string[] = []
  const end = new AbortController()
  const left = [...counts]
  const workers = async (): Promise<number> => {
    const count = left.shift()
    if (left.length === 0) end.abort()
    if (count === undefined) throw new Error('away')
    return count
  }
  await expect(
    tellWhoListens({ workers, served: async () => [...served] }, 'reports-a-b-c', { signal: end.signal, say: (text) => said.push(text), pace: 1 }),
  ).rejects.toThrow()
  return said.map((text) => text.replace(/: start one .* browser\./, ':'))
}

it('says once that nobody works, and once that somebody does again', async () => {
  const nobody = 'No worker takes work of the queue reports-a-b-c: There is none of any other queue either. Waiting.'
  expect(await saidOf([0, 0, 0, 0, 1, 1, 0, 0, 0])).toEqual([nobody, 'A worker takes work of it now.', nobody])
})

it('says nothing of workers that come back, nor of a Redis that is away', async () => {
  expect(await saidOf([0, 1, 0, undefined, 0, undefined, 2])).toEqual([])
})

it('tells which queues have workers, and how their names differ', async () => {
  expect(await saidOf([0, 0, 0], ['reports-a-b-d'])).toEqual([
    expect.stringContaining('Workers take work of reports-a-b-d: what differs in the name'),
  ])
})
