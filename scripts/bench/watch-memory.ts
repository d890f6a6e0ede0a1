import { readFileSync } from 'node:fs'

/** Often enough for what lasts; a process that ends sooner is seen by its own high-water mark. */
const everyMs = 40

/** Less has no program that was seen running: it ended before. */
const leastKilobytes = 8192

/**
 * Watches the resident memory of a process and all that it started. `end` gives the peak in MB: the largest sum that was seen, or the
 * process's own high-water mark where that is more. Undefined where there is no /proc.
 */
export function watchMemory(pid: number | undefined): { end: () => number | undefined } {
  let peak = 0
  const look = () => {
    if (pid === undefined) return
    peak = Math.max(peak, readKilobytes(pid, 'VmHWM'), sumOfFamily(pid))
  }
  look()
  const timer = setInterval(look, everyMs)
  return {
    end: () => {
      clearInterval(timer)
      return peak < leastKilobytes ? undefined : peak / 1024
    },
  }
}

function sumOfFamily(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + sumOfFamily(child), readKilobytes(pid, 'VmRSS'))
}

/** Processes come and go while they are read. */
function childrenOf(pid: number): number[] {
  return readQuietly(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
}

function readKilobytes(pid: number, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readQuietly(`/proc/${pid}/status`))?.[1] ?? 0)
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
