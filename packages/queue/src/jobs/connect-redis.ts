import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { Redis } from 'ioredis'
import { queuePrefix } from './queue-settings.ts'
import { isRefusal, isTrouble, unfitness, wordsOfTrouble } from './redis-trouble.ts'

/** How a connection behaves when Redis does not answer. */
export interface Patience {
  /** How long it is tried, in seconds. */
  patience: number
  /** After how many seconds without any answer it counts as one that hangs: more than any command blocks, which BullMQ lets for ten. */
  silence?: number
  /** Told when Redis is lost and when it is back. */
  say: (text: string) => void
}

/** A connection to Redis that comes back by itself. */
export interface RedisLink {
  client: Redis
  /** Where it is, without the password. */
  address: string
  /** Resolves when Redis stayed away for longer than we wait, or will not have us. */
  gone: Promise<Diagnostic>
  /** Told of commands that failed: a Redis that answers may yet take nothing, as one that is full. Then it counts as away until it takes something. */
  heard: (error: unknown) => void
  close: () => void
}

/** Connects to `redis://…`, or `rediss://…` for TLS. Undefined where the URL is neither. Never tells a password. */
export function connectRedis(url: string, { patience, silence = 15, say }: Patience): RedisLink | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^rediss?:$/.test(parsed.protocol) || parsed.hostname === '') return undefined
  const address = `${parsed.hostname}:${parsed.port || 6379}`
  let isOver = false
  const client = new Redis(url, {
    maxRetriesPerRequest: null,
    socketTimeout: silence * 1000,
    retryStrategy: (times) => (isOver ? null : Math.min(times * 100, 2000)),
  })
  const close = (): void => {
    isOver = true
    client.disconnect()
  }
  const { gone, heard } = watch(client, { patience, say: (text) => say(`Redis at ${address} ${text}`) })
  const found = gone.then((why) => {
    close()
    return codes.queueAway.at(wholeFile(address), { address, why, seconds: patience })
  })
  return { client, address, gone: found, heard, close }
}

/** Watches over a connection: `gone` resolves with the reason when Redis could not be used for too long. */
function watch(client: Redis, { patience, say }: Patience): { gone: Promise<string>; heard: (error: unknown) => void } {
  const { promise: gone, resolve } = Promise.withResolvers<string>()
  let why = 'it does not answer'
  let last: NodeJS.Timeout | undefined
  let isSaid = false
  const away = (): void => {
    last ??= setTimeout(() => resolve(why), patience * 1000)
  }
  const troubled = (error: Error): void => {
    why = wordsOfTrouble(error)
    if (isRefusal(error)) resolve(why)
    else if (!isSaid) say(`cannot be used: ${why}. Trying again for ${patience} seconds.`)
    isSaid = true
    away()
  }
  const well = (): void => {
    if (isSaid) say('is back.')
    clearTimeout(last)
    last = undefined
    isSaid = false
  }
  client.on('error', troubled)
  client.on('close', away)
  client.on('ready', well)
  client.on('ready', () => void unfit(client).then((found) => found !== undefined && resolve(found)))
  away()
  client.once('end', () => clearTimeout(last))
  const askUntilWell = (): void => {
    if (last === undefined || client.status === 'end') return
    // Any command that writes: one that is full still answers those that read.
    client.set(`${queuePrefix}:try`, '', 'PX', 1).then(well, () => setTimeout(askUntilWell, pace).unref())
  }
  const heard = (error: unknown): void => {
    if (!isTrouble(error)) return
    const isNew = last === undefined
    troubled(error)
    if (isNew) setTimeout(askUntilWell, pace).unref()
  }
  return { gone, heard }
}

/** A user who may not ask may still use it; a connection that breaks off is heard of by itself. */
function unfit(client: Redis): Promise<string | undefined> {
  return client.info('server').then(unfitness, () => undefined)
}

/** How often a Redis that takes nothing is tried, in milliseconds. */
const pace = 500
