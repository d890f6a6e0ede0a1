import type { Contender, Sample } from './measure.ts'

/** One row of the bench: some programs that do the same work, the first of them ours. */
export interface Row {
  name: string
  title: string
  /** What costs are given by, such as `page`, and how many one run does. */
  piece: string
  pieces: number
  /** The count of work that says how many one run did, where they are known only then. */
  piecesFrom?: string
  /** Another count of work to give costs by, where programs do not do as many pieces for the same task: one sets fewer pages of a document. */
  alsoBy?: string
  rounds: number
  contenders: readonly Contender[]
  /** Who does not run, and why, as a sentence. */
  missing: readonly Missing[]
}

/** A program that could not be had. */
export interface Missing {
  name: string
  why: string
}

/** What the rows are opened with. */
export interface BenchContext {
  /** Where everything is written that is not thrown away: corpora, peers. */
  cache: string
  /** For what is thrown away. */
  scratch: string
  /** How much is done: `tiny` shows only that everything runs. */
  effort: Effort
}

/** `full` is for figures, `quick` for a look, `tiny` for tests. */
export type Effort = 'full' | 'quick' | 'tiny'

/** A row by name. It is opened when its turn comes: what it needs is generated, installed or looked for then. */
export interface RowDefinition {
  name: string
  /** One line for the list of rows. */
  what: string
  /** When it runs without being named: only where figures are wanted, or not at all. Otherwise always. */
  unasked?: 'full' | 'never'
  open: (context: BenchContext) => Promise<Row>
}

/** A row that was run. */
export interface RowResult extends Omit<Row, 'contenders'> {
  results: readonly ProgramResult[]
  /** What the row took in all, in seconds. */
  seconds: number
}

/** What one program of a row came to. */
export interface ProgramResult extends Pick<Contender, 'name' | 'ours' | 'against'> {
  pieces: number
  samples: readonly Sample[]
}
