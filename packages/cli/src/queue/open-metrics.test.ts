import { once } from 'node:events'
import { createServer } from 'node:net'
import type { RedisLink, RunningWorker } from '@ai-toolkit/queue'
import { expect, it, vi } from 'vitest'
import { openMetrics } from './open-metrics.ts'

it('leave nothing that keeps a worker from ending where their port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const metricsPort = typeof address === 'object' && address !== null ? address.port : 0
  const begun = vi.spyOn(globalThis, 'setInterval')
  const opening = openMetrics({ metricsPort }, {} as RedisLink, { queues: [], worker: {} as RunningWorker })
  await expect(opening).rejects.toMatchObject({ code: 'EADDRINUSE' })
  other.close()
  const { results } = begun.mock
  begun.mockRestore()
  expect(results).toEqual([])
})
