import { exitStatus } from './exit-status.ts'

/**
 * Runs work that is asked to end by Ctrl-C, or by whoever ends the process: its signal is aborted, and it ends in its own time. A second
 * Ctrl-C ends the program at once.
 */
export async function untilAsked<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitStatus.interrupted)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
