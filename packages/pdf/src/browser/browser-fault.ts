/**
 * Something that went wrong in the browser and not in our program: it does not start, it died, it refused to print.
 * Thrown only inside this package, where the call that asked for a document turns it into a diagnostic.
 */
export class BrowserFault extends Error {
  override name = 'BrowserFault'
}

/** Runs work that only the browser can fail at, and throws what goes wrong in it as a BrowserFault. */
export async function askBrowser<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new BrowserFault(shorten(error instanceof Error ? error.message : String(error)), { cause: error })
  }
}

/** One line of at most 300 characters: a browser that does not start sends its whole log as the message. */
function shorten(message: string): string {
  const line = message.replaceAll(/\s+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}
