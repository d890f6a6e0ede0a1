import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { type Shelf, StoreAway } from './store.ts'

/**
 * Object storage that speaks S3: `s3://bucket/prefix`, with `?endpoint=…` for any other than Amazon’s and `&region=…`. Who we are is found as
 * every client of S3 finds it: AWS_ACCESS_KEY_ID and its kin, the profile, the machine’s role. A put is whole or not at all. Undefined where
 * the URL names no bucket.
 * @param silence how long a storage may keep silent, in milliseconds
 */
export function openBucket(place: string, silence = 20_000): Shelf | undefined {
  const url = URL.canParse(place) ? new URL(place) : undefined
  if (url === undefined || url.hostname === '' || url.username !== '') return undefined
  const name = `s3://${url.hostname}${url.pathname}`
  const prefix = url.pathname.replace(/^\/+/, '').replace(/([^/])$/, '$1/')
  const client = openClient(url, silence)
  const target = (path: string) => ({ Bucket: url.hostname, Key: `${prefix}${path}` })
  return {
    name,
    read: (path) => orAway(name, () => read(client, target(path))),
    write: async (path, bytes) => {
      await orAway(name, () => client.send(new PutObjectCommand({ ...target(path), Body: bytes })))
    },
  }
}

function openClient({ searchParams }: URL, silence: number): S3Client {
  const endpoint = searchParams.get('endpoint')
  const region = searchParams.get('region') ?? process.env.AWS_REGION ?? 'us-east-1'
  // Whoever runs a storage of their own rarely has a host name for each bucket.
  const own = endpoint === null ? {} : { endpoint, forcePathStyle: true }
  // By itself it waits for an answer without end.
  return new S3Client({ region, ...own, requestHandler: { connectionTimeout: silence, socketTimeout: silence } })
}

async function read(client: S3Client, target: { Bucket: string; Key: string }): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand(target))
    return await Body?.transformToByteArray()
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}

/** What a storage says, and what keeps it from saying anything, in words. */
const reasons = new Map([
  ['NoSuchBucket', 'there is no such bucket'],
  ['AccessDenied', 'the keys may not do this; they must read, write and list (s3:GetObject, s3:PutObject, s3:ListBucket)'],
  ['InvalidAccessKeyId', 'it does not know the access key'],
  ['SignatureDoesNotMatch', 'the secret key is wrong'],
  ['ExpiredToken', 'the keys have expired'],
  ['CredentialsProviderError', 'no keys were found (AWS_ACCESS_KEY_ID, profile, role)'],
  ['RequestTimeTooSkewed', 'the clock of this machine is wrong'],
  ['PermanentRedirect', 'the bucket is in another region (region=…)'],
  ['AuthorizationHeaderMalformed', 'the bucket is in another region (region=…)'],
  ['SlowDown', 'it has too much to do'],
  ['ServiceUnavailable', 'it has too much to do'],
  ['InternalError', 'it has a fault of its own'],
  ['TimeoutError', 'it gives no answer'],
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'there is no host of this name'],
])

/** The client has tried several times by itself. Its messages may hold what it was given; the name of the error says enough. */
async function orAway<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw new StoreAway([codes.storeAway.at(wholeFile(name), { store: name, why: wordsOf(error) })])
  }
}

function wordsOf(error: unknown): string {
  const { name, code, $metadata } = error as Error & { code?: string; $metadata?: { httpStatusCode?: number } }
  const kind = code ?? name
  const words = reasons.get(kind)
  if (words !== undefined) return `${words} (${kind})`
  const status = $metadata?.httpStatusCode
  return status === undefined || status < 400 ? kind : `it answers with ${status} (${kind})`
}
