import { open, readFile, readlink, rename, rm } from 'node:fs/promises'
import { isRunning } from '@ai-toolkit/source'

/** What a lock says of who holds it. */
interface Holder {
  process: number
  /** Among which processes that number means something: those of one start of one machine, or of one container in it. */
  among: string
}

/**
 * Takes a lock; the file system decides who is first. `left` where the lock was there, and the process that had made it is gone for certain.
 * Of a process of another machine, as on a shared disk, nothing is known: then the lock stands, as it does where the system does not tell.
 */
export async function takeLock(path: string): Promise<'free' | 'left' | 'taken'> {
  if (await makeLock(path)) return 'free'
  const text = await readFile(path, 'utf8').catch(() => '')
  if (!(await isLeft(text)) || !(await moveAway(path, text))) return 'taken'
  return (await makeLock(path)) ? 'left' : 'taken'
}

/** Gives up a lock that was taken. */
export function giveUpLock(path: string): Promise<void> {
  return rm(path, { force: true })
}

async function makeLock(path: string): Promise<boolean> {
  const among = await processesHere()
  const holder: Partial<Holder> = among === undefined ? {} : { process: process.pid, among }
  const file = await open(path, 'wx').catch(refuseTaken)
  await file?.writeFile(`${JSON.stringify(holder)}\n`)
  await file?.close()
  return file !== undefined
}

function refuseTaken(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined
  throw error
}

/** Linux says which start of the machine this is and whose process numbers these are; other systems do not. */
async function processesHere(): Promise<string | undefined> {
  const told = await Promise.all([readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readlink('/proc/self/ns/pid')]).catch(() => undefined)
  return told?.map((part) => part.trim()).join(' ')
}

async function isLeft(text: string): Promise<boolean> {
  const holder = readHolder(text)
  return holder !== undefined && holder.among === (await processesHere()) && !isRunning(holder.process)
}

function readHolder(text: string): Holder | undefined {
  try {
    const { process: id, among } = JSON.parse(text) as Partial<Holder>
    return Number.isSafeInteger(id) && Number(id) > 0 && typeof among === 'string' ? { process: Number(id), among } : undefined
  } catch {
    return undefined
  }
}

/** Moves a lock away if it is still the one that was read: two who find it left at once must not both take it. */
async function moveAway(path: string, text: string): Promise<boolean> {
  const aside = `${path}-${process.pid}-${Math.trunc(performance.now() * 1000)}`
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return false
  const isSame = (await readFile(aside, 'utf8').catch(() => '')) === text
  // That of somebody who was quicker goes back where it was.
  if (!isSame) await rename(aside, path)
  else await rm(aside, { force: true })
  return isSame
}
