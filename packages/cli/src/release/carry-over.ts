import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFiles } from '@ai-toolkit/bundle'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, EditionIndex } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { sealedPath } from '../editions/read-index.ts'
import { displayPath, userPath } from '../user-path.ts'
import { changesetsFolder } from './read-changesets.ts'

/** What goes to the content once an edition is sealed: what it was sealed from. */
export interface CarryOver {
  edition: string
  /** The new text of each file, by its path below the content folder. */
  files: Readonly<Record<string, string>>
  /** Names of changesets that are used up. */
  changesets: readonly string[]
}

/** The file that holds it from before an edition is sealed until the content has it, so that a sealing that is cut off can be ended. */
const noteName = '.carry-over.json'

/** Notes what is to be carried over; nothing is changed yet. */
export function noteCarryOver(content: string, carried: CarryOver): Promise<Diagnostic[]> {
  return replaceFiles(sealedPath(content), [{ path: noteName, content: JSON.stringify(carried) }])
}

/** Puts it into the content and forgets the note. May be done again where it was cut off. */
export async function carryOver(content: string, { files, changesets }: CarryOver): Promise<Diagnostic[]> {
  const written = await replaceFiles(
    userPath(content),
    Object.entries(files).map(([path, text]) => ({ path, content: text })),
  )
  if (written.length > 0) return written
  for (const name of changesets) await rm(join(changesetsFolder(content), name), { force: true })
  await forgetCarryOver(content)
  return []
}

/** Forgets what was noted for an edition that was not sealed. */
export async function forgetCarryOver(content: string): Promise<void> {
  await rm(sealedPath(content, noteName), { force: true })
}

/** What is noted; undefined where nothing is, or where it is nothing that a sealing has written. */
export async function readCarryOver(content: string): Promise<CarryOver | undefined> {
  const { value: file } = await readSourceFile(sealedPath(content, noteName))
  try {
    const value: unknown = JSON.parse(file?.text ?? 'null')
    return isCarryOver(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A finding where an edition is sealed and its note is still there. */
export async function findUnfinished(content: string, { editions }: EditionIndex): Promise<Diagnostic[]> {
  const noted = await readCarryOver(content)
  if (noted === undefined || !editions.some(({ edition }) => edition === noted.edition)) return []
  const params = { edition: noted.edition, files: Object.keys(noted.files).length + noted.changesets.length }
  return [codes.sealUnfinished.at(wholeFile(displayPath(sealedPath(content, noteName))), params)]
}

/** Files that sealing changes: nothing else is written, whatever the note says. */
const carried = /^(?:toolkit\.yaml|[^/.][^/]*\/(?:package\.json|CHANGELOG\.md|golden\/[^/]+\.answers\.yaml))$/

function isCarryOver(value: unknown): value is CarryOver {
  if (typeof value !== 'object' || value === null || !('edition' in value && 'files' in value && 'changesets' in value)) return false
  const { edition, files, changesets } = value
  return (
    typeof edition === 'string' &&
    typeof files === 'object' &&
    files !== null &&
    Object.entries(files).every(([path, text]) => carried.test(path) && typeof text === 'string') &&
    Array.isArray(changesets) &&
    changesets.every((name) => typeof name === 'string' && /^[^/\\.][^/\\]*\.md$/.test(name))
  )
}
