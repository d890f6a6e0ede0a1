import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a browser is given. */
export interface Reply {
  status: number
  /** The media type. */
  type: string
  body: string | Uint8Array
  /** Where it is instead. */
  location?: string
  /** Which state of the server it is from, for scripts that compare: told in the headers `x-version` and `server-timing`. */
  version?: number
}

/** What is asked of a local server: the path, decoded and without `.` or `..`, and what stands behind the question mark. */
export interface Asked {
  path: string
  query: URLSearchParams
}

/** A server that answers this machine only. */
export interface LocalServer {
  /** Such as `http://127.0.0.1:4100/`. */
  url: string
  port: number
  /** Sends an event to every window that is open; `data` is one line. */
  tell: (data: string) => void
  close: () => Promise<void>
}

/** Where windows listen for events. */
export const eventsPath = '/changes'

/** How many ports behind the one that was asked for are tried where it is taken. */
const portsTried = 20

/**
 * Serves on this machine only. What it gives may be confidential, so it listens on no other interface, and answers nobody who does not call
 * it by its own name. Where the port is taken, the next that is free is used; port 0 takes any. Rejects where none can be had.
 */
export async function openLocalServer(answer: (asked: Asked) => Promise<Reply>, port: number): Promise<LocalServer> {
  const windows = new Set<ServerResponse>()
  const server = createServer((request, response) => handle(request, response, { answer, windows }))
  const taken = await listen(server, port, port === 0 ? 0 : Math.min(port + portsTried, 65_535))
  return {
    url: `http://127.0.0.1:${taken}/`,
    port: taken,
    tell: (data) => {
      for (const window of windows) window.write(`data: ${data}\n\n`)
    },
    close: () => close(server, windows),
  }
}

async function listen(server: Server, port: number, last: number): Promise<number> {
  try {
    await listenAt(server, port)
    return (server.address() as AddressInfo).port
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= last) throw error
    return listen(server, port + 1, last)
  }
}

function listenAt(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
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

interface Serving {
  answer: (asked: Asked) => Promise<Reply>
  windows: Set<ServerResponse>
}

async function handle(request: IncomingMessage, response: ServerResponse, { answer, windows }: Serving): Promise<void> {
  const asked = readAddress(request.url ?? '/')
  if (!ownNames.test(request.headers.host ?? '')) send(response, plain(403, 'This preview is for this machine only.'))
  else if (request.method !== 'GET' && request.method !== 'HEAD') send(response, plain(405, 'Nothing here is changed by a browser.'))
  else if (asked === undefined) send(response, nothingHere)
  else if (asked.path === eventsPath) tellChanges(response, windows)
  else send(response, await answer(asked).catch(failed))
}

/** A path that climbs is none, in whatever way it is written: what is served comes from memory, by name. */
function readAddress(url: string): Asked | undefined {
  const [path = '', query = ''] = url.split('?', 2)
  try {
    const decoded = decodeURIComponent(path)
    const climbs = decoded.split(/[/\\]/).some((step) => step === '..' || step === '.')
    return climbs || !decoded.startsWith('/') || decoded.includes('\0') ? undefined : { path: decoded, query: new URLSearchParams(query) }
  } catch {
    return undefined
  }
}

function tellChanges(response: ServerResponse, windows: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 500\n\n')
  windows.add(response)
  response.on('close', () => windows.delete(response))
}

/** A reply of plain text. */
export function plain(status: number, body: string): Reply {
  return { status, type: 'text/plain', body }
}

/** What there is none of. */
export const nothingHere: Reply = plain(404, 'There is nothing here.')

/** A mistake of ours must not end the preview in the middle of somebody’s work. */
function failed(error: unknown): Reply {
  return plain(500, `A mistake in the program: ${error instanceof Error ? error.message : String(error)}`)
}

function send(response: ServerResponse, { status, type, body, location, version }: Reply): void {
  response.writeHead(status, {
    'content-type': /^text\/|json|javascript|svg/.test(type) ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(location !== undefined && { location }),
    // Scripts can read of a page that a window loaded by itself only what its timing says.
    ...(version !== undefined && { 'x-version': version, 'server-timing': `version;desc="${version}"` }),
  })
  response.end(body)
}
