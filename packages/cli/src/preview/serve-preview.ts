import { formatTerminal, sortDiagnostics } from '@ai-toolkit/diagnostics'
import type { Preview } from './draw-preview.ts'
import { type LocalServer, nothingHere, openLocalServer } from './local-server.ts'
import { noReport, previewPage, previewScript } from './preview-page.ts'

/** A server that shows a report, on this machine only. */
export interface PreviewServer extends Pick<LocalServer, 'url' | 'port' | 'close'> {
  /** Shows another state of the report, in every window that is open. */
  show: (preview: Preview) => void
}

/** Serves `first` until another is shown. Where the port is taken, the next that is free is used; port 0 takes any. */
export async function servePreview(first: Preview, port: number): Promise<PreviewServer> {
  let current = first
  const server = await openLocalServer(async ({ path }) => {
    const page = pages.get(path)
    return page === undefined ? nothingHere : { status: 200, type: page.type, body: page.text(current) }
  }, port)
  return {
    url: server.url,
    port: server.port,
    close: server.close,
    show: (preview) => {
      current = preview
      server.tell('changed')
    },
  }
}

const pages: ReadonlyMap<string, { type: string; text: (preview: Preview) => string }> = new Map([
  ['/', { type: 'text/html', text: (preview: Preview) => previewPage(preview.diagnostics, findingsOf(preview)) }],
  ['/report', { type: 'text/html', text: ({ page }: Preview) => page ?? noReport }],
  ['/preview.js', { type: 'text/javascript', text: () => previewScript }],
])

function findingsOf({ diagnostics, sources }: Preview): string {
  return formatTerminal(sortDiagnostics(diagnostics), { sources, color: 'never', width: 120 })
}
