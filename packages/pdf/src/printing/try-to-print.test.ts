import { wholeFile } from '@ai-toolkit/diagnostics'
import { expect, test } from 'vitest'
import { sampleJob } from '../../test/sample-job.ts'
import { BrowserFault } from '../browser/browser-fault.ts'
import type { ClosedPage } from './closed-page.ts'
import type { PagePool } from './page-pool.ts'
import { tryToPrint } from './try-to-print.ts'

const place = wholeFile('guide')
const cancel = new AbortController().signal

test('a browser that refuses is asked a second time and then reported', async () => {
  let asked = 0
  const pool = poolOf(async () => {
    asked += 1
    throw new BrowserFault('Printing failed')
  })
  const { value, diagnostics } = await tryToPrint(sampleJob(), place, { pool, seconds: 10, cancel })
  expect([value, asked]).toEqual([undefined, 2])
  expect(diagnostics).toMatchObject([{ code: 'print-failed', message: 'The browser could not print “Sample”: Printing failed', place }])
})

test('a fault of ours is no diagnostic', async () => {
  const pool = poolOf(async () => {
    throw new TypeError('ours')
  })
  await expect(tryToPrint(sampleJob(), place, { pool, seconds: 10, cancel })).rejects.toThrow(TypeError)
})

/** A pool whose only page prints as it is told. */
function poolOf(print: ClosedPage['print']): PagePool {
  const done = async () => undefined
  const page: ClosedPage = {
    show: done,
    fill: async () => true,
    fillAndMeasure: done,
    print,
    readLinks: async () => ({ texts: new Map(), notes: new Map() }),
    listRefused: () => [],
    clear: done,
    close: done,
  }
  const lent = { page, browserVersion: 'Test/1', isAlive: () => true, giveBack: async () => {}, throwAway: async () => {} }
  return { lend: async () => lent, close: async () => {} }
}
