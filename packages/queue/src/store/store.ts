import { DiagnosedError } from '@ai-toolkit/diagnostics'
import type { Digest } from '@ai-toolkit/model'

/**
 * What machines share: answers and finished reports by the digest of their bytes, and what came of jobs by name. All of it throws `StoreAway`
 * where the store cannot be reached or written.
 */
export interface Store {
  /** Where it is, without passwords. */
  name: string
  /** Keeps bytes and gives their key, which is their digest. What is kept already is not written again. */
  put: (bytes: Uint8Array) => Promise<Digest>
  /** The bytes of a key; undefined where there are none, or others than were put there. */
  get: (key: Digest) => Promise<Uint8Array | undefined>
  /** Keeps a text under a name, in place of an earlier one. */
  note: (name: string, text: string) => Promise<void>
  noted: (name: string) => Promise<string | undefined>
}

/** A place that keeps bytes by path. Nobody ever sees half of what is written. */
export interface Shelf {
  name: string
  read: (path: string) => Promise<Uint8Array | undefined>
  write: (path: string, bytes: Uint8Array) => Promise<void>
}

/** A store that cannot be reached, read or written: a fault of machines, which mostly passes. */
export class StoreAway extends DiagnosedError {}
