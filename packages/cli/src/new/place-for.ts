import { stat } from 'node:fs/promises'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { displayPath, userPath } from '../user-path.ts'

/** What keeps a new folder of this name from being made: the name itself, or what is there already. */
export async function checkPlaceFor(folder: string, name: string): Promise<Diagnostic[]> {
  const place = wholeFile(displayPath(userPath(folder)))
  const unusable = checkName(folder, name)
  if (unusable.length > 0) return unusable
  return (await exists(userPath(folder))) ? [codes.folderExists.at(place, { path: place.file })] : []
}

/** What is wrong with the name of what is to be made at a place. */
export function checkName(place: string, name: string): Diagnostic[] {
  return isSlug(name) ? [] : [codes.unusableName.at(wholeFile(displayPath(userPath(place))), { name, suggestion: slugOf(name) })]
}

/** As common.schema.json has it. */
export function isSlug(name: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.length <= 80
}

/** The nearest name that would do; empty where nothing is left of it. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase()
  const slug = plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
  return slug.slice(0, 80)
}

async function exists(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  return found !== undefined
}
