import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { type Run, run, temporaryFolder } from '../support/run-toolkit.ts'

/** A project of its own to translate in: copies of the base story and of the project's templates, as `content` and `templates`. */
export interface Workshop {
  /** Runs `toolkit` in the project, as a person in its folder would. */
  toolkit: (...args: string[]) => Promise<Run>
  read: (path: string) => Promise<string>
  /** Changes a text that must stand in a file. */
  edit: (path: string, from: string, to: string) => Promise<void>
  /** What `translate status --json` says of one part in one language. */
  status: (part: string, locale?: string) => Promise<Record<string, number>>
  folder: string
}

/** Opens a project of its own, removed when the tests of the file are done. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = await temporaryFolder()
  await cp(baseStoryFolder, join(folder, 'content'), { recursive: true })
  await cp(join(repository, 'templates'), join(folder, 'templates'), { recursive: true })
  const toolkit = (...args: string[]): Promise<Run> => run(process.execPath, [join(repository, 'packages/cli/src/toolkit.js'), ...args], folder)
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')
  return {
    toolkit,
    read,
    folder,
    edit: async (path, from, to) => {
      const text = await read(path)
      expect(text).toContain(from)
      await writeFile(
        join(folder, path),
        text.replace(from, () => to),
      )
    },
    status: async (part, locale = 'de') => {
      const { stdout } = await toolkit('translate', 'status', locale, '--json')
      const rows = JSON.parse(stdout).status as { part: string }[]
      return rows.find((row) => row.part === part) as unknown as Record<string, number>
    },
  }
}
