import { exitStatus } from './exit-status.ts'
import { say } from './talk.ts'
import { untilAsked } from './until-asked.ts'

/** Runs work that Ctrl-C breaks off in order: the signal is aborted, the work cleans up after itself, and nothing is left half-written. */
export function withInterrupt(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  return untilAsked(async (signal) => {
    try {
      const status = await work(signal)
      return signal.aborted ? interrupted() : status
    } catch (error) {
      if (!signal.aborted) throw error
      return interrupted()
    }
  })
}

function interrupted(): number {
  say('Interrupted. What stood there before is still whole.')
  return exitStatus.interrupted
}
