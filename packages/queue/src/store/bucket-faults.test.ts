import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBucket } from './open-bucket.ts'

let server: Server
let answer: (response: ServerResponse) => void = () => {}
let asked = 0
beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'key'
  process.env.AWS_SECRET_ACCESS_KEY = 's3cret'
  server = createServer((request, response) => {
    asked += 1
    request.resume().once('end', () => answer(response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function refuse(status: number, code: string, message = 'with s3cret in it'): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`)
  }
}

/** What is said of a storage that answers so, when something is read and when something is written. */
async function saidOf(given: typeof answer, silence = 5000): Promise<string[]> {
  answer = given
  const bucket = openBucket(`s3://reports?endpoint=http://127.0.0.1:${(server.address() as AddressInfo).port}`, silence)
  const works = [() => bucket?.read('a'), () => bucket?.write('a', new Uint8Array(8))]
  const errors = await Promise.all(works.map((work) => Promise.resolve(work()).then(String, (error: unknown) => error)))
  expect(JSON.stringify(errors)).not.toContain('s3cret')
  return errors.map((error) => (error as { diagnostics?: { message: string }[] }).diagnostics?.[0]?.message.replace(/.*used: /, '') ?? String(error))
}

it.each([
  ['a missing bucket', 404, 'NoSuchBucket', 'there is no such bucket (NoSuchBucket)'],
  ['keys without rights', 403, 'AccessDenied', /^the keys may not do this; they must read, write and list .*\(AccessDenied\)$/],
  ['a wrong key', 403, 'InvalidAccessKeyId', 'it does not know the access key (InvalidAccessKeyId)'],
  ['a wrong secret', 403, 'SignatureDoesNotMatch', 'the secret key is wrong (SignatureDoesNotMatch)'],
  ['another region', 301, 'PermanentRedirect', 'the bucket is in another region (region=…) (PermanentRedirect)'],
  ['a full storage', 507, 'InsufficientStorage', 'it answers with 507 (InsufficientStorage)'],
])('%s is said', async (_, status, code, said) => {
  const found = await saidOf(refuse(status, code))
  expect(found).toEqual([expect.stringMatching(said), expect.stringMatching(said)].map((one) => (typeof said === 'string' ? said : one)))
})

it('a storage that has too much to do is asked again, and then said', async () => {
  asked = 0
  expect(await saidOf(refuse(503, 'SlowDown'))).toEqual(Array(2).fill('it has too much to do (SlowDown)'))
  expect(asked).toBe(6)
  let left = 2
  const recovering = (response: ServerResponse) => (left-- > 0 ? refuse(503, 'SlowDown')(response) : response.end('report'))
  expect(await saidOf(recovering)).toEqual([String(new TextEncoder().encode('report')), 'undefined'])
})

it('one that gives no answer is given up', async () => {
  expect(await saidOf(() => {}, 100)).toEqual(Array(2).fill('it gives no answer (TimeoutError)'))
})

it('one that stops in the middle of an answer is given up', async () => {
  const halting = (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': '100' }).write('half a report')
  }
  expect((await saidOf(halting, 100))[0]).toMatch(/no answer|broke off|TimeoutError|ECONNRESET/)
})
