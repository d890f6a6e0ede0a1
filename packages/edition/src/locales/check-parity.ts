import { codes } from '@ai-toolkit/diagnostics'
import { skeletonOf } from '@ai-toolkit/locale'
import type { Diagnostic, Edition, EditionResource, Place } from '@ai-toolkit/model'
import { canonicalJson } from '@ai-toolkit/source'
import { type Memory, noMemory } from '../memory.ts'

/**
 * That an edition in another language has the same ids, questions, options, scores and links as its source. A catalogue can hold nothing
 * but words, so a finding means that the program let something through.
 */
export function checkParity(source: Edition, localised: Edition, place: Place, recall: Memory['recall'] = noMemory.recall): Diagnostic[] {
  return source.resources.flatMap((resource) => {
    const other = localised.resources.find(({ id }) => id === resource.id)
    const where = recall(`parity of ${resource.id}`, [resource, other], () => differenceOf(resource, other))
    return where === undefined ? [] : [codes.localeParity.at(place, { locale: localised.locale, resource: resource.id, where })]
  })
}

function differenceOf(resource: EditionResource, other: EditionResource | undefined): string | undefined {
  const expected = skeletonOf(resource)
  const found = other === undefined ? {} : skeletonOf(other)
  return canonicalJson(expected) === canonicalJson(found) ? undefined : firstDifference(expected, found)
}

/** The path to the first value that is not the same, such as `questionnaire.sections.0.questions.2.weight`. */
function firstDifference(expected: unknown, found: unknown, path: readonly string[] = []): string | undefined {
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null) {
    return expected === found ? undefined : path.join('.') || 'the whole'
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const where = firstDifference((expected as Record<string, unknown>)[key], (found as Record<string, unknown>)[key], [...path, key])
    if (where !== undefined) return where
  }
  return undefined
}
