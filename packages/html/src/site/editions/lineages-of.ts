import type { EditionChange, EditionDifference } from '@ai-toolkit/model'
import type { PlaceLineage } from './site-editions.ts'

/** What became of places whose ids changed: renamed, split and merged ones. */
export function lineagesOf({ parts }: EditionDifference): PlaceLineage[] {
  return parts.flatMap(({ resource, changes }) => (resource === undefined ? [] : changes.flatMap((change) => lineageOf(change, resource))))
}

function lineageOf({ kind, unit, others = [] }: EditionChange, resource: string): PlaceLineage[] {
  const own = [`${resource}#${idOf(unit)}`]
  const rest = others.map((id) => `${resource}#${id}`)
  if (kind === 'split') return [{ from: own, to: rest }]
  return kind === 'renamed' || kind === 'merged' ? [{ from: rest, to: own }] : []
}

/** Of `questions.q_gap` and of `wheels/look`, the last part. */
function idOf(unit: string): string {
  return unit.split(/[./]/).at(-1) ?? unit
}
