import { access, constants, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import type { BrowserProgram, BrowserSource, Machine } from './browser-program.ts'
import { bundledBrowser } from './bundled-browser.ts'
import { cachedBrowsers } from './cached-browsers.ts'
import { installedBrowsers } from './installed-browsers.ts'

/**
 * Every program that is worth starting as a browser, in order: only the one that is `named`, else only the one that
 * PUPPETEER_EXECUTABLE_PATH names, else an installed Chrome, Chromium or Edge, puppeteer's cache, the npm package @sparticuz/chromium.
 * Each is looked for only when it is asked for.
 */
export async function* listPrograms(machine: Machine, named?: string): AsyncGenerator<BrowserProgram> {
  const wished = machine.environment.PUPPETEER_EXECUTABLE_PATH
  if (named !== undefined) return yield { executablePath: named, source: 'option' }
  if (wished) return yield { executablePath: wished, source: 'PUPPETEER_EXECUTABLE_PATH' }
  yield* existing(installedBrowsers(machine), 'installed')
  yield* existing(await cachedBrowsers(machine), 'puppeteer cache')
  const bundled = await bundledBrowser(machine)
  if (bundled) yield bundled
}

/** The machine that this process runs on. */
export function thisMachine(environment: NodeJS.ProcessEnv): Machine {
  return { platform: process.platform, architecture: process.arch, home: homedir(), environment }
}

async function* existing(paths: string[], source: BrowserSource): AsyncGenerator<BrowserProgram> {
  for (const executablePath of paths) if (await isProgram(executablePath)) yield { executablePath, source }
}

async function isProgram(path: string): Promise<boolean> {
  const mayRun = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
  return mayRun && (await stat(path)).isFile()
}
