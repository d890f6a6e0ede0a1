/** What the user asked of a verb. */
export interface Call {
  /** The arguments, in their order. */
  arguments: string[]
  /** The options by long name in camel case; what may stand here is said in program.ts. */
  options: CallOptions
}

/** The options of all verbs; each verb reads its own. */
export interface CallOptions {
  json?: true
  fresh?: true
  sarif?: true
  content?: string
  templates?: string
  out?: string
  format?: string[]
  edition?: string
  locale?: string[]
  brand?: string
  template?: string
  browser?: string
  paper?: 'A4' | 'Letter'
  siteUrl?: string
  failUnder?: number
  wordingOnly?: string[]
}

/** Does one thing the user asked for, says what came of it and gives the exit status. */
export type Verb = (call: Call) => Promise<number>
