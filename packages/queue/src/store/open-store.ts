import type { Digest } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'
import { openFolder } from './open-folder.ts'
import type { Shelf, Store } from './store.ts'

/**
 * Opens a store: a folder that all machines see, as a path or a `file:` URL, or S3-compatible object storage,
 * `s3://bucket/prefix?endpoint=https://…&region=…`. Undefined where it is neither.
 */
export async function openStore(place: string): Promise<Store | undefined> {
  const shelf = await openShelf(place)
  return shelf && storeOn(shelf)
}

async function openShelf(place: string): Promise<Shelf | undefined> {
  // Loaded only when asked for: it takes half a second.
  if (place.startsWith('s3:')) return (await import('./open-bucket.ts')).openBucket(place)
  return openFolder(place)
}

function storeOn({ name, read, write }: Shelf): Store {
  const get = async (key: Digest): Promise<Uint8Array | undefined> => {
    const bytes = await read(pathOf(key))
    return bytes !== undefined && digestOf(bytes) === key ? bytes : undefined
  }
  return {
    name,
    get,
    put: async (bytes) => {
      const key = digestOf(bytes)
      // Read, not only looked for: what was damaged is put right.
      if ((await get(key)) === undefined) await write(pathOf(key), bytes)
      return key
    },
    note: (path, text) => write(path, new TextEncoder().encode(text)),
    noted: async (path) => {
      const bytes = await read(path)
      return bytes && new TextDecoder().decode(bytes)
    },
  }
}

/** A folder for each first byte: many file systems slow down with a hundred thousand files in one. Keys come from other machines: they lead nowhere else. */
function pathOf(key: Digest): string {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(key)?.[1]
  if (hex === undefined) throw new Error('A key is a digest')
  return `sha256/${hex.slice(0, 2)}/${hex.slice(2)}`
}
