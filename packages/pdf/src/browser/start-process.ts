import { type ChildProcess, spawn } from 'node:child_process'
import { basename, resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { BrowserFault } from './browser-fault.ts'

/** A process that was started for a browser. */
export interface BrowserProcess {
  /** The two ends of the pipe that DevTools messages go through (file descriptors 3 and 4 of the browser). */
  toBrowser: Writable
  fromBrowser: Readable
  /** Rejects with a BrowserFault as soon as the process has ended or could not be started; it never resolves. */
  ended: Promise<never>
  /** Ends the process and all that it started, at once. Does nothing where it has ended. */
  kill(): void
}

/** Starts a program in a folder, as the leader of a process group of its own, so that `kill` reaches its children too. */
export function startProcess(
  path: string,
  args: string[],
  { environment, folder }: { environment: NodeJS.ProcessEnv; folder: string },
): BrowserProcess {
  const child = spawn(programPath(path), args, {
    cwd: folder,
    detached: process.platform !== 'win32',
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  // A browser that dies leaves its children behind, for a while at least.
  child.once('exit', () => killGroup(child))
  const ended = rejectAtEnd(child)
  // Whoever waits for it hears of it; an end that nobody waits for, after `kill`, is no fault.
  ended.catch(() => undefined)
  return { toBrowser: child.stdio[3] as Writable, fromBrowser: child.stdio[4] as Readable, ended, kill: () => killRunning(child) }
}

/** A path may begin where we work, and a mere name is looked for by the system. */
function programPath(path: string): string {
  return path === basename(path) ? path : resolve(path)
}

function rejectAtEnd(child: ChildProcess): Promise<never> {
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    // The reason for an end stands in the last lines; a browser can say very much before.
    said = (said + bytes.toString()).slice(-2000)
  })
  return new Promise((_, reject) => {
    child.once('error', (error) => reject(new BrowserFault(explain(error))))
    child.once('close', (code, signal) => reject(new BrowserFault(`it ended (${signal ?? `exit status ${code}`}) and said: ${lastWords(said)}`)))
  })
}

function explain(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such program'
  return error.code === 'EACCES' ? 'it is not a program, or may not be run' : error.message
}

function lastWords(said: string): string {
  return said.replaceAll(/\s+/g, ' ').trim().slice(-300) || 'nothing'
}

/** Not after its end: its number may by then be another's. */
function killRunning(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) killGroup(child)
}

/** The group has the number of its leader; Windows knows no groups, but there too the children of a browser end with it. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') child.kill('SIGKILL')
  else killIfThere(-child.pid)
}

function killIfThere(target: number): void {
  try {
    process.kill(target, 'SIGKILL')
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!gone) throw error
  }
}
