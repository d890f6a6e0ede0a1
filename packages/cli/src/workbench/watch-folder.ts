import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { sep } from 'node:path'

/** What was saved: paths relative to the folder, with forward slashes; undefined where it is not known what, as when the folder came back. */
export type Saved = ReadonlySet<string> | undefined

/** Programs save in several steps, emptying a file before they fill it; this many milliseconds after the last step, it is read. */
const settled = 12

/** A burst of saves is shown in between, too. In milliseconds. */
const longestWait = 60

/** How often it is asked whether the folder is still the same one. In milliseconds. */
const folderAsked = 500

/**
 * Calls `onSaved` whenever something in a folder was saved, until the signal. A folder that vanishes is waited for. One call is made at a
 * time: what is saved meanwhile is told by the next.
 * @param folder an absolute path
 */
export async function watchFolder(folder: string, onSaved: (saved: Saved) => Promise<void>, signal: AbortSignal): Promise<void> {
  let identity = await identityOf(folder)
  const look = async (): Promise<void> => {
    const now = await identityOf(folder)
    if (now === identity || signal.aborted) return
    identity = now
    watcher?.close()
    watcher = now === undefined ? undefined : startWatching(folder, heed)
    pending.add(undefined)
  }
  // What is read of a folder that is just being moved away must be read again when it is back.
  const pending = gather((saved) => onSaved(saved).then(look))
  const heed = (path: string | undefined): void => {
    pending.add(path)
    void look()
  }
  let watcher = startWatching(folder, heed)
  const timer = setInterval(look, folderAsked)
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  clearInterval(timer)
  watcher?.close()
  await pending.end()
}

/** The folder that stands there now, as against another of its name. */
async function identityOf(folder: string): Promise<string | undefined> {
  return stat(folder).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  )
}

function startWatching(folder: string, add: (path: string | undefined) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true }, (_event, name) => add(name === null ? undefined : name.split(sep).join('/')))
    // A folder that vanishes while it is being watched: the next look at its identity finds out.
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return undefined
  }
}

interface Gathering {
  add: (path: string | undefined) => void
  /** Tells no more, and waits for what is being done. */
  end: () => Promise<void>
}

/** Holds back what was saved until the writing has settled, and while the last of it is being dealt with. */
function gather(onSaved: (saved: Saved) => Promise<void>): Gathering {
  let paths = new Set<string>()
  let unknown = false
  let since: number | undefined
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const tell = (): void => {
    running = running.then(async () => {
      if (since === undefined) return
      const saved = unknown ? undefined : paths
      paths = new Set()
      unknown = false
      since = undefined
      await onSaved(saved)
    })
  }
  return {
    add: (path) => {
      if (path === undefined) unknown = true
      else paths.add(path)
      since ??= performance.now()
      clearTimeout(timer)
      timer = setTimeout(tell, Math.max(0, Math.min(settled, since + longestWait - performance.now())))
    },
    end: async () => {
      clearTimeout(timer)
      since = undefined
      await running
    },
  }
}
