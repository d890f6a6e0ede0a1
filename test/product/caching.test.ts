import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/base-story.ts'
import { run } from '../support/run-toolkit.ts'

/** What turbo would do, as it tells when asked for a dry run. */
interface DryRun {
  globalCacheInputs: { files: Record<string, string> }
  tasks: { taskId: string; directory: string; inputs: Record<string, string>; dependencies: string[] }[]
}

const wanted = ['test', 'types', 'lint', 'generated', 'boundaries', 'release']
const turbo = join(repository, 'node_modules/.bin/turbo')
const { tasks, globalCacheInputs }: DryRun = JSON.parse((await run(turbo, ['run', ...wanted, '--dry-run=json'])).stdout)

const known = new Map<string, Set<string>>()

/** The files, from the root, that a task is run anew for: its own, and those of all that it depends on. */
function inputsOf(name: string): Set<string> {
  const task = tasks.find(({ taskId }) => taskId === name)
  if (task === undefined) throw new Error(`There is no task ${name}`)
  const own = Object.keys(task.inputs).map((path) => join(task.directory, path))
  const all =
    known.get(name) ?? new Set([...Object.keys(globalCacheInputs.files), ...own, ...task.dependencies.flatMap((other) => [...inputsOf(other)])])
  known.set(name, all)
  return all
}

describe('a task is run anew', () => {
  it.each([
    ['a chapter', 'content/roadmap/chapters/culture.md', ['@ai-toolkit/test#test', '//#release']],
    ['a translation', 'content/roadmap/locales/fr.po', ['@ai-toolkit/test#test', '//#release']],
    ['a template', 'templates/site/chapter.hbs', ['@ai-toolkit/test#test', '@ai-toolkit/cli#test', '@ai-toolkit/html#test']],
    [
      'the source of a package',
      'packages/guide/src/parse-chapter.ts',
      ['@ai-toolkit/guide#test', '@ai-toolkit/cli#test', '@ai-toolkit/test#test', '//#types', '//#lint'],
    ],
    ['the source of the form', 'packages/form/page/main.tsx', ['@ai-toolkit/form#test', '@ai-toolkit/cli#test', '//#types']],
    ['a schema', 'packages/model/schemas/edition.schema.json', ['@ai-toolkit/edition#test', '//#generated']],
    ['a story', 'test/stories/base/content/toolkit.yaml', ['@ai-toolkit/cli#test', '@ai-toolkit/test#test']],
    ['the lock file', 'pnpm-lock.yaml', ['@ai-toolkit/model#test', '//#types', '//#lint']],
    ['the configuration of tests', 'vitest.config.ts', ['@ai-toolkit/model#test', '@ai-toolkit/test#test', '//#types']],
  ])('when %s changes', (_what, path, names) => {
    expect(names.filter((name) => !inputsOf(name).has(path))).toEqual([])
  })

  it('and not when something was only installed or tested', () => {
    const idle = tasks.flatMap(({ taskId, inputs }) =>
      Object.keys(inputs)
        .filter((path) => /node_modules|\.reports/.test(path))
        .map((path) => `${taskId} ${path}`),
    )
    expect(idle).toEqual([])
  })

  it('when one of its packages changes, and not when another does', () => {
    expect(inputsOf('@ai-toolkit/guide#test').has('packages/html/src/index.ts')).toBe(false)
  })
})
