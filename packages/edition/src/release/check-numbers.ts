import { type Data, parseData } from '@ai-toolkit/data'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place, Toolkit } from '@ai-toolkit/model'
import { compareVersions } from '@ai-toolkit/questionnaire'
import type { SourceTree } from '@ai-toolkit/source'
import type { ReleaseCheck } from './release.ts'
import { isSmaller, stepBetween } from './steps.ts'

/** That the next edition is a later one, that its number does not say less than it changes, and that versions were left to sealing. */
export function checkNumbers({ sources: { tree }, release: { since, next, parts } }: ReleaseCheck): Diagnostic[] {
  if (since === undefined) return []
  const place = toolkitPlace(tree, 'edition')
  if (compareVersions(next.edition, since.edition) < 0) return [codes.editionNotLater.at(place, { edition: next.edition, last: since.edition })]
  const step = stepBetween(since.edition, next.edition)
  const smaller = next.edition !== since.edition && isSmaller(step, next.step)
  const params = { edition: next.edition, last: since.edition, step, needs: next.step }
  const small = step === 'patch' ? codes.patchChangesMore.at(place, params) : codes.editionStepSmaller.at(place, params)
  const ahead = parts.filter(({ resource, version }) => resource !== undefined && version !== undefined)
  return [...(smaller ? [small] : []), ...ahead.flatMap((part) => checkVersion(part.resource ?? '', part.version ?? '', tree))]
}

/** Only sealing moves a version on: one that was moved by hand would be moved a second time. */
function checkVersion(resource: string, sealed: string, tree: SourceTree): Diagnostic[] {
  const path = `${resource}/package.json`
  const found = tree.get(path)?.text?.match(/"version"\s*:\s*"([^"]*)"/)?.[1]
  return found === undefined || found === sealed ? [] : [codes.versionMovedByHand.at(wholeFile(path), { resource, found, sealed })]
}

/** Where a field of toolkit.yaml stands. */
export function toolkitPlace(tree: SourceTree, ...path: (string | number)[]): Place {
  return toolkitData(tree)?.placeAt(path) ?? wholeFile('toolkit.yaml')
}

function toolkitData(tree: SourceTree): Data<Toolkit> | undefined {
  return parseData({ path: 'toolkit.yaml', text: tree.get('toolkit.yaml')?.text ?? '' }, 'toolkit').value
}
