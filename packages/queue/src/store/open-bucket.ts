import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { type Shelf, StoreAway } from './store.ts'

/**
 * Object storage that speaks S3: `s3://bucket/prefix`, with `?endpoint=…` for any other than Amazon’s and `&region=…`. Who we are is found as
 * every client of S3 finds it: AWS_ACCESS_KEY_ID and its kin, the profile, the machine’s role. A put is whole or not at all. Undefined where
 * the URL names no bucket.
 */
export function openBucket(place: string): Shelf | undefined {
  const url = URL.canParse(place) ? new URL(place) : undefined
  if (url === undefined || url.hostname === '' || url.username !== '') return undefined
  const name = `s3://${url.hostname}${url.pathname}`
  const prefix = url.pathname.replace(/^\/+/, '').replace(/([^/])$/, '$1/')
  const client = openClient(url)
  const target = (path: string) => ({ Bucket: url.hostname, Key: `${prefix}${path}` })
  return {
    name,
    read: (path) => orAway(name, () => read(client, target(path))),
    write: async (path, bytes) => {
      await orAway(name, () => client.send(new PutObjectCommand({ ...target(path), Body: bytes })))
    },
  }
}

function openClient({ searchParams }: URL): S3Client {
  const endpoint = searchParams.get('endpoint')
  const region = searchParams.get('region') ?? process.env.AWS_REGION ?? 'us-east-1'
  // Whoever runs a storage of their own rarely has a host name for each bucket.
  return new S3Client({ region, ...(endpoint !== null && { endpoint, forcePathStyle: true }) })
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

/** The client has tried several times by itself. Its messages may hold what it was given; the name of the error says enough. */
async function orAway<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const { name: kind, code } = error as Error & { code?: string }
    throw new StoreAway([codes.storeAway.at(wholeFile(name), { store: name, why: code ?? kind })])
  }
}
