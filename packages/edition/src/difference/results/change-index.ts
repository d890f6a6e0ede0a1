import type { EditionChange } from '@ai-toolkit/model'

/** The changes of a questionnaire that can move results, by what they happened to. */
export interface ChangeIndex {
  /** Of something and its parts, by unit: `questions.q_gap`, `scales.wear`, `measures.wear_share`. */
  under: (unit: string) => readonly EditionChange[]
  /** The position of a change among all, to sort by. */
  positionOf: (change: EditionChange) => number
}

/** What only changes words moves no number. */
const moving = new Set<EditionChange['class']>(['addition', 'scoring', 'breaking'])

/** Indexes changes by the first two steps of their unit. */
export function indexChanges(changes: readonly EditionChange[]): ChangeIndex {
  const positions = new Map(changes.map((change, index) => [change, index]))
  const byUnit = Map.groupBy(
    changes.filter((change) => moving.has(change.class)).flatMap((change) => unitsOf(change).map((unit) => ({ unit, change }))),
    ({ unit }) => unit,
  )
  return {
    under: (unit) => (byUnit.get(unit) ?? []).map(({ change }) => change),
    positionOf: (change) => positions.get(change) ?? -1,
  }
}

/** A question that was split, merged or renamed is found under every id that it has or had. */
function unitsOf({ unit, item, others = [] }: EditionChange): string[] {
  const own = unit.split('.').slice(0, 2).join('.')
  return item === 'question' ? [...new Set([own, ...others.map((id) => `questions.${id}`)])] : [own]
}
