const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What is still to be done at the end. */
const orders = new Set<() => void>()

/**
 * Calls `cleanUp` once, synchronously, when this process ends or is told to; gives a function that takes the order back.
 * A signal keeps its meaning: where nobody else listens for it, it is sent again, so that the process ends as it would have. Where somebody does,
 * such as a worker that finishes what it prints, it is theirs to say when the process ends.
 */
export function whenProcessEnds(cleanUp: () => void): () => void {
  if (orders.size === 0) listen()
  orders.add(cleanUp)
  return () => {
    if (orders.delete(cleanUp) && orders.size === 0) stopListening()
  }
}

function listen(): void {
  process.on('exit', cleanAllUp)
  for (const signal of signals) process.on(signal, endAfter)
}

function stopListening(): void {
  process.off('exit', cleanAllUp)
  for (const signal of signals) process.off(signal, endAfter)
}

function cleanAllUp(): void {
  stopListening()
  for (const cleanUp of orders) cleanUp()
  orders.clear()
}

function endAfter(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return
  cleanAllUp()
  process.kill(process.pid, signal)
}
