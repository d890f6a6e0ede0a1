import type { LocaleCode } from '@ai-toolkit/model'
import { userPath } from '../user-path.ts'
import { type Desk, openDesk } from './open-desk.ts'
import { openStudio, type StudioOptions } from './open-studio.ts'
import { serveWorkbench, type Workbench } from './serve-workbench.ts'
import { type Saved, watchFolder } from './watch-folder.ts'

/** Where the workbench finds what it shows, and where it is shown. */
export interface WorkbenchOptions extends StudioOptions {
  port: number
  /** The language that is shown first; that of the content where absent. */
  locale: LocaleCode | undefined
}

/** A workbench at work. */
export interface RunningWorkbench {
  bench: Workbench
  desk: Desk
  /** Settles when the signal has ended it and everything is closed. */
  ended: Promise<void>
}

/** What is written in one go is looked at once: this many milliseconds after the last save. */
const pause = 250

/** Opens the workbench and keeps it up to date until the signal. Undefined where no port can be had. */
export async function runWorkbench(options: WorkbenchOptions, signal: AbortSignal): Promise<RunningWorkbench | undefined> {
  const desk = await openDesk(options)
  const studio = openStudio(desk, options)
  const bench = await serveWorkbench(desk, studio, options).catch(portTaken)
  if (bench === undefined) return undefined
  const review = reviewLater(desk, bench)
  const contentSaved = async (saved: Saved): Promise<void> => {
    await desk.contentSaved(saved)
    bench.tell('pages')
    review.soon()
  }
  const templatesSaved = async (): Promise<void> => {
    await desk.templatesSaved()
    bench.tell('look')
  }
  const watching = [watchFolder(userPath(options.content), contentSaved, signal), watchFolder(userPath(options.templates), templatesSaved, signal)]
  review.soon()
  const ended = Promise.all(watching).then(async () => {
    await review.end()
    await Promise.all([bench.close(), studio.close()])
  })
  return { bench, desk, ended }
}

function portTaken(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return undefined
  throw error
}

/** Looks at everything once nothing more is saved. */
function reviewLater(desk: Desk, bench: Workbench): { soon: () => void; end: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const look = async (): Promise<void> => {
    const before = desk.version()
    await desk.review()
    bench.tell(desk.version() === before ? 'notes' : 'pages')
  }
  return {
    soon: () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        running = running.then(look)
      }, pause)
    },
    end: async () => {
      clearTimeout(timer)
      await running
    },
  }
}
