import { createServer, type Server } from 'node:http'
import type { Diagnostic } from '@ai-toolkit/model'
import { openDepth, type RedisLink, type RunningWorker } from '@ai-toolkit/queue'
import { showDiagnostics } from '../talk.ts'
import { writeOneFile } from '../write-one-file.ts'
import { type Figures, figuresInPrometheus } from './figures.ts'
import { inTime } from './in-time.ts'

/** Where figures go. */
export interface MetricsCall {
  metrics?: string | undefined
  metricsPort?: number | undefined
}

/** Figures that are kept up to date. */
export interface Metrics {
  close: () => Promise<void>
}

/** In milliseconds; Prometheus asks every fifteen seconds or less often. */
const pace = 5000

/** How long Redis may take to count, in milliseconds. Where it is away there are no figures: old ones would look like new ones. */
const patience = 2000

/** Keeps figures of a worker and its queues in a file, and answers on a port of this machine; either, both or none. */
export async function openMetrics(
  { metrics, metricsPort }: MetricsCall,
  link: RedisLink,
  { queues, worker }: { queues: readonly string[]; worker: RunningWorker },
): Promise<Metrics> {
  if (metrics === undefined && metricsPort === undefined) return { close: async () => {} }
  const depth = openDepth(link, queues)
  const read = async (): Promise<Figures | undefined> => {
    const queue = await inTime(depth.counts(), patience)
    return queue && { queue, worker: worker.counts() }
  }
  const write = async (): Promise<Diagnostic[]> => {
    const figures = metrics === undefined ? undefined : await read()
    return metrics === undefined || figures === undefined ? [] : writeOneFile(metrics, textFor(metrics, figures), 'replace')
  }
  // Before the clock runs: where the port is taken, nothing must keep the worker from ending.
  const server = metricsPort === undefined ? undefined : await serve(metricsPort, read)
  const timer = setInterval(() => write().catch(() => {}), pace)
  showDiagnostics(await write(), new Map())
  return {
    close: async () => {
      clearInterval(timer)
      server?.close()
      await write().catch(() => {})
      await inTime(depth.close(), patience)
    },
  }
}

/** Loopback only: figures tell how much work there is. */
function serve(port: number, read: () => Promise<Figures | undefined>): Promise<Server> {
  const server = createServer(async ({ url }, response) => {
    const figures = await read()
    if (figures === undefined || (url !== '/metrics' && url !== '/metrics.json')) response.writeHead(figures === undefined ? 503 : 404).end()
    else if (url === '/metrics') response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8').end(figuresInPrometheus(figures))
    else response.setHeader('content-type', 'application/json').end(`${JSON.stringify(figures)}\n`)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

/** As the name of the file says: `.prom` is what the text file collector of Prometheus reads. */
function textFor(file: string, figures: Figures): string {
  return file.endsWith('.prom') ? figuresInPrometheus(figures) : `${JSON.stringify(figures)}\n`
}
