import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, EditionDifference } from '@ai-toolkit/model'
import { toolkitPart } from '../difference/diff-editions.ts'
import { toolkitPlace } from './check-numbers.ts'
import type { ReleaseCheck } from './release.ts'
import { stepBetween } from './steps.ts'

/** That a corrected edition says what it corrects, and that errata are about editions and resources that there are. */
export function checkErrata({ sources: { sealed, tree }, release: { since, difference }, later }: ReleaseCheck): Diagnostic[] {
  const { errata = [], edition } = later
  const known = [...new Set([...sealed.map((one) => one.edition), edition])]
  const isPatch = since !== undefined && stepBetween(since.edition, edition) === 'patch'
  const missing = isPatch && !errata.some((erratum) => erratum.edition === edition)
  return [
    ...(missing ? [codes.erratumMissing.at(toolkitPlace(tree, 'edition'), { edition })] : []),
    ...errata.flatMap((erratum, index) => [
      ...(known.includes(erratum.edition)
        ? []
        : [codes.erratumEdition.at(toolkitPlace(tree, 'errata', index, 'edition'), { edition: erratum.edition, known })]),
      ...(erratum.resource === undefined || later.resources.some(({ id }) => id === erratum.resource) || erratum.edition !== edition
        ? []
        : [
            codes.missingResource.at(toolkitPlace(tree, 'errata', index, 'resource'), {
              id: erratum.resource,
              known: later.resources.map(({ id }) => id),
            }),
          ]),
      ...(erratum.edition === edition && difference !== undefined
        ? (erratum.corrects ?? []).flatMap((unit, at) =>
            isChanged(unit, difference)
              ? []
              : [codes.erratumCorrectsNothing.at(toolkitPlace(tree, 'errata', index, 'corrects', at), { unit, edition: difference.from.edition })],
          )
        : []),
    ]),
  ]
}

/** Whether a text, or a paragraph that it begins with, is among the changes. */
function isChanged(name: string, { parts }: EditionDifference): boolean {
  const [part = '', unit = ''] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)]
  const changes = parts.find(({ resource = toolkitPart }) => resource === part)?.changes ?? []
  return changes.some((change) => change.unit === unit || `${change.unit}/p1` === unit)
}
