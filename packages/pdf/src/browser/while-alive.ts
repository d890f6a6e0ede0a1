/**
 * The outcome of some work, or the reason of a signal that aborts first. Not Promise.race: a promise that lasts as long as a browser
 * would keep the outcome of every race that was run against it, which here are whole documents.
 */
export function whileAlive<T>(gone: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (gone.aborted) return reject(gone.reason)
    const giveUp = () => reject(gone.reason)
    gone.addEventListener('abort', giveUp, { once: true })
    work()
      .then(resolve, reject)
      .finally(() => gone.removeEventListener('abort', giveUp))
  })
}
