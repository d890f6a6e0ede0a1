import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { Redis } from 'ioredis'

/** How a connection behaves when Redis does not answer. */
export interface Patience {
  /** How long it is tried, in seconds. */
  patience: number
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
  close: () => void
}

/** Longer than any command blocks: a Redis that hangs is as good as gone. In milliseconds. */
const longestSilence = 30_000

/** Connects to `redis://…`, or `rediss://…` for TLS. Undefined where the URL is neither. Never tells a password. */
export function connectRedis(url: string, { patience, say }: Patience): RedisLink | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^rediss?:$/.test(parsed.protocol) || parsed.hostname === '') return undefined
  const address = `${parsed.hostname}:${parsed.port || 6379}`
  let isOver = false
  const client = new Redis(url, {
    maxRetriesPerRequest: null,
    socketTimeout: longestSilence,
    retryStrategy: (times) => (isOver ? null : Math.min(times * 100, 2000)),
  })
  const close = (): void => {
    isOver = true
    client.disconnect()
  }
  const gone = watch(client, { patience, say: (text) => say(`Redis at ${address} ${text}`) }).then((why) => {
    close()
    return codes.queueAway.at(wholeFile(address), { address, why, seconds: patience })
  })
  return { client, address, gone, close }
}

/** Resolves with the reason when Redis was away for too long. */
function watch(client: Redis, { patience, say }: Patience): Promise<string> {
  return new Promise((resolve) => {
    let why = 'it does not answer'
    let last: NodeJS.Timeout | undefined
    let isSaid = false
    const away = (): void => {
      last ??= setTimeout(() => resolve(why), patience * 1000)
    }
    const sayOnce = (): void => {
      if (!isSaid) say(`does not answer (${why}); trying again for ${patience} seconds.`)
      isSaid = true
    }
    client.on('error', (error: Error & { code?: string }) => {
      why = reasonOf(error)
      if (isRefusal(error)) resolve(why)
      else sayOnce()
      away()
    })
    client.on('close', away)
    client.on('ready', () => {
      if (isSaid) say('is back.')
      clearTimeout(last)
      last = undefined
      isSaid = false
    })
    away()
    client.once('end', () => clearTimeout(last))
  })
}

/** Trying again does not mend a wrong password. */
function isRefusal({ message }: Error): boolean {
  return /^(WRONGPASS|NOAUTH|NOPERM)/.test(message)
}

/** Messages may hold what was sent; a code, or the first word of what Redis says, does not. */
function reasonOf({ message, code }: Error & { code?: string }): string {
  return code ?? message.match(/^[A-Z]{4,}/)?.[0] ?? 'the connection broke off'
}
