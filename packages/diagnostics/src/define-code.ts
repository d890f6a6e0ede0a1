import type { Diagnostic, Edit, Place, Related } from '@ai-toolkit/model'

/**
 * Everything there is to know about one kind of finding. Each code is one file in `codes/`; the documentation,
 * `toolkit explain` and the test of the code are made from it.
 */
export interface CodeDefinition<Params> {
  /** Kebab-case, never changed once published: people search for it and suppress by it. */
  code: string
  severity: Diagnostic['severity']
  /** One sentence: what was found and, where it helps, what was expected. */
  message: (params: Params) => string
  /** Why it matters to the reader of the finding. */
  reason: string
  /** What to do about it. */
  fix: string
  /** The package that finds it. */
  foundBy: string
  example: CodeExample
}

/** How the finding is brought about and mended. */
export type CodeExample = EditExample | StatedExample

/** One edit of the base story (test/stories/base): a test puts `bad` in place of `good` and expects the code right there. */
export interface EditExample {
  /** The path in the story's content folder, such as `guide/chapters/first.md`. */
  file: string
  /** Text that stands exactly once in that file. */
  good: string
  bad: string
  /** The file the finding is in, where that is another one than the edited one. */
  foundIn?: string
  /** The text at which the finding stands, where that is not the edited one: what is missing is found at what lacks it. */
  foundAt?: string
}

/** For findings that no edit of one text file brings about; `test` names the test file that does. */
export interface StatedExample {
  good: string
  bad: string
  /** Path from the root of the repository. */
  test: string
}

/** What a finder may add to a diagnostic beside its message. */
export interface Extras {
  related?: Related[]
  /** Values that would have been right, likeliest first. */
  expected?: string[]
  /** What mends it and is safe to do without asking. */
  edits?: Edit[]
  /** In place of the code's own remedy, where the finder knows a better one. */
  fix?: string
}

/** A code, ready to use: call it with a place and the parameters of its message. */
export interface Code<Params = never> extends CodeDefinition<Params> {
  at: (place: Place, params: Params, extras?: Extras) => Diagnostic
}

/** Makes a code of its definition. */
export function defineCode<Params = Record<never, never>>(definition: CodeDefinition<Params>): Code<Params> {
  return {
    ...definition,
    at: (place, params, extras = {}) => ({
      code: definition.code,
      severity: definition.severity,
      message: definition.message(params),
      place,
      reason: definition.reason,
      fix: extras.fix ?? definition.fix,
      ...(extras.related?.length ? { related: extras.related } : {}),
      ...(extras.expected?.length ? { expected: extras.expected } : {}),
      ...(extras.edits?.length ? { edits: extras.edits } : {}),
    }),
  }
}
