import { readlinkSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { digestOf } from './digest.ts'
import { isRunning } from './is-running.ts'

/**
 * How the name of a folder begins that a program needs only while it runs: what it is for, and whose it is, the machine and the number of the
 * process there. Whoever makes it adds letters of its own (`mkdtemp`).
 */
export function ownFolderName(purpose: string, process: number): string {
  return `${purpose}-${machine()}-${process}-`
}

/**
 * Removes the folders for a purpose, in `folder`, of programs on this machine that run no more: one that is killed (SIGKILL) cannot clear up
 * after itself. A folder that cannot be removed, as it is still written to or is somebody else's, is left to the next start.
 */
export async function removeLeftFolders(folder: string, purpose: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter((name) => name.startsWith(`${purpose}-`) && isLeft(name, purpose))
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)))
}

function isLeft(name: string, purpose: string): boolean {
  const [, owner] = /^-[0-9a-f]{8}-(\d+)-\w+$/.exec(name.slice(purpose.length)) ?? []
  return owner !== undefined && name.startsWith(ownFolderName(purpose, Number(owner))) && !isRunning(Number(owner))
}

/** Of a container that shares the folder with others, too: the same number is another process there. */
function machine(): string {
  return digestOf(`${hostname()} ${processSpace()}`).slice('sha256:'.length, 'sha256:'.length + 8)
}

/** Where processes are numbered by themselves (Linux, namespaces(7)); empty where there is no such thing. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}
