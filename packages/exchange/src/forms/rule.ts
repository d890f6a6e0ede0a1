/** An answer that a rule looks at: of a question, or of one cell of a matrix. Inside of a group, that of the same entry. */
export interface RuleTarget {
  question: string
  cell?: { row: string; column: string }
}

/**
 * A condition as other programs can state it. Every test holds only where there is an answer: in a questionnaire, a condition that reads what is
 * missing is not met, whether it says what shall be or, under a “not”, what shall not be.
 */
export type Rule =
  | { kind: 'all' | 'any'; rules: readonly Rule[] }
  | { kind: 'constant'; holds: boolean }
  /** There is an answer, or there is none. */
  | { kind: 'given' | 'missing'; target: RuleTarget }
  /** The answer is one of these texts (ids of options or points, or a day), or it is none of them. */
  | { kind: 'one-of' | 'none-of'; target: RuleTarget; texts: readonly string[] }
  /** This is among the choices, or it is not. */
  | { kind: 'chosen' | 'not-chosen'; target: RuleTarget; choice: string }
  | { kind: 'number'; target: RuleTarget; operator: NumberOperator; number: number }

/** How two numbers are compared. */
export type NumberOperator = '<' | '<=' | '>' | '>=' | '=' | '!='
