import { rm } from 'node:fs/promises'
import { sealedPath } from '../editions/read-index.ts'
import { forgetCarryOver } from './carry-over.ts'

/** Clears away what a sealing left that was cut off before its edition was in the index: nobody can have read it as an edition. */
export async function removeAbandoned(content: string, edition: string): Promise<void> {
  if (/^\d+\.\d+\.\d+[\w.+-]*$/.test(edition)) await rm(sealedPath(content, edition), { recursive: true, force: true })
  await forgetCarryOver(content)
}
