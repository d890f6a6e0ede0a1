import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { digestOf } from '@ai-toolkit/source'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'

let folder = ''
let bucket: FakeBucket
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'))
  bucket = await startBucket()
  process.env.AWS_ACCESS_KEY_ID = 'key'
  process.env.AWS_SECRET_ACCESS_KEY = 's3cret'
})
afterAll(async () => {
  bucket.close()
  await rm(folder, { recursive: true, force: true })
})

interface FakeBucket {
  url: string
  objects: Map<string, Buffer>
  close: () => void
}

/** As much of S3 as a store uses. */
async function startBucket(): Promise<FakeBucket> {
  const objects = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname
    if (request.method === 'PUT') objects.set(path, await bodyOf(request))
    const found = objects.get(path)
    if (found !== undefined) return response.end(request.method === 'PUT' ? '' : found)
    response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `s3://reports/2026?endpoint=http://127.0.0.1:${port}`, objects, close: () => server.close() }
}

/** The client sends bytes in signed chunks: each its size in hexadecimal, and an empty one at the end. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const whole = Buffer.concat(parts)
  if (request.headers['content-encoding'] !== 'aws-chunked') return whole
  const end = whole.indexOf('\r\n')
  return whole.subarray(end + 2, end + 2 + Number.parseInt(whole.toString('latin1', 0, end), 16))
}

async function open(place: string): Promise<Store> {
  const store = await openStore(place)
  if (store === undefined) throw new Error('The place is a store')
  return store
}

const text = new TextEncoder().encode('a report')
const key = digestOf(text)

describe.each([
  ['a folder', () => join(folder, 'plain')],
  ['a file: URL', () => pathToFileURL(join(folder, 'url')).href],
  ['S3-compatible object storage', () => bucket.url],
])('%s', (_, place) => {
  it('keeps bytes by their digest and notes by name', async () => {
    const store = await open(place())
    expect([await store.get(key), await store.noted('results/x.json')]).toEqual([undefined, undefined])
    expect([await store.put(text), await store.put(text)]).toEqual([key, key])
    await store.note('results/x.json', 'first')
    await store.note('results/x.json', 'second')
    const again = await open(place())
    expect(Buffer.from((await again.get(key)) ?? []).toString()).toBe('a report')
    expect(await again.noted('results/x.json')).toBe('second')
  })

  it('leads nowhere else, whatever a key says', async () => {
    await expect((await open(place())).get('sha256:../../../etc/passwd')).rejects.toThrow('A key is a digest')
  })
})

it('lies in object storage below its prefix', () => {
  expect([...bucket.objects.keys()].sort()).toEqual(['/reports/2026/results/x.json', `/reports/2026/sha256/${key.slice(7, 9)}/${key.slice(9)}`])
})

it('takes damaged bytes for none, and puts them right', async () => {
  const store = await open(join(folder, 'damaged'))
  await store.put(text)
  const file = join(folder, 'damaged/sha256', key.slice(7, 9), key.slice(9))
  await writeFile(file, 'a rep')
  expect(await store.get(key)).toBeUndefined()
  await store.put(text)
  expect(await readFile(file, 'utf8')).toBe('a report')
  expect(await readdir(join(file, '..'))).toEqual([key.slice(9)])
})

describe('a store that is away', () => {
  it('is said, without the keys to it', async () => {
    await writeFile(join(folder, 'file'), '')
    const error = await (await open(join(folder, 'file/below'))).put(text).catch((error: unknown) => error)
    expect(error).toMatchObject({ diagnostics: [{ code: 'store-away', message: expect.stringContaining('a file stands where a folder should be') }] })
    const far = await (await open('s3://reports?endpoint=http://127.0.0.1:1')).get(key).catch((error: unknown) => error)
    expect(far).toMatchObject({
      diagnostics: [{ code: 'store-away', message: 'The store s3://reports cannot be used: nothing listens there (ECONNREFUSED)' }],
    })
    expect(JSON.stringify(far)).not.toContain('s3cret')
  })

  it.each(['s3://', 'http://reports', 's3://key:secret@reports'])('“%s” is none', async (place) => {
    expect(await openStore(place)).toBeUndefined()
  })
})
