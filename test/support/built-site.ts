import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Toolkit } from '@ai-toolkit/model'
import { parse } from 'yaml'
import { repository } from './base-story.ts'
import { runToolkit, temporaryFolder } from './run-toolkit.ts'

/**
 * The folder of the bundle of the real toolkit's edition, with its site in every language: where AI_TOOLKIT_DIST says that `npm start` has
 * put it, or built here.
 */
export async function builtSite(): Promise<string> {
  const { edition } = parse(await readFile(join(repository, 'content/toolkit.yaml'), 'utf8')) as Toolkit
  const ready = process.env.AI_TOOLKIT_DIST
  if (ready !== undefined) return join(repository, ready, edition)
  const folder = await temporaryFolder()
  const built = await runToolkit('build', '--format', 'html', '--out', folder)
  if (built.status !== 0) throw new Error(built.stderr)
  return join(folder, edition)
}
