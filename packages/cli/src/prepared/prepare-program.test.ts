import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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
  const { calls } = await workFor(findPrepared(prepared) ?? '', build('in-one-piece'))
  // What its sources are is known of it, though not to those.
  expect([calls.get('digestProgram'), calls.get('digestSources') ?? 0]).toEqual([1, 0])
  expect(await runProgram(build('from-sources'))).toBe(0)
  const [one, other] = await Promise.all(['in-one-piece', 'from-sources'].map((out) => readFile(join(folder, out, '1.0.0/manifest.json'), 'utf8')))
  expect(one).toBe(other)
})

/** What a call takes, whatever a clock says of it: how many files are loaded, how many of these compiled anew, and how often each function is called. */
async function workFor(program: string, args: readonly string[]): Promise<{ files: number; compiled: number; calls: ReadonlyMap<string, number> }> {
  const hook = `
    import { registerHooks, syncBuiltinESMExports } from 'node:module'
    import vm from 'node:vm'
    let files = 0, compiled = 0
    const count = (isKept) => { files++; compiled += isKept ? 0 : 1 }
    registerHooks({ load: (url, context, next) => { if (url.startsWith('file:')) count(false); return next(url, context) } })
    vm.Script = class extends vm.Script { constructor(...given) { super(...given); count(this.cachedDataRejected === false) } }
    syncBuiltinESMExports()
    process.on('exit', () => console.error('files: ' + files + ' compiled: ' + compiled))
    await (await import(${JSON.stringify(program)})).runProgram(${JSON.stringify(args)})`
  const counted = await mkdtemp(join(folder, 'counted-'))
  const env = { ...process.env, NODE_V8_COVERAGE: counted }
  const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', hook], { cwd: repository, env })
  const [, files, compiled] = /files: (\d+) compiled: (\d+)/.exec(stderr) ?? []
  return { files: Number(files), compiled: Number(compiled), calls: await readCalls(counted) }
}

/** The calls by name of the function, from what V8 wrote into a folder. */
async function readCalls(counted: string): Promise<Map<string, number>> {
  const [name = ''] = await readdir(counted)
  const { result } = JSON.parse(await readFile(join(counted, name), 'utf8')) as { result: ScriptCounts[] }
  return new Map(result.flatMap(({ functions }) => functions.map(({ functionName, ranges }) => [functionName, ranges[0]?.count ?? 0] as const)))
}

interface ScriptCounts {
  functions: { functionName: string; ranges: { count: number }[] }[]
}

const check = ['check', '--content', join(repository, 'test/stories/base/content')]

it('starts with few files: the help from its sources, and a check in one piece', async () => {
  const sources = pathToFileURL(join(import.meta.dirname, '../program.ts')).href
  expect((await workFor(sources, ['--help'])).files).toBeLessThan(40)
  const { files, compiled, calls } = await workFor(findPrepared(prepared) ?? '', check)
  expect(files).toBeLessThan(40)
  // All but the module that opens the pieces: V8 takes what was kept of them, though a build that sets flags of V8 was rehearsed.
  expect(compiled).toBe(1)
  expect(calls.get('dressLook')).toBeGreaterThan(1)
  // What is known of the templates and words is not found out again, and the dictionary is not unpacked again.
  for (const name of ['parseTemplate', 'checkValues', 'readWords', 'readPacked']) expect([name, calls.get(name) ?? 0]).toEqual([name, 0])
})

it('is not used where anything that it was made from was touched', async () => {
  const path = join(prepared, preparedList)
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/(main\.ts|program\.ts)":"\d+/, '$1":"0'))
  expect(findPrepared(prepared)).toBeUndefined()
  await writeFile(path, text.replace(/program\.ts":/, 'gone.ts":'))
  expect(findPrepared(prepared)).toBeUndefined()
})

it.each(['nonsense', 'null', '{"entry":"program.mjs"}', '{"entry":"program.mjs","marks":null}'])('is not used where its list is %j', async (text) => {
  const broken = await mkdtemp(join(folder, 'broken-'))
  await writeFile(join(broken, preparedList), text)
  expect(findPrepared(broken)).toBeUndefined()
})

it('is not used where there is no list, or none that may be read', async () => {
  expect(findPrepared(join(folder, 'nowhere'))).toBeUndefined()
  const unreadable = await mkdtemp(join(folder, 'unreadable-'))
  await mkdir(join(unreadable, preparedList))
  expect(findPrepared(unreadable)).toBeUndefined()
})

it('does not hide a fault of our own', async () => {
  const odd = await mkdtemp(join(folder, 'odd-'))
  await writeFile(join(odd, preparedList), JSON.stringify({ entry: 'program.mjs', marks: { 'a\0b': '' } }))
  expect(() => findPrepared(odd)).toThrow(/null bytes/)
})
