import type { ReadPdf } from './read-document.ts'

/** One rule that a PDF must keep. */
export interface Rule {
  /** The failure condition of the Matterhorn Protocol 1.1, such as `13-004`; a rule of our own, which the protocol leaves to people, has a word instead. */
  number: string
  /** What is wrong where the rule is broken, in the words of the protocol, shortened. */
  fault: string
  /** Where it is broken, in words; empty where it is kept. */
  find: (pdf: ReadPdf) => string[]
}
