import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { type Run, run, temporaryFolder } from '../support/run-toolkit.ts'

/** A small workspace of its own to make editions in: the base story as `content`, templates without brands, and changesets. */
export interface Project {
  folder: string
  /** Runs `toolkit` as a person in the folder would. */
  toolkit: (...args: string[]) => Promise<Run>
  /** Brings golden answers up to date, as `pnpm goldens` does. */
  goldens: () => Promise<Run>
  /** Writes a file, with the folders that it needs. */
  write: (path: string, text: string) => Promise<void>
}

/** Opens a workspace, removed when the tests of the file are done. */
export async function openProject(): Promise<Project> {
  const folder = await temporaryFolder()
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await cp(baseStoryFolder, join(folder, 'content'), { recursive: true })
  await planForLater(folder)
  await cp(join(repository, 'templates'), join(folder, 'templates'), { recursive: true, filter: (path) => basename(path) !== 'brands' })
  await cp(join(repository, '.changeset/config.json'), join(folder, '.changeset/config.json'))
  await write('package.json', '{ "name": "workshop", "private": true }\n')
  await write('pnpm-workspace.yaml', 'packages:\n  - content/*\n')
  const toolkit = (...args: string[]): Promise<Run> => run(process.execPath, [join(repository, 'packages/cli/src/toolkit.js'), ...args], folder)
  return { folder, toolkit, goldens: () => updateGoldens(folder), write }
}

/** The announced question of the story is planned for a far edition, so that no next one activates it. */
async function planForLater(folder: string): Promise<void> {
  const path = join(folder, 'content/checkup/questionnaire.yaml')
  await writeFile(path, (await readFile(path, 'utf8')).replace('announced: "1.1.0"', 'announced: "9.0.0"'))
  await updateGoldens(folder)
}

function updateGoldens(folder: string): Promise<Run> {
  return run(process.execPath, [join(repository, 'scripts/update-goldens.ts'), join(folder, 'content')])
}
