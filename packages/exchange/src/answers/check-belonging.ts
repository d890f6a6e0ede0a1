import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition, Place } from '@ai-toolkit/model'
import { compareVersions } from '@ai-toolkit/questionnaire'
import type { FoundQuestionnaire } from './find-questionnaire.ts'

/** What answers say they were given to; anything may stand there. */
export interface Belonging {
  questionnaire?: unknown
  edition?: unknown
  digest?: unknown
}

/**
 * That answers are to a questionnaire of this edition, in the state that it has here. Says nothing of fields that are missing or no text, which
 * is for the schema to miss.
 * @param found the questionnaire of the edition with the id that the answers name
 */
export function checkBelonging(
  { questionnaire: id, digest, edition: answered }: Belonging,
  found: FoundQuestionnaire | undefined,
  { edition, resources }: Edition,
  placeOf: (field: keyof Belonging) => Place,
): Diagnostic[] {
  if (typeof id !== 'string' || typeof digest !== 'string') return []
  if (found === undefined) {
    const known = resources.flatMap(({ questionnaire }) => questionnaire?.id ?? [])
    return [codes.unknownQuestionnaire.at(placeOf('questionnaire'), { id: id.slice(0, 80), known })]
  }
  if (digest === found.digest) return []
  const from = typeof answered === 'string' ? answered.slice(0, 40) : '?'
  if (isLater(from, edition)) return [codes.answersLaterEdition.at(placeOf('edition'), { answered: from, edition })]
  return [codes.answersDigest.at(placeOf('digest'), { found: digest.slice(0, 80), wanted: found.digest, answered: from, edition })]
}

function isLater(version: string, than: string): boolean {
  return /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version) && compareVersions(version, than) > 0
}
