import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codes, wholeFile, whySystemRefused } from '@ai-toolkit/diagnostics'
import { type Shelf, StoreAway } from './store.ts'

/** A folder that all machines see, such as one of NFS. Undefined where the URL names none. */
export function openFolder(place: string): Shelf | undefined {
  const root = folderOf(place)
  return root === undefined ? undefined : { name: root, read: (path) => read(root, path), write: (path, bytes) => write(root, path, bytes) }
}

function folderOf(place: string): string | undefined {
  if (!/^[a-z][a-z\d+.-]+:/i.test(place)) return resolve(place)
  try {
    return fileURLToPath(place)
  } catch {
    return undefined
  }
}

async function read(root: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(root, path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw away(root, error)
  }
}

/** Written aside and moved to its name, which is one step in every file system that is shared. */
async function write(root: string, path: string, bytes: Uint8Array): Promise<void> {
  const place = join(root, path)
  const aside = `${place}.new-${randomUUID()}`
  try {
    await mkdir(dirname(place), { recursive: true })
    await writeFile(aside, bytes)
    await rename(aside, place)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {})
    throw away(root, error)
  }
}

function away(root: string, error: unknown): StoreAway {
  const { code = 'unknown' } = error as NodeJS.ErrnoException
  return new StoreAway([codes.storeAway.at(wholeFile(root), { store: root, why: whySystemRefused(error) ?? code })])
}
