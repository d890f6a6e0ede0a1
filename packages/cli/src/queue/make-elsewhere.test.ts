import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectRedis, faultOf, jobId, openStore, resultOf, startWorker } from '@ai-toolkit/queue'
import { digestOf } from '@ai-toolkit/source'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hasRedis, type OwnRedis, startRedis } from '../../../queue/test-helpers/start-redis.ts'
import { makeReports, type ReportsResult } from '../make-reports.ts'
import type { ReportMaker } from '../reports/report-maker.ts'
import type { ReportOptions } from '../reports/workshop.ts'
import { doJob } from './do-job.ts'
import { queueOn } from './ground-digest.ts'
import { openElsewhere } from './open-elsewhere.ts'
import type { OpenTask } from './open-tasks.ts'
import { runWorker } from './run-worker.ts'

const root = join(import.meta.dirname, '../../../..')
const golden = join(root, 'test/stories/base/content/checkup/golden/old-cargo.answers.yaml')
let redis: OwnRedis
let folder = ''
let ground = { content: '', templates: '' }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elsewhere-'))
  ground = { content: join(folder, 'content'), templates: join(folder, 'templates') }
  // What shapes reports must not change between two runs, whoever works on it.
  await cp(join(root, 'templates'), ground.templates, { recursive: true })
  await cp(join(root, 'test/stories/base/content'), ground.content, { recursive: true })
  const text = await readFile(golden, 'utf8')
  await mkdir(join(folder, 'answers/north'), { recursive: true })
  const put = (name: string, content: string) => writeFile(join(folder, 'answers', `${name}.answers.yaml`), content)
  for (const name of ['a', 'north/b', 'north/c']) await put(name, text.replace(/name: .*/, `name: Bicycle ${name}`))
  await put('copy-of-a', text.replace(/name: .*/, 'name: Bicycle a'))
  await put('wrong', text.replace('value: w1', 'value: w9'))
  await put('empty', '')
  if (hasRedis) redis = await startRedis()
})
afterAll(async () => {
  await redis?.close()
  await rm(folder, { recursive: true, force: true })
})

function placesOf(store: string) {
  return { queue: redis.url, store: join(folder, store), patience: 30 }
}

/** Makes reports of all answers, here or through a queue. */
function make(out: string, store?: string, options: Partial<ReportOptions> = {}): Promise<ReportsResult> {
  return makeReports({
    ...{ answers: [join(folder, 'answers')], kind: 'full', ...ground, brand: join(ground.templates, 'brands/valmont'), out: join(folder, out) },
    ...{ formats: ['html', 'json'], onStep: () => {}, ...options },
    ...(store !== undefined && { elsewhere: (workshop, shape) => openElsewhere(placesOf(store), workshop, shape) }),
  })
}

/** What stands in a folder: name to text. */
async function filesIn(path: string): Promise<Record<string, string>> {
  const found = await readdir(join(folder, path), { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const texts = paths.sort().map(async (file) => [file.slice(join(folder, path).length + 1), await readFile(file, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(texts))
}

describe.skipIf(!hasRedis)('reports that a worker makes (needs redis-server)', () => {
  it('are those of one machine, byte for byte; what is wrong is said with the same words; nothing is made twice', async () => {
    const stop = new AbortController()
    const call = { ...placesOf('store'), ...ground, browser: '/nowhere', takeover: 30, metrics: join(folder, 'figures.prom') }
    const working = runWorker(call, stop.signal)
    const [here, elsewhere] = [await make('here'), await make('elsewhere', 'store')]
    expect(elsewhere.reports.map(({ state }) => state)).toEqual(['made', 'made', 'refused', 'made', 'made', 'refused'])
    expect(elsewhere.diagnostics).toEqual(here.diagnostics)
    expect(elsewhere.reports.map(({ file, state, codes }) => [file, state, codes])).toEqual(
      here.reports.map(({ file, state, codes }) => [file, state, codes]),
    )
    expect(await filesIn('elsewhere')).toEqual(await filesIn('here'))
    const resumed = await make('elsewhere', 'store', { resume: true })
    expect(resumed.reports.filter(({ state }) => state === 'kept')).toHaveLength(4)
    stop.abort()
    expect(await working).toEqual([])
    expect(await readFile(call.metrics, 'utf8')).toMatch(/^ai_toolkit_worker_done_total 3$/m)
    // What was made is there without any worker.
    const whole = { answers: [join(folder, 'answers/a.answers.yaml'), join(folder, 'answers/north')] }
    expect((await make('again', 'store', whole)).written).toHaveLength(6)
  })

  it('are there once, whoever ordered them, when two order at a time', async () => {
    const stop = new AbortController()
    const working = runWorker({ ...placesOf('both'), ...ground, browser: '/nowhere', takeover: 30, metrics: join(folder, 'both.json') }, stop.signal)
    const [one, two] = await Promise.all([make('one', 'both'), make('two', 'both')])
    stop.abort()
    expect(await working).toEqual([])
    expect([one, two].map(({ reports }) => reports.filter(({ state }) => state === 'made').length)).toEqual([4, 4])
    expect(await filesIn('one')).toEqual(await filesIn('two'))
    expect(JSON.parse(await readFile(join(folder, 'both.json'), 'utf8'))).toMatchObject({ worker: { done: 3, retries: 0, failures: 0 } })
  })

  it('are made by the others where one worker cannot write into the store, and it says why', async () => {
    // It reads what all read, and can note nothing.
    await mkdir(join(folder, 'whole/sha256'), { recursive: true })
    await mkdir(join(folder, 'lame'))
    await symlink(join(folder, 'whole/sha256'), join(folder, 'lame/sha256'))
    await writeFile(join(folder, 'lame/results'), '')
    await writeFile(join(folder, 'lame/faults'), '')
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const stop = new AbortController()
    const call = { ...ground, browser: '/nowhere', takeover: 30 }
    const lame = runWorker({ ...call, ...placesOf('lame') }, stop.signal)
    const ordered = make('by-others', 'whole')
    await vi.waitFor(() => expect(String(said.mock.calls)).toContain('A worker could not make a report'), { timeout: 20_000, interval: 50 })
    const working = runWorker({ ...call, ...placesOf('whole') }, stop.signal)
    const { reports } = await ordered
    stop.abort()
    expect(await Promise.all([lame, working])).toEqual([[], []])
    expect(reports.filter(({ state }) => state === 'made')).toHaveLength(4)
    const texts = said.mock.calls.map(([text]) => String(text))
    said.mockRestore()
    expect(texts.filter((text) => text.startsWith('A report could not be made here'))).toEqual([
      expect.stringMatching(/The store .*lame cannot be used: a file stands where a folder should be \(store-away\)\. It is tried again/),
    ])
    expect(texts).toContainEqual(expect.stringMatching(/^A worker could not make a report \(store-away\)/))
  })

  it('are lost no more than Redis is, when that goes for good: both say so and end, and a later run goes on', async () => {
    const own = await startRedis()
    const places = { queue: own.url, store: join(folder, 'gone'), patience: 2.5 }
    let asked = 0
    const elsewhere: ReportOptions['elsewhere'] = async (workshop, shape) => {
      const { value: maker, diagnostics } = await openElsewhere(places, workshop, shape)
      const make = async (...given: Parameters<ReportMaker['make']>) => {
        asked += 1
        if (asked === 3) await own.kill()
        return (maker as ReportMaker).make(...given)
      }
      return { value: maker && { ...maker, atOnce: 1, make }, diagnostics }
    }
    const working = runWorker(
      { ...places, ...ground, browser: '/nowhere', takeover: 30, metrics: join(folder, 'gone.json') },
      new AbortController().signal,
    )
    const { diagnostics, reports } = await make('gone-out', undefined, { elsewhere })
    const message = expect.stringMatching(/^Redis at 127\.0\.0\.1:\d+ could not be used for 2\.5 seconds: nothing listens there \(ECONNREFUSED\)$/)
    expect(await working).toMatchObject([{ code: 'queue-away', message }])
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'queue-away', message }))
    const count = (state: string, among = reports) => among.filter((report) => report.state === state).length
    expect([count('made'), count('failed')]).toEqual([2, 4])
    await own.close()
    const stop = new AbortController()
    const again = runWorker({ ...placesOf('gone'), ...ground, browser: '/nowhere', takeover: 30 }, stop.signal)
    const { reports: later } = await make('gone-out', 'gone', { resume: true })
    stop.abort()
    await again
    expect([count('kept', later), count('made', later), count('refused', later)]).toEqual([2, 2, 2])
  })

  it('leave nothing in Redis that tells of the answers, the agency or the machine', async () => {
    const link = connectRedis(redis.url, { patience: 5, say: () => {} })
    const keys = (await link?.client.keys('*')) ?? []
    const kept = await Promise.all(keys.map((key) => link?.client.dump(key).then((dump) => String(dump))))
    link?.close()
    expect(keys.length).toBeGreaterThan(4)
    expect([...keys, ...kept].join('\n')).not.toMatch(/Bicycle|north|valmont|answers\.yaml|elsewhere|groove/i)
  })

  it('need a worker that can begin: one that an exception keeps from it lets go of Redis, which would keep it from ending', async () => {
    const cannot = (): never => {
      throw new Error('cannot begin')
    }
    const call = Object.defineProperty({ ...placesOf('none'), ...ground, takeover: 30 }, 'browser', { get: cannot })
    await expect(runWorker(call, new AbortController().signal)).rejects.toThrow('cannot begin')
    const link = connectRedis(redis.url, { patience: 30, say: () => {} })
    await expect.poll(async () => String(await link?.client.client('LIST')).match(/^id=/gm)).toHaveLength(1)
    link?.close()
  })

  it('that no worker can make are failed, and said', async () => {
    const link = connectRedis(redis.url, { patience: 30, say: () => {} })
    if (link === undefined) throw new Error('The address is one')
    const worker = startWorker(link, {
      ...{ queues: [{ name: await queueOn(ground, undefined), atOnce: 1 }], takeover: 30 },
      work: async () => ({ came: 'parked', codes: [] }),
    })
    const { reports } = await make('failed', 'other-store')
    expect(reports.map(({ state, codes }) => [state, codes])).toContainEqual(['failed', ['report-not-made']])
    expect(Object.keys(await filesIn('failed'))).toEqual([])
    await worker.drain()
    link.close()
  })
})

describe('what is asked for wrongly', () => {
  it('is said without a password', async () => {
    const { diagnostics } = await make('nowhere', undefined, {
      elsewhere: (workshop, shape) => openElsewhere({ queue: 'agency:s3cret@queue', store: folder, patience: 1 }, workshop, shape),
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['queue-address'])
    expect(JSON.stringify(diagnostics)).not.toContain('s3cret')
  })
})

describe('a job whose reports would come out otherwise here', () => {
  const digest = digestOf('')
  const job = { answers: digest, task: digest, shape: digestOf('theirs') }
  async function attempt(isSame: boolean) {
    const store = await openStore(join(folder, 'jobs'))
    if (store === undefined) throw new Error('A folder is a store')
    await store.put(new Uint8Array())
    let outdated = 0
    const value = { shape: digestOf('ours') } as OpenTask
    const tasks = { open: async () => ({ value, diagnostics: [] }) }
    const teller = { fault: () => {}, done: () => {} }
    const came = await doJob(job, jobId(job), { store, tasks, isGroundSame: async () => isSame, onOutdated: () => (outdated += 1), teller })
    return { came, outdated, result: await resultOf(store, jobId(job)), faults: await faultOf(store, jobId(job)) }
  }

  it('is left to others, and the worker ends, where its toolkit has changed', async () => {
    expect(await attempt(false)).toEqual({ came: { came: 'foreign' }, outdated: 1, result: undefined, faults: [] })
  })

  it('is parked where it has not, until it is ordered again', async () => {
    const { came, outdated, result, faults } = await attempt(true)
    expect([came, outdated, result]).toEqual([{ came: 'parked', codes: ['worker-outdated'] }, 0, undefined])
    expect(faults.map(({ code }) => code)).toEqual(['worker-outdated'])
  })
})
