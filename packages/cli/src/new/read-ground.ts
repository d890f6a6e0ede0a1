import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { compileEdition } from '@ai-toolkit/edition'
import { readTree } from '@ai-toolkit/source'
import { openSealed } from '../editions/open-content.ts'
import { editionsFolder, readIndex } from '../editions/read-index.ts'
import { userPath } from '../user-path.ts'
import type { Ground } from './addition.ts'
import { idsIn } from './draw-id.ts'

/** Reads what something new is added to. No value where the content has errors: what is new could not be told from what is wrong. */
export async function readGround(content: string): Promise<Checked<Ground>> {
  const read = await readTree(userPath(content), { leaveOut: [editionsFolder] })
  if (read.value === undefined || hasErrors(read.diagnostics)) return { value: undefined, diagnostics: read.diagnostics }
  const { value: edition, diagnostics } = compileEdition(read.value)
  if (edition === undefined) return { value: undefined, diagnostics }
  return { value: { edition, tree: read.value, usedIds: await readUsedIds(content) }, diagnostics: [] }
}

async function readUsedIds(content: string): Promise<Set<string>> {
  const { value: index } = await readIndex(content)
  const sealed = await Promise.all((index?.editions ?? []).map((entry) => openSealed(content, entry, [])))
  return new Set(sealed.flatMap(({ value }) => (value?.resources ?? []).flatMap(idsIn)))
}
