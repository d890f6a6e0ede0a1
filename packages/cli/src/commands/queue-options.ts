import { InvalidArgumentError, Option } from 'commander'
import { parseShard } from '../reports/parse-shard.ts'
import { parsePort } from './options.ts'

/** Where work is given out and kept, as `report` and `worker` are told. The values are read later: a message of commander would show a password. */
export const queueOptions = [
  new Option('--queue <url>', 'the Redis or Valkey that work is given out through (redis://…, rediss://…)').env('AI_TOOLKIT_QUEUE'),
  new Option('--store <place>', 'where answers and reports are kept meanwhile: a folder that all machines see, or s3://bucket/prefix').env(
    'AI_TOOLKIT_STORE',
  ),
  new Option('--patience <seconds>', 'how long Redis may be away').default(60).argParser(parseSeconds),
]

/** How a worker works. */
export const workerOptions = [
  new Option('--takeover <seconds>', 'when a worker gives no sign of life for so long, others do its work').default(30).argParser(parseSeconds),
  new Option('--metrics <file>', 'a file to keep figures in: .json, or .prom for Prometheus'),
  new Option('--metrics-port <number>', 'a port of this machine to ask figures at: /metrics, /metrics.json').argParser(parsePort),
]

/** One part of the work. */
export const shardOption = new Option(
  '--shard <i/n>',
  'make one of several parts of the reports, such as 2/3, and leave the rest to other machines',
).argParser((value) => {
  const shard = parseShard(value)
  if (shard === undefined) throw new InvalidArgumentError('It wants a part and how many there are, such as 2/3.')
  return shard
})

function parseSeconds(value: string): number {
  const seconds = Number(value)
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError('It wants a number of seconds, up to a day.')
  return seconds
}
