/** Lets a fixed number in at once; the others wait in the order in which they came. */
export interface Gate {
  /** Resolves, once there is room, with the function that makes room again. Rejects with the signal's reason when it aborts first. */
  enter(signal: AbortSignal): Promise<() => void>
}

/** A gate for `width` at once. */
export function openGate(width: number): Gate {
  let inside = 0
  const waiting = new Set<() => void>()
  const admit = () => {
    const [next] = waiting
    if (next === undefined || inside >= width) return
    waiting.delete(next)
    inside += 1
    next()
  }
  const leave = () => {
    inside -= 1
    admit()
  }
  return {
    enter: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason)
        const giveUp = () => {
          waiting.delete(goIn)
          reject(signal.reason)
        }
        const goIn = () => {
          signal.removeEventListener('abort', giveUp)
          resolve(leave)
        }
        signal.addEventListener('abort', giveUp, { once: true })
        waiting.add(goIn)
        admit()
      }),
  }
}
