import { spawn } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { temporaryFolder } from '../support/run-toolkit.ts'

const folder = await temporaryFolder()

it('check --watch checks again at each save, until Ctrl-C', async () => {
  const content = join(folder, 'content')
  await cp(baseStoryFolder, content, { recursive: true })
  const watching = spawn(process.execPath, [join(repository, 'packages/cli/src/toolkit.js'), 'check', '--watch', '--content', content], {
    cwd: repository,
  })
  let printed = ''
  for (const stream of [watching.stdout, watching.stderr]) stream.on('data', (part) => (printed += String(part)))
  const ended = new Promise((resolve) => watching.on('exit', resolve))
  const reports = () => printed.match(/Checked \d+ files/g)?.length ?? 0
  await expect.poll(reports, { timeout: 40_000 }).toBe(1)
  expect(printed).not.toContain('dangling-reference')
  const file = join(content, 'guide/chapters/first.md')
  await writeFile(file, (await readFile(file, 'utf8')).replace('guide#brakes', 'guide#nowhere'))
  await expect.poll(reports, { timeout: 40_000 }).toBeGreaterThan(1)
  expect(printed).toContain('dangling-reference')
  expect(printed).toContain('Waiting for the next save.')
  watching.kill('SIGINT')
  expect(await ended).toBe(130)
})
