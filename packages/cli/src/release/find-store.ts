import { access } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { editionsFolder, indexName } from '../editions/read-index.ts'
import { userPath } from '../user-path.ts'

/** Sealed editions that a path names. */
export interface Store {
  /** The content folder that they belong to. */
  content: string
  /** The one that is meant; absent where all of them are. */
  edition?: string
}

/** The sealed editions that a path names: their folder, or that of one of them. Undefined where it names something else, such as a bundle. */
export async function findStore(path: string): Promise<Store | undefined> {
  const folder = userPath(path)
  if (await isStore(folder)) return { content: dirname(folder) }
  return (await isStore(dirname(folder))) ? { content: dirname(dirname(folder)), edition: basename(folder) } : undefined
}

async function isStore(folder: string): Promise<boolean> {
  const isThere = await access(join(folder, indexName)).then(
    () => true,
    () => false,
  )
  return isThere && basename(folder) === editionsFolder
}
