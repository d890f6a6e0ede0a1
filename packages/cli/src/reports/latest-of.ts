import type { Assessed } from '../read-answers.ts'

/** The set of the latest day, the last one of several: a report of several sets is called after it and speaks its words. There is at least one. */
export function latestOf<Set extends Pick<Assessed, 'answers'>>(sets: readonly Set[]): Set {
  const latest = sets.reduce<Set | undefined>((last, one) => (last === undefined || one.answers.date >= last.answers.date ? one : last), undefined)
  if (latest === undefined) throw new Error('A report is made of answers')
  return latest
}
