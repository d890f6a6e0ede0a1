import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { BrowserProgram, Machine } from './browser-program.ts'
import { findBrowser, startBrowser } from './find-browser.ts'
import { listPrograms } from './list-programs.ts'

const folder = mkdtempSync(join(tmpdir(), 'ai-toolkit-find-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('finds the browser of this machine, with its version', async () => {
  const { value, diagnostics } = await findBrowser(process.env)
  expect(diagnostics).toEqual([])
  expect(value?.version).toMatch(/^\w+\/\d+\.\d+/)
})

test('takes the same one where the folder for temporary files has a long name', async () => {
  const usual = await findBrowser(process.env)
  const long = join(folder, 'temporary-'.repeat(12))
  mkdirSync(long)
  vi.stubEnv('TMPDIR', long)
  expect(await findBrowser(process.env)).toEqual(usual)
  vi.unstubAllEnvs()
})

test('says so where it has no folder to work in', async () => {
  vi.stubEnv('TMPDIR', join(folder, 'no-such-folder'))
  const { value, diagnostics } = await findBrowser(process.env)
  vi.unstubAllEnvs()
  expect(value).toBeUndefined()
  const why = expect.stringContaining(`nothing can be written to the folder for temporary files, ${join(folder, 'no-such-folder')}: it is not there`)
  expect(diagnostics[0]).toMatchObject({ code: 'browser-not-usable', message: why })
})

test.runIf(process.platform === 'linux').each([
  ['/no/such/browser', 'there is no such program'],
  ['/etc/passwd', 'it is not a program, or may not be run'],
  ['/bin/true', 'it ended (exit status 0) and said: nothing'],
  ['/bin/cat', 'unrecognized option'],
])('says why %s, which PUPPETEER_EXECUTABLE_PATH names, is not used, and takes no other', async (path, why) => {
  const { value, diagnostics } = await findBrowser({ ...process.env, PUPPETEER_EXECUTABLE_PATH: path })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'browser-not-usable', severity: 'error', place: { file: path }, message: expect.stringContaining(why) }])
})

test('without any browser it says how to get one', async () => {
  const { value, diagnostics } = await startBrowser(programs(), process.env)
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'browser-missing', severity: 'error', fix: expect.stringContaining('apt install chromium') }])
})

test('a program that only looks like a browser is passed over, like the one that stands in for a snap', async () => {
  const found = await findBrowser(process.env)
  const good = { executablePath: found.value?.executablePath ?? '', source: 'installed' as const }
  const { value, diagnostics } = await startBrowser(programs({ executablePath: '/bin/true', source: 'installed' }, good), process.env)
  await value?.running.end()
  expect([value?.found.executablePath, diagnostics]).toEqual([good.executablePath, []])
})

test('what cannot be made ready is reported like what does not start', async () => {
  const full = { executablePath: '/x/chromium', source: '@sparticuz/chromium' as const, prepare: () => Promise.reject(new Error('no space left')) }
  const { diagnostics } = await startBrowser(programs(full), process.env)
  expect(diagnostics).toMatchObject([{ code: 'browser-not-usable', message: expect.stringContaining('no space left') }])
})

test.skipIf(process.platform === 'win32')('an installed browser goes before puppeteer’s cache, and there the newest goes first', async () => {
  const cache = join(folder, '.cache/puppeteer')
  const expected = [
    addProgram(join(folder, 'bin'), 'chromium'),
    addProgram(join(cache, 'chrome/linux-140.0.7339.10/chrome-linux64'), 'chrome'),
    addProgram(join(cache, 'chrome-headless-shell/linux-99.0.1.2/chrome-headless-shell-linux64'), 'chrome-headless-shell'),
  ]
  addProgram(join(cache, 'chrome/.metadata'), 'chrome')
  const machine: Machine = { platform: 'linux', architecture: 'arm64', home: folder, environment: { PATH: join(folder, 'bin') } }
  const listed: string[] = []
  for await (const { executablePath } of listPrograms(machine)) listed.push(executablePath)
  expect(listed.filter((path) => path.startsWith(folder))).toEqual(expected)
})

async function* programs(...list: BrowserProgram[]): AsyncGenerator<BrowserProgram> {
  yield* list
}

function addProgram(inFolder: string, name: string): string {
  mkdirSync(inFolder, { recursive: true })
  const path = join(inFolder, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}
