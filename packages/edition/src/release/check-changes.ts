import { parseData } from '@ai-toolkit/data'
import { wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import { checkDifference } from '../difference/check-difference.ts'
import { findReusedIds } from '../difference/find-reused-ids.ts'
import { findUnitPlaces } from '../difference/find-unit-places.ts'
import { declaredBy } from '../migration/declarations-of.ts'
import type { ReleaseCheck } from './release.ts'

/** What must not go out without a word about it: other meanings, points and questions under ids that answers name. */
export function checkChanges({ sources: { sealed, tree }, release: { since, difference }, later, migrations }: ReleaseCheck): Diagnostic[] {
  if (difference === undefined) return []
  const placeOf = unitPlaces(tree)
  const fromLast = migrations.flatMap(({ value }) => (value.from === since?.edition ? [value] : []))
  return [...checkDifference(difference, { later, isDeclared: declaredBy(fromLast), placeOf }), ...findReusedIds(later, sealed, placeOf)]
}

/** Where a unit of a questionnaire stands, each file read once and only when it is asked for. */
export function unitPlaces(tree: SourceTree): (resource: string, unit: string) => Place {
  const found = new Map<string, (unit: string) => Place>()
  return (resource, unit) => {
    const path = `${resource}/questionnaire.yaml`
    const known = found.get(resource) ?? placesIn(path, tree.get(path)?.text)
    found.set(resource, known)
    return known(unit)
  }
}

function placesIn(path: string, text = ''): (unit: string) => Place {
  const { value } = parseData({ path, text }, 'questionnaire')
  return value === undefined ? () => wholeFile(path) : findUnitPlaces(value)
}
