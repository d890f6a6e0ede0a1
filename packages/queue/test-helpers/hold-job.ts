// A worker that takes a job, says so, and never ends it: `node hold-job.ts <redis url> <queue>`.
import { connectRedis, startWorker } from '../src/index.ts'

const [url = '', queue = ''] = process.argv.slice(2)
const link = connectRedis(url, { patience: 10, say: () => {} })
if (link === undefined) throw new Error('This is no address of a Redis')
startWorker(link, {
  queues: [{ name: queue, atOnce: 1 }],
  takeover: 1,
  work: () => {
    process.stdout.write('taken\n')
    return new Promise(() => {})
  },
})
