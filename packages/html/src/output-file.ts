/** A file to be written; html itself writes none. */
export interface OutputFile {
  /** Relative, with forward slashes. */
  path: string
  content: string | Uint8Array
}
