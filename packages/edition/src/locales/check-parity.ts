import { codes } from '@ai-toolkit/diagnostics'
import { skeletonOf } from '@ai-toolkit/locale'
import type { Diagnostic, Edition, Place } from '@ai-toolkit/model'
import { canonicalJson } from '@ai-toolkit/source'

/**
 * That an edition in another language has the same ids, questions, options, scores and links as its source. A catalogue can hold nothing
 * but words, so a finding means that the program let something through.
 */
export function checkParity(source: Edition, localised: Edition, place: Place): Diagnostic[] {
  return source.resources.flatMap((resource) => {
    const other = localised.resources.find(({ id }) => id === resource.id)
    const expected = skeletonOf(resource)
    const found = other === undefined ? {} : skeletonOf(other)
    const where = canonicalJson(expected) === canonicalJson(found) ? undefined : firstDifference(expected, found)
    return where === undefined ? [] : [codes.localeParity.at(place, { locale: localised.locale, resource: resource.id, where })]
  })
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
