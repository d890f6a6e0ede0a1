import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A Redis of a test’s own, on a port of its own. */
export interface OwnRedis {
  url: string
  /** Ends it as a power cut does. */
  kill: () => Promise<void>
  /** Starts it again where it was, with what it kept on disk. */
  start: () => Promise<void>
  /** Lets it hang, and go on. */
  signal: (signal: 'SIGSTOP' | 'SIGCONT') => void
  /** Ends it and removes what it wrote. */
  close: () => Promise<void>
}

/** Whether Debian’s redis-server is there. */
export const hasRedis = isThere('redis-server')

function isThere(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Starts Debian’s redis-server. `keeps` whether jobs outlive its end. */
export async function startRedis(keeps: 'nothing' | 'everything' = 'nothing'): Promise<OwnRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'ai-toolkit-redis-'))
  const port = await freePort()
  const disk = keeps === 'nothing' ? ['--appendonly', 'no'] : ['--appendonly', 'yes', '--appendfsync', 'always']
  const launch = async () => {
    const child = spawn('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...disk], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('Ready to accept connections')) break
    child.stdout.resume()
    return child
  }
  let child = await launch()
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    start: async () => {
      child = await launch()
    },
    signal: (signal) => child.kill(signal),
    close: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
