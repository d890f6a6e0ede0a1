import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isRunning } from './is-running.ts'

/** How the name of a work folder begins: with whose it is, the machine and the number of the process there. */
export function folderName(process: number): string {
  return `ai-toolkit-print-${machine()}-${process}-`
}

/**
 * Removes the work folders of programs on this machine that run no more: one that is killed (SIGKILL) cannot clear up after itself. A folder
 * that cannot be removed, as its browser still ends or it is somebody else's, is left to the next start.
 */
export async function removeLeftFolders(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter((name) => isLeft(/^(ai-toolkit-print-[0-9a-f]{8}-)(\d+)-\w+$/.exec(name)))
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)))
}

function isLeft(parts: RegExpExecArray | null): boolean {
  const owner = Number(parts?.[2])
  return parts !== null && folderName(owner).startsWith(parts[1] ?? '') && !isRunning(owner)
}

/** Of a container that shares the folder with others, too: the same number is another process there. */
function machine(): string {
  return createHash('sha256').update(`${hostname()} ${processSpace()}`).digest('hex').slice(0, 8)
}

/** Where processes are numbered by themselves (Linux, namespaces(7)); empty where there is no such thing. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}
