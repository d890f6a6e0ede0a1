import type { Data } from '@ai-toolkit/data'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { CoverageTargets, Diagnostic, Place, Toolkit } from '@ai-toolkit/model'
import type { ResourceDraft } from '../resource-draft.ts'
import type { EditionCoverage, PrincipleCoverage } from './edition-coverage.ts'

/** Checks the coverage of the instrumental principles against the targets in toolkit.yaml. Findings stand where the principle is declared. */
export function checkCoverage(coverage: EditionCoverage, toolkit: Data<Toolkit>, drafts: readonly ResourceDraft[]): Diagnostic[] {
  const places = principlePlaces(drafts)
  return listTargets(toolkit).flatMap((target) => {
    const resource = coverage.resources.find(({ id }) => id === target.resource)
    if (resource === undefined)
      return [codes.missingResource.at(target.place, { id: target.resource, known: coverage.resources.map(({ id }) => id) })]
    return coverage.principles
      .filter(({ core }) => core !== undefined)
      .flatMap((principle) => checkTarget(principle, target, resource.kind, places.get(principle.id) ?? wholeFile('toolkit.yaml')))
  })
}

/** One number of toolkit.yaml: how many sections or questions of a resource each instrumental principle needs. */
interface Target {
  of: 'sections' | 'questions'
  resource: string
  least: number
  /** Where the number stands. */
  place: Place
}

function listTargets(toolkit: Data<Toolkit>): Target[] {
  const targets: CoverageTargets = toolkit.value.coverage ?? {}
  return (['sections', 'questions'] as const).flatMap((of) =>
    Object.entries(targets[of] ?? {}).map(([resource, least]) => ({ of, resource, least, place: toolkit.keyPlaceAt(['coverage', of, resource]) })),
  )
}

function checkTarget(principle: PrincipleCoverage, { of, resource, least, place: related }: Target, kind: string, place: Place): Diagnostic[] {
  const found = principle.resources.find((entry) => entry.resource === resource)
  const count = found === undefined ? 0 : of === 'questions' ? found.questions : countSections(found, kind)
  if (count >= least) return []
  const code = of === 'questions' ? codes.principleFewQuestions : codes.principleFewSections
  return [code.at(place, { id: principle.id, resource, count, least }, { related: [{ message: 'The target stands here.', place: related }] })]
}

/**
 * A chapter that names a principle treats it. Not so in a workbook, whose chapters gather exercises: there only an exercise counts, a section
 * that links to the principle.
 */
function countSections({ chapters, sections }: PrincipleCoverage['resources'][number], kind: string): number {
  return kind === 'workbook' ? sections : sections + chapters
}

function principlePlaces(drafts: readonly ResourceDraft[]): Map<string, Place> {
  return new Map(
    drafts.flatMap(({ principles }) =>
      (principles?.value.core ?? []).flatMap(({ instrumental }, index) =>
        instrumental.map(({ id }, at) => [id, principles?.placeAt(['core', index, 'instrumental', at, 'id']) ?? wholeFile('toolkit.yaml')] as const),
      ),
    ),
  )
}
