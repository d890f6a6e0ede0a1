import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { bookJob } from '../../test/sample-job.ts'
import { hasTool, inspect } from '../../test/tools.ts'
import { openPrinter } from '../index.ts'
import { bundledBrowser } from './bundled-browser.ts'

const cache = mkdtempSync(join(tmpdir(), 'ai-toolkit-bundled-'))
const machine = { platform: process.platform, architecture: process.arch, home: '/nowhere', environment: { XDG_CACHE_HOME: cache } }
const bundled = await bundledBrowser(machine)
afterAll(() => rmSync(cache, { recursive: true }))

test.skipIf(!bundled)('is unpacked once, also when two ask at once, and leaves nothing half done (needs @sparticuz/chromium)', async () => {
  await Promise.all([bundled?.prepare?.(), bundled?.prepare?.()])
  expect(readdirSync(join(cache, 'ai-toolkit'))).toEqual([expect.stringMatching(/^chromium-\d+/)])
  expect(existsSync(bundled?.executablePath ?? '')).toBe(true)
})

test.skipIf(!bundled)('prints tagged PDFs on a machine without browser and without fonts, always the same (needs @sparticuz/chromium)', async () => {
  const { value: printer, diagnostics } = await openPrinter({ environment: { PATH: '', XDG_CACHE_HOME: cache, HOME: '/nowhere' } })
  expect(diagnostics).toEqual([])
  expect(printer?.browser).toMatchObject({ source: '@sparticuz/chromium', version: expect.stringMatching(/^HeadlessChrome\//) })
  const [first, second] = [await printer?.print(bookJob(2)), await printer?.print(bookJob(2))]
  await printer?.close()
  expect(first?.diagnostics).toEqual([])
  const bytes = first?.value?.bytes ?? new Uint8Array()
  expect(bytes).toEqual(second?.value?.bytes)
  expect(first?.value?.facts).toMatchObject({ pages: 5, passes: 2 })
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
  if (hasTool('pdftotext')) expect(inspect(bytes, 'pdftotext', 'FILE', '-')).toContain('Whoever decides')
})

test.each(['darwin', 'win32'] as const)('is not to be had on %s', async (platform) => {
  expect(await bundledBrowser({ ...machine, platform })).toBeUndefined()
})
