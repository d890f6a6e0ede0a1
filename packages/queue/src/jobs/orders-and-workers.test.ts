import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
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
    expect(await Promise.all(all)).toEqual(all.map(() => ({ state: 'completed', codes: [] })))
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
    expect(await orders.order(jobOf('retried'))).toMatchObject({ state: 'completed' })
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
    expect(await orders.order(jobOf('poison'))).toEqual({ state: 'failed', codes: ['answer-range', 'wrong-type'] })
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
    expect(await waiting).toMatchObject({ state: 'completed' })
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
    expect(await first).toMatchObject({ state: 'completed' })
    await drained
    expect(worker.counts().done).toBe(1)
    orders.giveUp(new Error('enough'))
    expect(await second).toBe('given up')
  })
})

describe.skipIf(!hasRedis)('a machine that fails at everything (needs redis-server)', () => {
  it('does not spoil the jobs that others can do', async () => {
    let tries = 0
    const { name, orders, startOne } = open(async () => {
      await wait(20)
      return { came: 'done' }
    })
    const broken = startWorker(link(), {
      ...{ queues: [{ name, atOnce: 2 }], takeover: 1 },
      work: async () => {
        tries += 1
        return { came: 'fault', codes: ['cannot-write'] }
      },
    })
    closers.push(() => broken.abandon())
    await expect.poll(() => orders.workers()).toBe(1)
    startOne()
    const ends = await Promise.all(Array.from({ length: 60 }, (_, index) => orders.order(jobOf(`shared ${index}`))))
    expect(ends).toEqual(ends.map(() => ({ state: 'completed', codes: [] })))
    expect(tries).toBeLessThan(10)
  })

  it('is told of to whoever waits, and leaves the job to others when its toolkit is another', async () => {
    const faults: string[][] = []
    const name = 'told'
    const orders = openOrders(link(), name, (codes) => faults.push(codes))
    closers.push(() => orders.close())
    let tries = 0
    const worker = startWorker(link(), {
      ...{ queues: [{ name, atOnce: 1 }], takeover: 1 },
      work: async () => {
        tries += 1
        if (tries === 1) return { came: 'fault', codes: ['store-away'] }
        return tries === 2 ? { came: 'foreign' } : { came: 'done' }
      },
    })
    closers.push(() => worker.abandon())
    expect(await orders.order(jobOf('told'))).toEqual({ state: 'completed', codes: [] })
    expect([tries, faults]).toEqual([3, expect.arrayContaining([['store-away']])])
    expect(await orders.served()).toContain(name)
  })
})

describe.skipIf(!hasRedis)('a clock that jumps (needs redis-server)', () => {
  it('neither loses a job nor does one twice', async () => {
    const now = Date.now
    const jumps = [0, 3_600_000, -3_600_000, 90_000_000]
    const done: string[] = []
    const failed = new Set<string>()
    const { orders, startOne } = open(async (_, id) => {
      const jump = jumps[(done.length + failed.size) % jumps.length] ?? 0
      Date.now = () => now() + jump
      // Each third fails at first.
      if (failed.size * 3 <= done.length && !failed.has(id)) {
        failed.add(id)
        return { came: 'fault', codes: ['browser-died'] }
      }
      done.push(id)
      return { came: 'done' }
    })
    const worker = startOne()
    try {
      const jobs = Array.from({ length: 4 }, (_, index) => jobOf(`clock ${index}`))
      const ends = await Promise.all(jobs.map((job) => orders.order(job)))
      expect(ends.map(({ state }) => state)).toEqual(jobs.map(() => 'completed'))
      expect([...done].sort()).toEqual(jobs.map(jobId).sort())
      expect(worker.counts().takenOver).toBe(0)
    } finally {
      Date.now = now
    }
  })
})

describe.skipIf(!hasRedis)('a Redis that is full (needs redis-server)', () => {
  it('is said, and what it did not take is given as soon as it does', async () => {
    const own = await startRedis()
    const said: string[] = []
    const say = (text: string) => said.push(text.replace(/.*:\d+ /, ''))
    const [mine, other] = [own.url, own.url].map((url) => connectRedis(url, { patience: 60, say }))
    if (mine === undefined || other === undefined) throw new Error('The address is one')
    const worker = startWorker(other, { queues: [{ name: 'full', atOnce: 1 }], takeover: 1, work: async () => ({ came: 'done' }) })
    const orders = openOrders(mine, 'full')
    await expect.poll(() => orders.workers()).toBe(1)
    await mine.client.config('SET', 'maxmemory', '1')
    const waiting = orders.order(jobOf('full'))
    await expect.poll(() => said).toContain('cannot be used: its memory is full (OOM). Trying again for 60 seconds.')
    await mine.client.config('SET', 'maxmemory', '0')
    expect(await waiting).toEqual({ state: 'completed', codes: [] })
    await expect.poll(() => said).toContain('is back.')
    await worker.drain()
    await orders.close()
    mine.close()
    other.close()
    await own.close()
  })
})

describe.skipIf(!hasRedis)('a Redis that is gone for good (needs redis-server)', () => {
  it('keeps nobody waiting: neither whoever ordered, nor is about to, nor orders afterwards', async () => {
    const own = await startRedis()
    const mine = connectRedis(own.url, { patience: 60, say: () => {} })
    if (mine === undefined) throw new Error('The address is one')
    const orders = openOrders(mine, 'gone')
    const first = orders.order(jobOf('first')).catch(String)
    await expect.poll(() => mine.client.keys('*')).not.toEqual([])
    await own.kill()
    const second = orders.order(jobOf('second')).catch(String)
    orders.giveUp(new Error('gone'))
    mine.close()
    expect(await Promise.all([first, second, orders.order(jobOf('third')).catch(String)])).toEqual(Array(3).fill('Error: gone'))
    await own.close()
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
    let isOver = false
    const orders = openOrders(mine, 'lost')
    const ids = Array.from({ length: 8 }, (_, index) => jobOf(`${keeps} ${index}`))
    const ends = Promise.all(ids.map((job) => orders.order(job)))
    const worker = startWorker(other, {
      ...{ queues: [{ name: 'lost', atOnce: 1 }], takeover: 1 },
      work: async (_, id) => {
        done.add(id)
        if (done.size === 3 && !isOver) {
          isOver = true
          await own.kill()
          await own.start()
        }
        return { came: 'done' }
      },
    })
    expect(await ends).toEqual(ids.map(() => ({ state: 'completed', codes: [] })))
    expect(done.size).toBe(8)
    await worker.abandon()
    await orders.close().catch(() => {})
    mine.close()
    other.close()
    await own.close()
  })
})
