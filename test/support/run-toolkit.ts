import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { baseStoryFolder, repository } from './base-story.ts'

/** What a run of the program left. */
export interface Run {
  status: number
  stdout: string
  stderr: string
}

/** Runs `toolkit` as a user would, in a process of its own. */
export function runToolkit(...args: string[]): Promise<Run> {
  return run(process.execPath, [join(repository, 'packages/cli/src/toolkit.js'), ...args])
}

/** Runs `toolkit` on the base story and the project's templates. */
export function runOnStory(verb: string, ...args: string[]): Promise<Run> {
  return runToolkit(verb, '--content', baseStoryFolder, ...args)
}

/** Runs a program and gives what it printed, whatever its exit status. */
export function run(program: string, args: readonly string[], cwd: string = repository): Promise<Run> {
  const env = { ...process.env, INIT_CWD: cwd, NO_COLOR: '1' }
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ status, stdout, stderr })
    })
  })
}

/** Whether a Debian tool is there; tests that need it are skipped by name where it is not, and `.ci/run` does not let that pass. */
export async function hasTool(name: string): Promise<boolean> {
  return (await run('which', [name])).status === 0
}

/** A folder of its own for a test file, removed when its tests are done. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ai-toolkit-test-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}
