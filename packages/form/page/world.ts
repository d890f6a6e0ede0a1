// All that reaches out of the page: the browser's store, its files, its clock. Everything else in the page is given what it needs.

/** Today by the clock of the machine, YYYY-MM-DD. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** The time by the clock of the machine, as people of the language write it. */
export function timeOfDay(formats: string): string {
  return new Intl.DateTimeFormat(formats, { timeStyle: 'short' }).format(new Date())
}

/** Keeps a text in the browser; undefined clears it. False where the browser does not allow it or has no room. */
export function keep(name: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
    return true
  } catch {
    return false
  }
}

/** What the browser keeps under a name; undefined where it keeps nothing or does not say. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Hands a file to the person in front of the page. */
export function download(name: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has the bytes by then; until the page is closed they would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The bytes of a file that was picked; undefined where it cannot be read, as when it was moved meanwhile. */
export async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}
