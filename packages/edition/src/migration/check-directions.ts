import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Migration } from '@ai-toolkit/model'
import { compareVersions } from '@ai-toolkit/questionnaire'

/** That no migration goes back to an earlier edition, or stays where it is: answers would go in a circle. */
export function checkDirections(all: readonly Data<Migration>[]): Diagnostic[] {
  return all.flatMap(({ value: { from, to }, placeAt }) =>
    compareVersions(from, to) < 0 ? [] : [codes.migrationEditions.at(placeAt(['to']), { from, to, wanted: 'it must go to a later edition' })],
  )
}
