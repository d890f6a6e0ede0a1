import type { ProgramResult } from './row.ts'

/** A stage of the work, and what it costs those programs that tell it apart, by the piece. */
export interface StageLine {
  stage: string
  /** Milliseconds by program; undefined for who has no such stage, or does not tell. */
  costs: ReadonlyMap<string, number | undefined>
}

/** The stages of the first run of each program that tells of any, in their order, and all of it together last. */
export function stagesOf(results: readonly ProgramResult[]): StageLine[] {
  const telling = results.flatMap(({ name, pieces, samples: [sample] }) =>
    sample?.stages === undefined ? [] : [{ name, pieces, stages: { ...sample.stages, all: sample.ms } as Record<string, number> }],
  )
  const names = new Set(telling.flatMap(({ stages }) => Object.keys(stages).filter((stage) => stage !== 'all')))
  return [...(telling.length > 0 ? [...names, 'all'] : [])].map((stage) => ({
    stage,
    costs: new Map(telling.map(({ name, pieces, stages }) => [name, stages[stage] === undefined ? undefined : stages[stage] / pieces])),
  }))
}
