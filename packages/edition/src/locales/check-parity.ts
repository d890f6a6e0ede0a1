import { codes } from '@ai-toolkit/diagnostics'
import { skeletonOf } from '@ai-toolkit/locale'
import type { Diagnostic, Edition, EditionResource, Place } from '@ai-toolkit/model'
import { type Memory, noMemory } from '../memory.ts'

/** What a check of parity need not work out itself. */
export interface ParityOptions {
  recall?: Memory['recall']
  /** The skeleton of a resource of the source, for whoever holds several languages against it. */
  skeletonOfSource?: (resource: EditionResource) => object
}

/**
 * That an edition in another language has the same ids, questions, options, scores and links as its source. A catalogue can hold nothing
 * but words, so a finding means that the program let something through.
 */
export function checkParity(
  source: Edition,
  localised: Edition,
  place: Place,
  { recall = noMemory.recall, skeletonOfSource = skeletonOf }: ParityOptions = {},
): Diagnostic[] {
  const others = new Map(localised.resources.map((resource) => [resource.id, resource]))
  return source.resources.flatMap((resource) => {
    const other = others.get(resource.id)
    const path = recall(`parity of ${resource.id}`, [resource, other], () =>
      firstDifference(skeletonOfSource(resource), other === undefined ? {} : skeletonOf(other)),
    )
    const where = path && (path.join('.') || 'the whole')
    return where === undefined ? [] : [codes.localeParity.at(place, { locale: localised.locale, resource: resource.id, where })]
  })
}

/**
 * The path to the first value that is not the same, such as questionnaire, sections, 0, questions, 2, weight. What both share is the same without
 * a look inside.
 */
function firstDifference(expected: unknown, found: unknown): string[] | undefined {
  if (expected === found) return undefined
  if (!isHolder(expected) || !isHolder(found) || Array.isArray(expected) !== Array.isArray(found)) return []
  for (const key of Object.keys(expected)) {
    const below = expected[key] === found[key] ? undefined : firstDifference(expected[key], found[key])
    if (below !== undefined) return [key, ...below]
  }
  const added = Object.keys(found).find((key) => !Object.hasOwn(expected, key) && found[key] !== undefined)
  return added === undefined ? undefined : [added]
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
