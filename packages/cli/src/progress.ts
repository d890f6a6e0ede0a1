/** Tells a person at a terminal what is being done, one line that is rewritten; silent where nobody watches or it is over in a second. */
export interface Progress {
  update: (text: string) => void
  /** Wipes the line. */
  end: () => void
}

/** Shows nothing in the first second: most commands are done by then, and a flash of text only disturbs. */
const patience = 1000

/** Starts a progress line on stderr. */
export function startProgress(): Progress {
  if (process.stderr.isTTY !== true) return { update: () => {}, end: () => {} }
  const begun = performance.now()
  let shown = false
  return {
    update: (text) => {
      if (performance.now() - begun < patience) return
      shown = true
      process.stderr.write(`\r\u001b[K${text.slice(0, (process.stderr.columns || 80) - 1)}`)
    },
    end: () => {
      if (shown) process.stderr.write('\r\u001b[K')
    },
  }
}
