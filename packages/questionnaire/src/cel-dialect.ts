// The part of CEL that scoring needs. What is left out is left out on purpose: `map` and `cel.bind` can grow a value without bounds,
// `matches` can run for hours on a short text, times depend on the machine's zone, and conversions between kinds of numbers are needless here.

/** Functions that may be called: CEL's own `has`, and those of numbers and lists. */
export const FUNCTIONS: ReadonlySet<string> = new Set(['abs', 'ceil', 'count', 'floor', 'has', 'max', 'mean', 'min', 'round', 'sum'])

/** Those called on a list with a name for its elements: `answers.q_1.exists(x, x == 'o_a')`. */
export const COMPREHENSIONS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter'])

/** All that may be called on a value. */
export const METHODS: ReadonlySet<string> = new Set([...COMPREHENSIONS, 'contains', 'endsWith', 'startsWith'])

/** Bounds of one expression, checked while it is parsed; no rule that a person can still read comes near them. */
export const LIMITS = { maxAstNodes: 500, maxDepth: 32, maxListElements: 100, maxMapEntries: 10, maxCallArguments: 10 }
