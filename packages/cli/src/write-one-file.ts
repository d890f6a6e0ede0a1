import { access } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { replaceFiles } from '@ai-toolkit/bundle'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { displayPath, userPath } from './user-path.ts'

/** What becomes of a file that stands where one is to be written. */
export type Overwriting = 'refuse' | 'replace'

/** Writes a file aside and moves it to its place. One that is there already is left alone unless it is to be replaced. */
export async function writeOneFile(path: string, content: string | Uint8Array, overwriting: Overwriting): Promise<Diagnostic[]> {
  const place = userPath(path)
  const file = displayPath(place)
  if (overwriting === 'refuse' && (await exists(place))) return [codes.fileExists.at(wholeFile(file), { path: file })]
  return replaceFiles(dirname(place), [{ path: basename(place), content }])
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
