import type { Answers } from '@ai-toolkit/model'

/** The answers on the screen, with the way back and forth. */
export interface History {
  now: Answers
  /** Earlier states, the latest last. */
  past: readonly Answers[]
  /** States that were undone, the next to be redone last. */
  future: readonly Answers[]
  /** What the last change was made to; a further change to the same goes into the same step. */
  touched?: string
}

/** Enough to go back over a morning's work; each state shares with the next all that did not change. */
const MOST_STEPS = 200

/** A history that begins here. */
export function startHistory(now: Answers): History {
  return { now, past: [], future: [] }
}

/**
 * The history with one more state. Typing changes a text letter by letter: changes with the same `touched`, one after the other, are one
 * step; without `touched`, a change is a step of its own.
 */
export function recordChange({ now, past, touched: last }: History, next: Answers, touched?: string): History {
  if (next === now) return { now, past, future: [], ...(last !== undefined && { touched: last }) }
  const continues = touched !== undefined && touched === last && past.length > 0
  return { now: next, past: continues ? past : [...past, now].slice(-MOST_STEPS), future: [], ...(touched !== undefined && { touched }) }
}

/** One step back; the same history where there is none. */
export function undoChange(history: History): History {
  const before = history.past.at(-1)
  return before === undefined ? history : { now: before, past: history.past.slice(0, -1), future: [...history.future, history.now] }
}

/** One step forth again; the same history where there is none. */
export function redoChange(history: History): History {
  const next = history.future.at(-1)
  return next === undefined ? history : { now: next, past: [...history.past, history.now], future: history.future.slice(0, -1) }
}
