import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { runProgram } from '../program.ts'
import { findPrepared, preparedList } from './find-prepared.ts'
import { prepareProgram } from './prepare-program.ts'

const repository = join(import.meta.dirname, '../../../..')
const folder = await mkdtemp(join(tmpdir(), 'prepared-'))
const prepared = join(folder, 'program')
await prepareProgram(prepared)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Site, forms and JSON of the base story: fonts, the bundler and the sources of the form are found from where the program runs. */
const build = (out: string) => [
  'build',
  '--fresh',
  '--format',
  'html,form,json',
  '--content',
  join(repository, 'test/stories/base/content'),
  '--templates',
  join(repository, 'templates'),
  '--out',
  join(folder, out),
]

it('builds what the sources build', async () => {
  const call = `(await import(${JSON.stringify(findPrepared(prepared))})).runProgram(${JSON.stringify(build('in-one-piece'))})`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', `process.exitCode = await ${call}`], { cwd: repository })
  expect(await runProgram(build('from-sources'))).toBe(0)
  const [one, other] = await Promise.all(['in-one-piece', 'from-sources'].map((out) => readFile(join(folder, out, '1.0.0/manifest.json'), 'utf8')))
  expect(one).toBe(other)
})

/** How many files are loaded for a call, whatever a clock says of it. */
async function modulesFor(program: string, args: readonly string[]): Promise<number> {
  const hook = `
    import { registerHooks } from 'node:module'
    let count = 0
    registerHooks({ load: (url, context, next) => { count += url.startsWith('file:') ? 1 : 0; return next(url, context) } })
    process.on('exit', () => console.error('modules: ' + count))
    await (await import(${JSON.stringify(program)})).runProgram(${JSON.stringify(args)})`
  const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', hook], { cwd: repository })
  return Number(stderr.match(/modules: (\d+)/)?.[1])
}

it('starts with few files: the help from its sources, and a check in one piece', async () => {
  const sources = pathToFileURL(join(import.meta.dirname, '../program.ts')).href
  expect(await modulesFor(sources, ['--help'])).toBeLessThan(40)
  expect(await modulesFor(findPrepared(prepared) ?? '', ['check', '--content', join(repository, 'test/stories/base/content')])).toBeLessThan(150)
})

it('is not used where anything that it was made from was touched', async () => {
  const path = join(prepared, preparedList)
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/(main\.ts|program\.ts)":"\d+/, '$1":"0'))
  expect(findPrepared(prepared)).toBeUndefined()
  await writeFile(path, 'nonsense')
  expect(findPrepared(prepared)).toBeUndefined()
  expect(findPrepared(join(folder, 'nowhere'))).toBeUndefined()
})
