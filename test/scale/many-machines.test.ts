import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { processesIn } from '../../packages/pdf/test/tools.ts'
import { hasRedis, type OwnRedis, startRedis } from '../../packages/queue/test-helpers/start-redis.ts'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { runOnStory, temporaryFolder } from '../support/run-toolkit.ts'

// Three workers on one Redis, of which one is killed again and again, and so is whoever ordered. AI_TOOLKIT_REPORTS=1000 is the full run, of
// pages, and of a fiftieth as many on paper, which takes longer, with two of the three killed; without it a few are made of both.
const wanted = Number(process.env.AI_TOOLKIT_REPORTS ?? 0)
const sets =
  wanted > 0
    ? [
        { name: 'pages', count: wanted, formats: 'html,json' },
        { name: 'paper', count: Math.ceil(wanted / 50), formats: 'html,pdf' },
      ]
    : [{ name: 'both', count: 12, formats: 'html,json,pdf' }]
/** Each costs the start of a worker. */
const mostKills = wanted > 0 ? 100 : 1
const killers = wanted > 0 ? 2 : 1
const folder = await temporaryFolder()
/** Where workers put what passes. Chromium’s own paths below it must stay under the 108 characters of a socket, or another browser is taken. */
const scratch = await mkdtemp(join(tmpdir(), 's-'))
const main = join(repository, 'packages/cli/src/toolkit.js')
const processes = new Set<ChildProcess>()
let redis: OwnRedis
let kills = 0

beforeAll(async () => {
  const text = await readFile(join(baseStoryFolder, 'checkup/golden/old-cargo.answers.yaml'), 'utf8')
  for (const { name, count } of sets) {
    await mkdir(join(folder, name), { recursive: true })
    for (let index = 0; index < count; index += 1)
      await writeFile(join(folder, name, `${index}.answers.yaml`), text.replace(/name: .*/, `name: Bicycle ${index}`))
  }
  if (hasRedis) redis = await startRedis()
})
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL')
  await redis?.close()
  await rm(scratch, { recursive: true, force: true })
})

function start(verb: string, ...args: string[]): ChildProcess {
  const places = ['--queue', redis.url, '--store', join(folder, 'store'), '--content', baseStoryFolder]
  const child = spawn(process.execPath, [main, verb, ...args, ...places], {
    cwd: repository,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: scratch, INIT_CWD: repository },
  })
  processes.add(child)
  child.once('exit', () => processes.delete(child))
  return child
}

/** Kills a worker at a moment that nobody foresees and starts another in its place, until it is stopped. */
async function killAgainAndAgain(signal: AbortSignal): Promise<void> {
  while (!signal.aborted && kills < mostKills) {
    const worker = start('worker', '--takeover', '3')
    await wait(500 + Math.random() * 3000, undefined, { signal }).catch(() => {})
    worker.kill('SIGKILL')
    kills += 1
  }
}

/** Whoever is killed leaves what was written aside in a folder of its own, which nobody reads. */
async function reportsIn(out: string): Promise<string[]> {
  return (await readdir(out).catch(() => [])).filter((name) => !name.startsWith('.new-'))
}

async function filesIn(out: string): Promise<Record<string, string>> {
  const names = (await reportsIn(out)).sort()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await readFile(join(out, name))).toString('latin1')] as const)))
}

/** Orders reports, is killed once the first have come, and orders again. */
async function orderTwice({ name, formats }: (typeof sets)[number]): Promise<number | null> {
  const out = join(folder, `${name}-elsewhere`)
  const args = [join(folder, name), '--out', out, '--format', formats, '--resume']
  const first = start('report', ...args)
  while ((await reportsIn(out)).length < 4 && first.exitCode === null) await wait(50)
  first.kill('SIGKILL')
  await wait(100)
  const [status] = await once(start('report', ...args), 'exit')
  return status
}

describe.skipIf(!hasRedis)('three workers on one Redis, one of them killed again and again (needs redis-server)', () => {
  it(
    'make every report as one machine does, byte for byte, though whoever ordered was killed too',
    async () => {
      const stop = new AbortController()
      const steady = Array.from({ length: 3 - killers }, () => start('worker', '--takeover', '3'))
      const killing = Promise.all(Array.from({ length: killers }, () => killAgainAndAgain(stop.signal)))
      for (const set of sets) expect(await orderTwice(set)).toBe(0)
      stop.abort()
      await killing
      for (const worker of steady) worker.kill('SIGTERM')
      const ends = await Promise.all(steady.map((worker) => once(worker, 'exit')))
      expect(ends).toEqual(steady.map(() => [0, null]))
      for (const { name, count, formats } of sets) {
        const alone = join(folder, `${name}-alone`)
        expect((await runOnStory('report', join(folder, name), '--out', alone, '--format', formats)).status).toBe(0)
        const [one, others] = [await filesIn(alone), await filesIn(join(folder, `${name}-elsewhere`))]
        expect(Object.keys(others)).toHaveLength(formats.split(',').length * count + 1)
        expect(Object.keys(others).filter((file) => others[file] !== one[file])).toEqual([])
      }
      console.log(`${sets.map(({ name, count }) => `${count} ${name}`).join(', ')}; ${kills} workers killed`)
      expect(kills).toBeGreaterThan(0)
      await expect.poll(() => processesIn(scratch), { timeout: 10_000 }).toEqual([])
    },
    (wanted > 0 ? 60 : 5) * 60_000,
  )
})
