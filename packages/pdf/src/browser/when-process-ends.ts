const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `cleanUp` once, synchronously, when this process ends or is told to; gives a function that takes the order back.
 * A signal keeps its meaning: where nobody else listens for it, it is sent again, so that the process ends as it would have.
 */
export function whenProcessEnds(cleanUp: () => void): () => void {
  const forget = () => {
    process.off('exit', onExit)
    for (const signal of signals) process.off(signal, onSignal)
  }
  const onExit = () => {
    forget()
    cleanUp()
  }
  const onSignal = (signal: NodeJS.Signals) => {
    onExit()
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  process.on('exit', onExit)
  for (const signal of signals) process.on(signal, onSignal)
  return forget
}
