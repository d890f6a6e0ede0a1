import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Diagnostic } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import { onTestFinished } from 'vitest'
import { readContent } from '../read-content.ts'
import { editionsFolder } from './read-index.ts'
import { writeSealed } from './write-sealed.ts'

/** A copy of the base story’s content in a folder of its own, until the test ends. */
export async function copyStory(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ai-toolkit-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(join(import.meta.dirname, '../../../../test/stories/base/content'), join(folder, 'content'), { recursive: true })
  return join(folder, 'content')
}

/** Seals what a content folder holds, as it is. */
export async function sealAsIs(content: string): Promise<Diagnostic[]> {
  const { value: tree } = await readTree(content, { leaveOut: [editionsFolder] })
  const { value: source, translations } = await readContent(content)
  if (tree === undefined || source === undefined) throw new Error('The story does not compile.')
  const { diagnostics } = await writeSealed(content, { source, translations, tree, madeWith: { engine: '0.0.0' } })
  return diagnostics
}
