/** A stretch of an expression, in UTF-16 units from 0; `end` is behind the last one. */
export interface Span {
  start: number
  end: number
}

/** What is wrong with an expression, and where in it. */
export interface ExpressionProblem extends Span {
  kind: 'syntax' | 'not-supported' | 'unknown-name' | 'type'
  /** One sentence without a full stop. */
  message: string
  /** The name that is not known, for a near miss among `known`. */
  name?: string
  /** Names that could stand there. */
  known?: readonly string[]
}
