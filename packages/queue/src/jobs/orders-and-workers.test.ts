import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { digestOf } from '@ai-toolkit/source'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type OwnRedis, startRedis } from '../../test-helpers/start-redis.ts'
import { connectRedis, type RedisLink } from './connect-redis.ts'
import { openDepth } from './open-depth.ts'
import { type Orders, openOrders } from './open-orders.ts'
import { jobId, type ReportJob } from './report-job.ts'
import { type JobTry, type RunningWorker, startWorker } from './start-worker.ts'

let redis: OwnRedis
let closers: (() => unknown)[] = []
let queues = 0
beforeAll(async () => {
  if (hasRedis) redis = await startRedis('everything')
})
afterEach(async () => {
  for (const close of closers.reverse()) await close()
  closers = []
})
afterAll(() => redis?.close())

function jobOf(text: string): ReportJob {
  return { answers: digestOf(text), task: digestOf('task'), shape: digestOf('shape') }
}

function link(): RedisLink {
  const made = connectRedis(redis.url, { patience: 60, say: () => {} })
  if (made === undefined) throw new Error('The address is one')
  closers.push(made.close)
  return made
}

/** A queue of its own, and a worker for it. */
function open(work: (job: ReportJob, id: string) => Promise<JobTry>): { name: string; orders: Orders; startOne: () => RunningWorker } {
  queues += 1
  const name = `test-${queues}`
  const orders = openOrders(link(), name)
  closers.push(() => orders.close())
  const startOne = () => {
    const worker = startWorker(link(), { queues: [{ name, atOnce: 2 }], takeover: 1, work })
    closers.push(() => worker.abandon())
    return worker
  }
  return { name, orders, startOne }
}

describe.skipIf(!hasRedis)('jobs (need redis-server)', () => {
  it('are done once, however often they are given, and Redis holds digests only', async () => {
    const done: string[] = []
    const { name, orders, startOne } = open(async (_, id) => {
      done.push(id)
      return { came: 'done' }
    })
    const all = [orders.order(jobOf('a')), orders.order(jobOf('b')), orders.order(jobOf('a'))]
    await expect.poll(() => orders.workers()).toBe(0)
    const worker = startOne()
    expect(await Promise.all(all)).toEqual(['completed', 'completed', 'completed'])
    expect(done.sort()).toEqual([jobId(jobOf('a')), jobId(jobOf('b'))].sort())
    expect(worker.counts()).toMatchObject({ done: 2, parked: 0, lastMinute: 2 })
    const kept = await link().client.hget(`ai-toolkit:${name}:${jobId(jobOf('a'))}`, 'data')
    expect(JSON.parse(kept ?? '')).toEqual(jobOf('a'))
  })

  it('that a machine fails are tried again, and counted', async () => {
    let tries = 0
    const { name, orders, startOne } = open(async () => {
      tries += 1
      return tries === 1 ? { came: 'fault', codes: ['browser-died'] } : { came: 'done' }
    })
    const worker = startOne()
    expect(await orders.order(jobOf('retried'))).toBe('completed')
    expect([tries, worker.counts()]).toMatchObject([2, { done: 1, retries: 1, failures: 0 }])
    const depth = openDepth(link(), [name])
    expect(await depth.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, completed: 1, failed: 0 })
    await depth.close()
  })

  it('that nobody can do are parked at the first try, with codes only', async () => {
    let tries = 0
    const { name, orders, startOne } = open(async () => {
      tries += 1
      return { came: 'parked', codes: ['answer-range', 'wrong-type'] }
    })
    const worker = startOne()
    expect(await orders.order(jobOf('poison'))).toBe('failed')
    expect([tries, worker.counts().parked]).toEqual([1, 1])
    const kept = await link().client.hgetall(`ai-toolkit:${name}:${jobId(jobOf('poison'))}`)
    expect([kept.failedReason, kept.stacktrace]).toEqual(['answer-range wrong-type', '[]'])
  })

  it('tell nothing of an exception', async () => {
    const { name, orders, startOne } = open(async () => {
      throw new Error('Chief Inspector Morse answered “no”')
    })
    startOne()
    const waiting = orders.order(jobOf('exception')).catch(() => 'given up')
    const key = `ai-toolkit:${name}:${jobId(jobOf('exception'))}`
    const { client } = link()
    await expect.poll(() => client.hget(key, 'failedReason')).toBe('fault-of-the-program')
    expect(JSON.stringify(await client.hgetall(key))).not.toContain('Morse')
    orders.giveUp(new Error('enough'))
    expect(await waiting).toBe('given up')
  })

  it('of a worker that is killed are taken over', async () => {
    const { name, orders, startOne } = open(async () => ({ came: 'done' }))
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../test-helpers/hold-job.ts'), redis.url, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const waiting = orders.order(jobOf('held'))
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    const worker = startOne()
    expect(await waiting).toBe('completed')
    expect(worker.counts()).toMatchObject({ done: 1, takenOver: 1 })
  })

  it('under way are finished by a worker that is asked to end, and no more are taken', async () => {
    const { promise: taken, resolve: take } = Promise.withResolvers<void>()
    const { promise: work, resolve: finish } = Promise.withResolvers<JobTry>()
    const { orders, startOne } = open(() => {
      take()
      return work
    })
    const worker = startOne()
    const first = orders.order(jobOf('first'))
    await taken
    const drained = worker.drain()
    const second = orders.order(jobOf('second')).catch(() => 'given up')
    finish({ came: 'done' })
    expect(await first).toBe('completed')
    await drained
    expect(worker.counts().done).toBe(1)
    orders.giveUp(new Error('enough'))
    expect(await second).toBe('given up')
  })
})

describe.skipIf(!hasRedis)('a Redis that goes away under the work (needs redis-server)', () => {
  it.each<[string, 'everything' | 'nothing']>([
    ['kept its jobs', 'everything'],
    ['forgot its jobs', 'nothing'],
  ])('loses nothing when it %s', async (_, keeps) => {
    const own = await startRedis(keeps)
    const [mine, other] = [own.url, own.url].map((url) => connectRedis(url, { patience: 60, say: () => {} }))
    if (mine === undefined || other === undefined) throw new Error('The address is one')
    const done = new Set<string>()
    const orders = openOrders(mine, 'lost')
    const ids = Array.from({ length: 8 }, (_, index) => jobOf(`${keeps} ${index}`))
    const ends = Promise.all(ids.map((job) => orders.order(job)))
    const worker = startWorker(other, {
      ...{ queues: [{ name: 'lost', atOnce: 1 }], takeover: 1 },
      work: async (_, id) => {
        done.add(id)
        if (done.size === 3) {
          await own.kill()
          await own.start()
        }
        return { came: 'done' }
      },
    })
    expect(await ends).toEqual(ids.map(() => 'completed'))
    expect(done.size).toBe(8)
    await worker.abandon()
    await orders.close().catch(() => {})
    mine.close()
    other.close()
    await own.close()
  })
})
