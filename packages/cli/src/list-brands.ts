import { readdir } from 'node:fs/promises'
import { userPath } from './user-path.ts'

/** The folders of the brands in a templates folder, as the user would name them, sorted; none where it has no brands, since it needs none. */
export async function listBrands(templates: string): Promise<string[]> {
  const folder = `${templates}/brands`
  const entries = await readdir(userPath(folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)
    .sort()
}
