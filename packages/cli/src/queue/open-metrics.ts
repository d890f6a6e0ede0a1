import { createServer, type Server } from 'node:http'
import { openDepth, type RedisLink, type RunningWorker } from '@ai-toolkit/queue'
import { writeOneFile } from '../write-one-file.ts'
import { type Figures, figuresInPrometheus } from './figures.ts'

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

/** Keeps figures of a worker and its queues in a file, and answers on a port of this machine; either, both or none. */
export async function openMetrics(
  { metrics, metricsPort }: MetricsCall,
  link: RedisLink,
  { queues, worker }: { queues: readonly string[]; worker: RunningWorker },
): Promise<Metrics> {
  if (metrics === undefined && metricsPort === undefined) return { close: async () => {} }
  const depth = openDepth(link, queues)
  const read = async (): Promise<Figures> => ({ queue: await depth.counts(), worker: worker.counts() })
  const write = async (): Promise<void> => {
    if (metrics !== undefined) await writeOneFile(metrics, textFor(metrics, await read()), 'replace')
  }
  const timer = setInterval(() => write().catch(() => {}), pace)
  const server = metricsPort === undefined ? undefined : await serve(metricsPort, read)
  await write().catch(() => {})
  return {
    close: async () => {
      clearInterval(timer)
      server?.close()
      await write().catch(() => {})
      await depth.close().catch(() => {})
    },
  }
}

/** Loopback only: figures tell how much work there is. */
function serve(port: number, read: () => Promise<Figures>): Promise<Server> {
  const server = createServer(async ({ url }, response) => {
    const figures = await read().catch(() => undefined)
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
