import { exitStatus } from './exit-status.ts'
import { say } from './talk.ts'

/**
 * Runs work that Ctrl-C ends in order: the signal is aborted, the work cleans up after itself, and nothing is left half-written. A second
 * Ctrl-C ends the program at once.
 */
export async function withInterrupt(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitStatus.interrupted)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    const status = await work(controller.signal)
    return controller.signal.aborted ? interrupted() : status
  } catch (error) {
    if (!controller.signal.aborted) throw error
    return interrupted()
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

function interrupted(): number {
  say('Interrupted. What stood there before is still whole.')
  return exitStatus.interrupted
}
