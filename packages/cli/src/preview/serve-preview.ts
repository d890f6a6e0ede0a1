import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { formatTerminal, sortDiagnostics } from '@ai-toolkit/diagnostics'
import type { Preview } from './draw-preview.ts'
import { noReport, previewPage, previewScript } from './preview-page.ts'

/** A server that shows a report, on this machine only. */
export interface PreviewServer {
  /** Such as `http://127.0.0.1:4100/`. */
  url: string
  /** Shows another state of the report, in every window that is open. */
  show: (preview: Preview) => void
  close: () => Promise<void>
}

/** Serves `first` until another is shown. Port 0 takes any that is free. Rejects where the port is taken. */
export async function servePreview(first: Preview, port: number): Promise<PreviewServer> {
  let current = first
  const windows = new Set<ServerResponse>()
  const server = createServer((request, response) => answer(request, response, current, windows))
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/`,
    show: (preview) => {
      current = preview
      for (const window of windows) window.write('data: changed\n\n')
    },
    close: () => close(server, windows),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // Reports are confidential: nobody on the network may read along.
    server.listen(port, '127.0.0.1', resolve)
  })
}

function close(server: Server, windows: ReadonlySet<ServerResponse>): Promise<void> {
  for (const window of windows) window.end()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** A page elsewhere could reach this server under a name of its own (DNS rebinding), but then says that name. */
const ownNames = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/

function answer(request: IncomingMessage, response: ServerResponse, preview: Preview, windows: Set<ServerResponse>): void {
  const { url = '/', headers } = request
  const page = pages.get(url)
  if (!ownNames.test(headers.host ?? '')) send(response, 403, 'text/plain', 'This preview is for this machine only.')
  else if (page !== undefined) send(response, 200, page.type, page.text(preview))
  else if (url === '/changes') tellChanges(response, windows)
  else send(response, 404, 'text/plain', 'There is nothing here.')
}

const pages: ReadonlyMap<string, { type: string; text: (preview: Preview) => string }> = new Map([
  ['/', { type: 'text/html', text: (preview: Preview) => previewPage(preview.diagnostics, findingsOf(preview)) }],
  ['/report', { type: 'text/html', text: ({ page }: Preview) => page ?? noReport }],
  ['/preview.js', { type: 'text/javascript', text: () => previewScript }],
])

function tellChanges(response: ServerResponse, windows: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 500\n\n')
  windows.add(response)
  response.on('close', () => windows.delete(response))
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  response.end(text)
}

function findingsOf({ diagnostics, sources }: Preview): string {
  return formatTerminal(sortDiagnostics(diagnostics), { sources, color: 'never', width: 120 })
}
