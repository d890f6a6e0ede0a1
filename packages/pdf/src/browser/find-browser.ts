import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { askBrowser, BrowserFault } from './browser-fault.ts'
import type { BrowserProgram, BrowserSource } from './browser-program.ts'
import { launchBrowser, type RunningBrowser } from './launch-browser.ts'
import { listPrograms, thisMachine } from './list-programs.ts'

/** A browser that was started and answered. */
export interface BrowserFound {
  executablePath: string
  source: BrowserSource
  /** Such as `Chrome/156.0.8078.79`. */
  version: string
}

/**
 * The browser that documents are printed with: the one that `PUPPETEER_EXECUTABLE_PATH` names, else the first that starts of
 * an installed Chrome, Chromium or Edge, puppeteer's cache, and the npm package @sparticuz/chromium.
 */
export async function findBrowser(environment: NodeJS.ProcessEnv): Promise<Checked<BrowserFound>> {
  const { value: started, diagnostics } = await startBrowser(listPrograms(thisMachine(environment)), environment)
  await started?.running.end()
  return { value: started?.found, diagnostics }
}

/** A browser that runs, and the way to start it again. */
export interface StartedBrowser {
  found: BrowserFound
  running: RunningBrowser
  relaunch: () => Promise<RunningBrowser>
}

/** Starts the first program that turns out to be a browser; without one, says of each why it is not. */
export async function startBrowser(programs: AsyncIterable<BrowserProgram>, environment: NodeJS.ProcessEnv): Promise<Checked<StartedBrowser>> {
  const failed: Diagnostic[] = []
  for await (const program of programs) {
    const { executablePath, source } = program
    const running = await tryToStart(program, environment)
    if (!(running instanceof BrowserFault)) {
      const found = { executablePath, source, version: running.version }
      return { value: { found, running, relaunch: () => launchBrowser(program, environment) }, diagnostics: [] }
    }
    failed.push(codes.browserNotUsable.at(wholeFile(executablePath), { path: executablePath, why: running.message }))
  }
  return { value: undefined, diagnostics: failed.length > 0 ? failed : [codes.browserMissing.at(wholeFile('.'), {})] }
}

async function tryToStart(program: BrowserProgram, environment: NodeJS.ProcessEnv): Promise<RunningBrowser | BrowserFault> {
  try {
    await askBrowser(async () => program.prepare?.())
    return await launchBrowser(program, environment)
  } catch (error) {
    if (error instanceof BrowserFault) return error
    throw error
  }
}
