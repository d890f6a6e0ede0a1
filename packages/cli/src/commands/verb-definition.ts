import type { Option } from 'commander'
import type { Verb } from '../verb.ts'

/** One verb of the command line. */
export interface VerbDefinition {
  /** The verb (one word, or two) with its arguments, in commander’s notation. */
  usage: string
  description: string
  example: string
  options: Option[]
  /** Loaded only when called, so that `--help` and small verbs start quickly. */
  load: () => Promise<Verb>
}
