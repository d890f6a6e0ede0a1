import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { placesOf, type QueueOptions } from '../queue/queue-call.ts'
import { runWorker } from '../queue/run-worker.ts'
import { refuse } from '../refuse.ts'
import { say } from '../talk.ts'
import { untilAsked } from '../until-asked.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface WorkerOptions extends CallOptions, QueueOptions {
  takeover?: number
  metrics?: string
  metricsPort?: number
}

/** `toolkit worker`: makes reports that others ordered, until it is asked to end. */
export async function worker({ options }: { options: WorkerOptions }): Promise<number> {
  const places = placesOf(options)
  if (places === undefined) {
    say('Name the queue with --queue and the store with --store.')
    return exitStatus.callIsWrong
  }
  const { content = 'content', templates = 'templates', browser, takeover = 30, metrics, metricsPort } = options
  const call = { ...places, content, templates, browser, takeover, metrics, metricsPort }
  // To be asked to end is how a worker ends.
  const diagnostics = await untilAsked((signal) => runWorker(call, signal)).catch(portTaken)
  if (diagnostics === undefined) {
    say(`The port ${metricsPort} cannot be had; choose another with --metrics-port.`)
    return exitStatus.callIsWrong
  }
  return hasErrors(diagnostics) ? refuse(diagnostics, new Map(), options) : exitStatus.done
}

function portTaken(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return undefined
  throw error
}
