import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { hasRedis, startRedis } from '../../test-helpers/start-redis.ts'
import { connectRedis } from './connect-redis.ts'

const silent = { patience: 10, say: () => {} }

describe('an address', () => {
  it.each(['queue.example', 'http://queue.example', 'redis:', 'redis://', '/tmp/redis.sock'])('“%s” is none of a Redis', (url) => {
    expect(connectRedis(url, silent)).toBeUndefined()
  })
})

describe('a Redis that is not there', () => {
  it('is given up after a while, with its address and without the password', async () => {
    const said: string[] = []
    const link = connectRedis('redis://agency:s3cret@127.0.0.1:1', { patience: 0.3, say: (text) => said.push(text) })
    const gone = await link?.gone
    expect(gone).toMatchObject({
      code: 'queue-away',
      message: 'Redis at 127.0.0.1:1 could not be used for 0.3 seconds: nothing listens there (ECONNREFUSED)',
    })
    expect(said).toEqual(['Redis at 127.0.0.1:1 cannot be used: nothing listens there (ECONNREFUSED). Trying again for 0.3 seconds.'])
    expect(JSON.stringify([gone, said])).not.toContain('s3cret')
  })
})

describe('a Redis that will not do', () => {
  it.each([
    ['redis_version:4.0.9\r\nredis_mode:standalone', 'it is version 4.0.9, and the queue needs 6.2 or later'],
    ['redis_version:7.4.1\r\nredis_mode:cluster', 'it is a cluster, and the queue needs a Redis of its own'],
  ])('is given up at once: %j', async (told, why) => {
    const info = `# Server\r\n${told}\r\n`
    // One answer for each command: every one begins with the number of its words.
    const answer = (sent: Buffer) => `$${info.length}\r\n${info}\r\n`.repeat(sent.toString().match(/^\*\d/gm)?.length ?? 0)
    const server = createServer((socket) => socket.on('data', (sent) => socket.write(answer(sent)))).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const link = connectRedis(`redis://127.0.0.1:${port}`, silent)
    expect((await link?.gone)?.message.split(': ').at(-1)).toBe(why)
    server.close()
  })
})

describe.skipIf(!hasRedis)('a Redis (needs redis-server)', () => {
  it('that goes away is waited for, and said to be back', async () => {
    const redis = await startRedis()
    const said: string[] = []
    const link = connectRedis(redis.url, { patience: 60, say: (text) => said.push(text.replace(/.*:\d+ /, '')) })
    await link?.client.ping()
    await redis.kill()
    const asked = link?.client.ping()
    await expect.poll(() => said).toHaveLength(1)
    await redis.start()
    expect(await asked).toBe('PONG')
    expect(said.at(-1)).toBe('is back.')
    link?.close()
    await redis.close()
  })

  it('that hangs is as good as gone, and is waited for likewise', async () => {
    const redis = await startRedis()
    const said: string[] = []
    const link = connectRedis(redis.url, { patience: 60, silence: 0.3, say: (text) => said.push(text.replace(/.*:\d+ /, '')) })
    await link?.client.ping()
    redis.signal('SIGSTOP')
    const asked = link?.client.ping()
    await expect.poll(() => said).toEqual(['cannot be used: it hangs. Trying again for 60 seconds.'])
    redis.signal('SIGCONT')
    expect(await asked).toBe('PONG')
    expect(said.at(-1)).toBe('is back.')
    link?.close()
    await redis.close()
  })

  it('that hangs for good is given up', async () => {
    const redis = await startRedis()
    redis.signal('SIGSTOP')
    const gone = await connectRedis(redis.url, { patience: 0.5, silence: 0.2, say: () => {} })?.gone
    expect(gone?.message).toMatch(/could not be used for 0.5 seconds: it hangs$/)
    await redis.close()
  })

  it('that will not have us is given up at once', async () => {
    const redis = await startRedis()
    const first = connectRedis(redis.url, silent)
    await first?.client.config('SET', 'requirepass', 'right')
    first?.close()
    const gone = await Promise.all(
      [redis.url, redis.url.replace('//', '//:s3cret@')].map((url) => connectRedis(url, { patience: 600, say: () => {} })?.gone),
    )
    await redis.close()
    expect(gone.map((one) => one?.message.split(': ').at(-1))).toEqual([
      'it wants a password (NOAUTH)',
      'it knows no such user and password (WRONGPASS)',
    ])
    expect(JSON.stringify(gone)).not.toContain('s3cret')
  })
})
