import { type CountedCalls, countCalls, knownCounts } from './count-calls.ts'
import { countFiles } from './count-files.ts'
import { type ProcessRun, runProcess } from './run-process.ts'
import { setAside } from './set-aside.ts'

/** Counts of work by name, such as `{ pages: 224 }`: the same on every machine, so that a regression is seen without a clock. */
export type Work = Record<string, number>

/** One program in a comparison: ours, a floor, or a peer. Each run is a process of its own, so that none warms another up. */
export interface Contender {
  name: string
  /** The program and its arguments. */
  command: readonly string[]
  cwd?: string
  env?: Record<string, string>
  /** A folder that it writes; set aside before each run unless it is `kept`, and counted after it. */
  out?: string
  kept?: true
  /** What else is done before each run, unmeasured. */
  before?: () => Promise<void>
  /** One of ours, beside the first. */
  ours?: true
  /** The one of ours that it is a floor or a peer of; the first where absent. */
  against?: string
  /** A command whose time is taken off, such as one that does all but the work that is meant. */
  less?: readonly string[]
  /** Functions to count the calls of, which slows the run down. */
  calls?: CountedCalls
  /** Pieces of work in one run, where it does fewer than the row says. */
  pieces?: number
  /** At most so many runs, where each takes long. */
  rounds?: number
}

/** What one run took. */
export interface Sample {
  /** From the start of the process to its end or, where the program says so itself, of the measured part. */
  ms: number
  /** Peak resident memory of the process and its children, in MB; absent where the system does not tell. */
  mb?: number
  work: Work
  /** Milliseconds of the stages that the program tells apart, in order. */
  stages?: Record<string, number>
}

/** What came of a contender: its samples in order, or why it has none. */
export type Outcome = { samples: Sample[] } | { why: string }

/**
 * Runs contenders in turn, so that what slows the machine for a while slows all of them. One that fails runs no more; the first is ours, and
 * throws when it fails.
 * @param old a folder for what earlier runs wrote
 */
export async function alternate(contenders: readonly Contender[], rounds: number, old: string, onRun: (name: string) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = contenders.map(() => ({ samples: [] }))
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const so = outcomes[index]
      if (so === undefined || 'why' in so || round >= (contender.rounds ?? rounds)) continue
      onRun(contender.name)
      await clearWay(contender, old)
      const sample = await takeSample(contender).catch((error: Error) => error)
      if (!(sample instanceof Error)) so.samples.push(sample)
      else if (index === 0) throw sample
      else outcomes[index] = { why: sample.message }
    }
  }
  return outcomes
}

async function clearWay({ out, kept }: Contender, old: string): Promise<void> {
  if (out !== undefined && !kept) await setAside(out, old)
}

/** One run. Throws, with what the program said, where it fails. */
export async function takeSample(contender: Contender): Promise<Sample> {
  const { name, out, before, command, less, calls } = contender
  await before?.()
  if (calls !== undefined) return { ms: Number.NaN, work: knownCounts(await countCalls(command, calls)) }
  const run = await runWell(name, command, contender)
  const own = ownWords(run)
  const work = { ...own.work, ...(out === undefined ? {} : await countFiles(out)) }
  const rest = less === undefined ? 0 : (await runWell(name, less, contender)).ms
  return { ms: (own.ms ?? run.ms) - rest, work, ...(run.mb !== undefined && { mb: run.mb }), ...(own.stages && { stages: own.stages }) }
}

async function runWell(name: string, command: readonly string[], { cwd, env }: Contender): Promise<ProcessRun> {
  const run = await runProcess(command, { cwd, env })
  if (run.status !== 0) throw new Error(`${name} ended with ${run.status}: ${(run.stderr || run.stdout).trim().slice(0, 500)}`)
  return run
}

/** What our own programs say of themselves: tasks in the last line, `build --json` in all that it prints. Others say nothing of the kind. */
function ownWords({ stdout }: ProcessRun): Pick<Sample, 'stages'> & { ms?: number; work?: Work } {
  const last = stdout.trimEnd().split('\n').at(-1) ?? ''
  if (last.startsWith('{"bench":')) return (JSON.parse(last) as { bench: ReturnType<typeof ownWords> }).bench
  if (!stdout.startsWith('{')) return {}
  const { work = {} } = JSON.parse(stdout) as { work?: Work }
  return { work: Object.fromEntries(Object.entries(work).flatMap(([name, count]) => (count === 0 ? [] : [[inWords(name), count]]))) }
}

/** `chapters parsed` of `chaptersParsed`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
