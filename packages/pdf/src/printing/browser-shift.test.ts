import { afterEach, beforeEach, expect, test } from 'vitest'
import { BrowserFault } from '../browser/browser-fault.ts'
import type { RunningBrowser } from '../browser/launch-browser.ts'
import { beginShift } from './browser-shift.ts'

const never = () => new Promise<never>(() => undefined)
const atOnce = async () => undefined
const patience = { open: 20, clear: 20, close: 20 }
let ended = 0
let contexts = 0

beforeEach(() => {
  ended = 0
  contexts = 0
})

afterEach(() => expect(ended).toBeLessThan(2))

test('a browser that hangs when it is asked for a page ends, and whoever asked hears of it', async () => {
  const shift = beginShift(browserWith({ createBrowserContext: never }), 10, patience)
  await expect(shift.lend()).rejects.toThrow(BrowserFault)
  expect(ended).toBe(1)
})

test('a page that is not emptied in time is closed, and another opened', async () => {
  const shift = beginShift(browserWith({ setContent: never }), 10, patience)
  await (await shift.lend()).giveBack()
  await (await shift.lend()).giveBack()
  expect([contexts, ended]).toEqual([2, 0])
})

test('a browser that neither empties nor closes a page ends', async () => {
  const shift = beginShift(browserWith({ setContent: never, close: never }), 10, patience)
  await (await shift.lend()).giveBack()
  expect(ended).toBe(1)
})

test('a page that is emptied serves again', async () => {
  const shift = beginShift(browserWith({}), 10, patience)
  for (let index = 0; index < 5; index += 1) await (await shift.lend()).giveBack()
  expect([contexts, ended]).toEqual([1, 0])
})

test('a browser takes so many documents, and ends when it is relieved and the last page is back', async () => {
  const shift = beginShift(browserWith({}), 2, patience)
  const pages = [await shift.lend(), await shift.lend()]
  expect(shift.canTakeMore()).toBe(false)
  await shift.retire()
  await pages[0]?.giveBack()
  expect(ended).toBe(0)
  await pages[1]?.giveBack()
  expect(ended).toBe(1)
})

/** A browser whose pages do at once whatever they are asked; `changes` are what it does instead. */
function browserWith(changes: Record<string, () => Promise<unknown>>): RunningBrowser {
  const names = ['setJavaScriptEnabled', 'setOfflineMode', 'setRequestInterception', 'emulateMediaType', 'setViewport', 'setContent']
  const page = { ...Object.fromEntries(names.map((name) => [name, atOnce])), once: atOnce, on: atOnce, ...changes }
  const context = { newPage: async () => page, close: changes.close ?? atOnce }
  const createBrowserContext = async () => {
    contexts += 1
    return context
  }
  const end = async () => {
    ended += 1
  }
  const browser = { connected: true, createBrowserContext, ...changes }
  return { browser, version: 'Test/1', gone: new AbortController().signal, end } as unknown as RunningBrowser
}
