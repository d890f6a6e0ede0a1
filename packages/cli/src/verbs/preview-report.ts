import { watch } from 'node:fs'
import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { withInterrupt } from '../interrupt.ts'
import { drawPreview, type Preview } from '../preview/draw-preview.ts'
import { type PreviewServer, servePreview } from '../preview/serve-preview.ts'
import { readContent } from '../read-content.ts'
import { printResult, say, showFaults } from '../talk.ts'
import { userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface PreviewReportOptions extends CallOptions {
  /** Default: 4100. */
  port?: number
}

/** `toolkit preview report <answers>`: shows a report in the browser, and again whenever the brand, the templates or the answers are saved. */
export async function previewReport({ arguments: [answers = ''], options }: { arguments: string[]; options: PreviewReportOptions }): Promise<number> {
  const { content = 'content', templates = 'templates', brand = 'templates/brands/default', template, locale, port = 4100 } = options
  const read = await readContent(content, locale ?? [])
  if (read.value === undefined || hasErrors(read.diagnostics)) {
    showFaults(read.diagnostics, read.sources)
    return exitStatus.inputHasErrors
  }
  const edition = read.value
  const draw = () => drawPreview(read, edition, { answers, content, templates, brand, template, locale: locale?.[0] })
  return withInterrupt((signal) => serve(draw, [answers, brand, templates], port, signal))
}

async function serve(draw: () => Promise<Preview>, watched: readonly string[], port: number, signal: AbortSignal): Promise<number> {
  const server = await servePreview(await draw(), port).catch(portTaken)
  if (server === undefined) {
    say(`There is no free port from ${port} on; choose another with --port.`)
    return exitStatus.callIsWrong
  }
  if (server.port !== port && port !== 0) say(`The port ${port} is taken; this is at ${server.port} instead.`)
  printResult(`The report is shown at ${server.url} and follows what you save. Ctrl-C ends.`)
  await showChanges(draw, server, watched, signal)
  await server.close()
  return exitStatus.done
}

function portTaken(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return undefined
  throw error
}

/** Editors save in several steps; this many milliseconds after the last one the report is made again. */
const settled = 150

/** Until the signal. One report is made at a time: what is saved meanwhile is shown by the next. */
async function showChanges(draw: () => Promise<Preview>, server: PreviewServer, watched: readonly string[], signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const redraw = (): void => {
    running = running.then(async () => server.show(await draw()))
  }
  const watchers = watched.map((path) =>
    watch(userPath(path), { recursive: true, signal }, () => {
      clearTimeout(timer)
      timer = setTimeout(redraw, settled)
    }),
  )
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  clearTimeout(timer)
  for (const watcher of watchers) watcher.close()
  await running
}
