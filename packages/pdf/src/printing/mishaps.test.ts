import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bookJob, sampleJob } from '../../test/sample-job.ts'
import { browserIn, processesIn } from '../../test/tools.ts'
import { openPrinter, type Printer, type PrinterOptions } from '../index.ts'

const onLinux = process.platform === 'linux'
let folder: string
let printer: Printer

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ai-toolkit-mishap-'))
  vi.stubEnv('TMPDIR', folder)
})

/** Whatever went wrong, nothing runs and nothing lies about afterwards. */
afterEach(async () => {
  await printer.close()
  vi.unstubAllEnvs()
  expect(processesIn(folder)).toEqual([])
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

test.runIf(onLinux)('a browser that dies in the middle is started again, for all that were printing in it', async () => {
  await open()
  const printing = Promise.all([printer.print(bookJob(12)), printer.print(bookJob(13))])
  await killBrowser()
  const results = await printing
  expect(results.map(({ value, diagnostics }) => [value?.facts.pages, diagnostics])).toEqual([
    [25, []],
    [27, []],
  ])
})

test.runIf(onLinux)('a browser that dies twice is reported, and the next document is printed all the same', async () => {
  await open()
  const printing = printer.print(bookJob(25))
  const dead = await killBrowser()
  await killBrowser(dead)
  const { value, diagnostics } = await printing
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'browser-died', severity: 'error' }])
  expect((await printer.print(sampleJob())).diagnostics).toEqual([])
})

test('a document that takes too long is given up, and the next one is printed all the same', async () => {
  await open({ secondsPerDocument: 0.4 })
  const [late, small] = [await printer.print(bookJob(50)), await printer.print(sampleJob())]
  expect(late).toMatchObject({ value: undefined, diagnostics: [{ code: 'print-timeout', message: expect.stringContaining('0.4 seconds') }] })
  expect(small.diagnostics).toEqual([])
})

test('a document can be cancelled while it is printed, while it waits, and before', async () => {
  await open({ pagesAtOnce: 1 })
  const stop = new AbortController()
  const cancelled = [printer.print(bookJob(25), { signal: stop.signal }), printer.print(sampleJob(), { signal: stop.signal })]
  const kept = printer.print(sampleJob())
  await wait(300)
  stop.abort()
  cancelled.push(printer.print(sampleJob(), { signal: stop.signal }))
  for (const result of await Promise.all(cancelled)) expect(result).toMatchObject({ value: undefined, diagnostics: [{ code: 'print-cancelled' }] })
  expect((await kept).diagnostics).toEqual([])
})

test('closing cancels what is being printed, and closing twice is closing', async () => {
  await open()
  const printing = printer.print(bookJob(25))
  await wait(300)
  await Promise.all([printer.close(), printer.close()])
  expect((await printing).diagnostics).toMatchObject([{ code: 'print-cancelled' }])
  expect((await printer.print(sampleJob())).diagnostics).toMatchObject([{ code: 'print-cancelled' }])
})

test.runIf(onLinux)('a browser that has served long enough is replaced between documents', async () => {
  await open({ documentsPerBrowser: 2 })
  const seen = new Set<number | undefined>()
  const digests = new Set<string>()
  for (let index = 0; index < 5; index += 1) {
    const { value } = await printer.print(sampleJob())
    seen.add(browserIn(folder))
    digests.add(Buffer.from(value?.bytes ?? []).toString('base64'))
  }
  expect([seen.size, digests.size]).toEqual([3, 1])
})

async function open(options: PrinterOptions = {}): Promise<void> {
  const { value } = await openPrinter(options)
  if (!value) throw new Error('no printer')
  printer = value
}

/** Kills the browser a moment after there is another than the one that is dead; gives its number. */
async function killBrowser(dead?: number): Promise<number> {
  for (;;) {
    await wait(250)
    const found = browserIn(folder)
    if (found === undefined || found === dead) continue
    process.kill(found, 'SIGKILL')
    return found
  }
}
