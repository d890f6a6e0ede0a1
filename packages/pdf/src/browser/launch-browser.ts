import { type Browser, connect, defaultArgs } from 'puppeteer-core'
import { PipeTransport } from 'puppeteer-core/internal/node/PipeTransport.js'
import { askBrowser, BrowserFault } from './browser-fault.ts'
import type { BrowserProgram } from './browser-program.ts'
import { type BrowserProcess, startProcess } from './start-process.ts'
import { whenProcessEnds } from './when-process-ends.ts'
import { makeWorkFolder, type WorkFolder } from './work-folder.ts'

/** A browser of ours that runs. */
export interface RunningBrowser {
  browser: Browser
  /** Such as `Chrome/156.0.8078.79`. */
  version: string
  /** Aborts, with a BrowserFault as its reason, when it dies. */
  gone: AbortSignal
  /** Ends it and removes all that it wrote. Never fails; a second call waits for the first. */
  end(): Promise<void>
}

/**
 * Starts a browser without window, in a process group and a profile of its own, and speaks to it through a pipe: no port is open,
 * and a browser whose pipe breaks because we were killed ends by itself. Throws a BrowserFault where it does not start.
 */
export async function launchBrowser(program: BrowserProgram, environment: NodeJS.ProcessEnv): Promise<RunningBrowser> {
  const folder = await makeWorkFolder()
  const child = startProcess(program.executablePath, await switchesFor(folder), {
    environment: { ...environment, ...folder.environment, ...program.environment },
    folder: folder.path,
  })
  const dying = new AbortController()
  child.ended.catch((fault) => dying.abort(fault))
  const forget = whenProcessEnds(() => {
    child.kill()
    folder.removeNow()
  })
  // There is nothing in it to save: everything it wrote lies in the folder that goes with it.
  const end = async () => {
    child.kill()
    await Promise.race([child.ended, failAfter(5000, 'it does not end')]).catch(() => undefined)
    // What cannot be removed yet is tried again when this process ends.
    await folder.remove().then(forget, () => undefined)
  }
  try {
    const greeting = await greet(child)
    let ending: Promise<void> | undefined
    return { ...greeting, gone: dying.signal, end: () => (ending ??= end()) }
  } catch (error) {
    await end()
    throw error
  }
}

// puppeteer's own `launch` would let a program that cannot be spawned end this process, keep what a browser said before it died
// to itself, wait for ever for a program that is no browser, and catch SIGTERM without ending.
function greet(child: BrowserProcess): Promise<{ browser: Browser; version: string }> {
  const transport = new PipeTransport(child.toBrowser, child.fromBrowser, () => undefined)
  const talk = askBrowser(async () => {
    // A deadline is each document's own, so the protocol has none.
    const browser = await connect({ transport, protocolTimeout: 0 })
    return { browser, version: await browser.version() }
  })
  // A talk that breaks off says less than the last words of the process, which come a moment later.
  const explained = talk.catch((fault) => Promise.race([child.ended, failAfter(1000, String(fault))]))
  return Promise.race([explained, child.ended, failAfter(30_000, 'it does not answer within 30 seconds')])
}

async function switchesFor(folder: WorkFolder): Promise<string[]> {
  // “shell” is the plain flag `--headless`, which Chrome and the headless shell both know.
  const usual = await defaultArgs({ headless: 'shell', userDataDir: folder.profile })
  return [...usual, '--remote-debugging-pipe', ...switches, ...(runsAsRoot() ? ['--no-sandbox'] : [])]
}

/** What is added to puppeteer's own, which turn off extensions, background networking, sync and the first-run pages. */
const switches = [
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-default-browser-check',
  '--no-pings',
  // No name and no address leads anywhere, whatever asks for it: `<link rel=preconnect>` gets past offline mode and interception.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--font-render-hinting=none',
  '--lang=en-US',
]

/** Root cannot use Chromium's sandbox; anybody else must. */
function runsAsRoot(): boolean {
  return process.getuid?.() === 0
}

function failAfter(milliseconds: number, message: string): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new BrowserFault(message)), milliseconds).unref())
}
