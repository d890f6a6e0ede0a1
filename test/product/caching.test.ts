import { appendFile, cp, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { repository } from '../support/base-story.ts'
import { run, temporaryFolder } from '../support/run-toolkit.ts'

/** What turbo would do, as it tells when asked for a dry run. A task is replayed where it was run with the same hash before. */
interface DryRun {
  tasks: { taskId: string; hash: string; inputs: Record<string, string>; outputs: string[] | null }[]
}

vi.stubEnv('TURBO_TELEMETRY_DISABLED', '1')
const wanted = ['test', 'types', 'lint', 'generated', 'boundaries', 'release']
const copy = await temporaryFolder()

/** Of the whole project, in a copy of it. */
async function dryRun(): Promise<DryRun['tasks']> {
  const { stdout, stderr } = await run(join(repository, 'node_modules/.bin/turbo'), ['run', ...wanted, '--dry-run=json'], copy)
  expect(stdout, stderr).toContain('"tasks"')
  return (JSON.parse(stdout) as DryRun).tasks
}

let before: DryRun['tasks']

beforeAll(async () => {
  // Editions are most of the bytes and no kind of their own.
  const left = /(^|\/)(node_modules|\.git|\.turbo|\.reports|dist)$|^content\/editions$/
  await cp(repository, copy, { recursive: true, filter: (path) => !left.test(relative(repository, path)) })
  // Turbo asks git what files there are, which halves its time.
  await run('git', ['init', '--quiet'], copy)
  await run('git', ['add', '--all'], copy)
  before = await dryRun()
})

/** The tasks that are run anew after a file got one line more. */
async function missesAfter(path: string): Promise<string[]> {
  const file = join(copy, path)
  const bytes = await readFile(file)
  await appendFile(file, '\n')
  const hashes = new Map(before.map(({ taskId, hash }) => [taskId, hash]))
  const changed = (await dryRun()).filter(({ taskId, hash }) => hashes.get(taskId) !== hash)
  await writeFile(file, bytes)
  return changed.map(({ taskId }) => taskId)
}

const everything = ['@ai-toolkit/model#test', '@ai-toolkit/cli#test', '@ai-toolkit/test#test', '//#types', '//#lint', '//#release']

describe('a task is run anew, and what does not depend on it is replayed', () => {
  it.each<[string, string, { anew: string[]; replayed: string[] }]>([
    [
      'a chapter',
      'content/roadmap/chapters/culture.md',
      // Some tests of these packages read the real toolkit.
      {
        anew: ['@ai-toolkit/edition#test', '@ai-toolkit/cli#test', '@ai-toolkit/test#test', '//#release'],
        replayed: ['@ai-toolkit/guide#test', '@ai-toolkit/html#test', '//#types', '//#lint'],
      },
    ],
    [
      'a translation',
      'content/roadmap/locales/fr.po',
      { anew: ['@ai-toolkit/test#test', '//#release'], replayed: ['@ai-toolkit/locale#test', '//#types', '//#lint'] },
    ],
    [
      'a template',
      'templates/site/chapter.hbs',
      { anew: ['@ai-toolkit/html#test', '@ai-toolkit/cli#test', '@ai-toolkit/test#test'], replayed: ['//#types', '//#lint', '//#release'] },
    ],
    [
      'the source of a package',
      'packages/guide/src/parse-chapter.ts',
      {
        anew: ['@ai-toolkit/guide#test', '@ai-toolkit/cli#test', '@ai-toolkit/test#test', '//#types', '//#lint', '//#boundaries', '//#release'],
        replayed: ['@ai-toolkit/model#test', '@ai-toolkit/source#test', '@ai-toolkit/pdf#test', '//#generated'],
      },
    ],
    [
      'the source of the form',
      'packages/form/page/main.tsx',
      { anew: ['@ai-toolkit/form#test', '@ai-toolkit/cli#test', '//#types'], replayed: ['@ai-toolkit/html#test', '//#generated'] },
    ],
    [
      'a schema',
      'packages/model/schemas/edition.schema.json',
      { anew: ['@ai-toolkit/model#test', '@ai-toolkit/edition#test', '//#generated'], replayed: ['//#types', '//#release'] },
    ],
    [
      'a story',
      'test/stories/base/content/toolkit.yaml',
      { anew: ['@ai-toolkit/cli#test', '@ai-toolkit/test#test'], replayed: ['//#types', '//#generated', '//#release'] },
    ],
    [
      'a script',
      'scripts/bench/bench.ts',
      { anew: ['@ai-toolkit/test#test', '//#types', '//#lint'], replayed: ['@ai-toolkit/cli#test', '//#release'] },
    ],
    ['the lock file', 'pnpm-lock.yaml', { anew: everything, replayed: [] }],
    ['the configuration of tests', 'vitest.config.ts', { anew: everything, replayed: [] }],
  ])('when %s changes', async (_what, path, { anew, replayed }) => {
    const missed = await missesAfter(path)
    expect(anew.filter((name) => !missed.includes(name))).toEqual([])
    expect(replayed.filter((name) => missed.includes(name))).toEqual([])
    // So that no name is passed over because nothing has it any more.
    expect([...anew, ...replayed].filter((name) => !before.some(({ taskId }) => taskId === name))).toEqual([])
  })

  it('and not when something was only installed or tested', () => {
    const idle = before.flatMap(({ taskId, inputs }) =>
      Object.keys(inputs)
        .filter((path) => /node_modules|\.reports/.test(path))
        .map((path) => `${taskId} ${path}`),
    )
    expect(idle).toEqual([])
  })

  it('and replays with what tests say of themselves', () => {
    const tests = before.filter(({ taskId }) => taskId.endsWith('#test'))
    expect(tests.length).toBeGreaterThan(20)
    expect(tests.filter(({ outputs }) => !outputs?.includes('.reports/**'))).toEqual([])
  })
})
