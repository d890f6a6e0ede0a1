/** One file as it was read. */
export interface SourceFile {
  /** Relative to the folder that was read, with forward slashes; for a file read alone, the path as it was given. */
  path: string
  bytes: Uint8Array
  /** The text without byte order mark; undefined for pictures and other binary files, and where the bytes are not UTF-8. */
  text: string | undefined
  /** `sha256:…` of the bytes. */
  digest: string
  /** Set where the file is there and was not read, being too large or no plain file. A finding says so, and no other need; it has no bytes here. */
  unread?: true
}

/** The files of a folder by path, sorted by code unit. */
export type SourceTree = ReadonlyMap<string, SourceFile>

/** How much is read at most. */
export interface Limits {
  /** Bytes in one text file. Default 4 MiB, about two thousand printed pages. */
  textBytes: number
  /** Bytes in any other file. Default 20 MiB, a photograph as a camera writes it. */
  binaryBytes: number
  /** Files and folders in a tree. Default 20 000. */
  entries: number
}

/** How a folder is read. */
export interface TreeOptions extends Limits {
  /** Names of folders right under it that are no part of the tree. */
  leaveOut: readonly string[]
}

/** Generous for what people write, small enough to hold in memory. */
export const defaultLimits: Readonly<Limits> = { textBytes: 4 * 2 ** 20, binaryBytes: 20 * 2 ** 20, entries: 20_000 }

const textExtensions = new Set(['.md', '.yaml', '.yml', '.json', '.svg', '.hbs', '.css', '.js', '.txt', '.po', '.xlf', '.csv'])
const contentExtensions = new Set(['.md', '.yaml', '.yml', '.json'])

/** Whether a file is text, by its extension. */
export function isText(path: string): boolean {
  return textExtensions.has(extensionOf(path))
}

/** Whether a file must have something in it: an empty style sheet is in order, an empty chapter never is. */
export function mustHaveContent(path: string): boolean {
  return contentExtensions.has(extensionOf(path))
}

/** In lower case and with the dot: `.md`. */
function extensionOf(path: string): string {
  return path.match(/\.[^./\\]+$/)?.[0].toLowerCase() ?? ''
}
