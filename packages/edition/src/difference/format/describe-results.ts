import type { BandReached, ResultDifference } from '@ai-toolkit/model'

/** One result that moved, in words. */
export interface MoveWords {
  what: string
  before: string
  after: string
  /** The units of the changes that moved it. */
  because: readonly string[]
}

/** What moved in the results of one answer file: coverage, measures, levels, recommendations. */
export function describeResults({ coverage, measures, levels, recommendations }: ResultDifference): MoveWords[] {
  const covered = { what: 'Answered', before: percent(coverage.before), after: percent(coverage.after), because: [] }
  return [
    ...(coverage.before === coverage.after ? [] : [covered]),
    ...measures.map(({ label, of, before, after, because }) => ({ what: named(label, of), before: number(before), after: number(after), because })),
    ...levels.map(({ label, of, before, after, because }) => ({ what: named(label, of), before: band(before), after: band(after), because })),
    ...recommendations.map(({ title, kind, because }) => ({
      what: title,
      before: kind === 'gained' ? 'not recommended' : 'recommended',
      after: kind === 'gained' ? 'recommended' : 'not recommended',
      because,
    })),
  ]
}

function named(label: string, of: string | undefined): string {
  return of === undefined ? label : `${label} (${of})`
}

function number(value: number | null | undefined): string {
  return value === undefined ? 'none' : value === null ? 'undetermined' : String(value)
}

function band(reached: BandReached | undefined): string {
  return reached === undefined ? 'none' : reached === null ? 'undetermined' : reached.label
}

/** Rounded down: what is not whole must not read as 100 %. */
function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}
