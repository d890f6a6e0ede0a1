import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answers, Assessment, Diagnostic, Edition, Place } from '@ai-toolkit/model'
import { type AnswersContext, type CompiledQuestionnaire, checkAnswers, compileQuestionnaire, assess as evaluate } from '@ai-toolkit/questionnaire'
import { checkShape } from './check-shape.ts'
import { parseSource } from './parse-source.ts'
import { placesOf, pointerOf, type Source } from './places.ts'
import type { Result } from './result.ts'

/**
 * Evaluates answers by a questionnaire of an edition: the same result as `toolkit assess --json` gives. There is none where answers must not be
 * scored: they were given to another state of the questionnaire, or a value does not fit its question. What is merely open is no fault.
 * @param questionnaire its id
 * @param answers an answer file (answers.schema.json): the parsed JSON or YAML, or a text of JSON
 */
export function assess(edition: Edition, questionnaire: string, answers: unknown): Result<Assessment> {
  const name = 'answers'
  const resource = edition.resources.find((one) => one.questionnaire?.id === questionnaire)
  if (resource?.questionnaire === undefined) return refuseUnknown(edition, questionnaire)
  const { value: source, diagnostics } = parseSource(answers, name, whatAnswersAre)
  if (source === undefined) return { value: undefined, diagnostics }
  const departures = checkShape(source, { schema: 'answers', what: whatAnswersAre, mayHoldMore: false })
  if (departures.length > 0) return { value: undefined, diagnostics: departures }
  const given = source.value as Answers
  const compiled = compileQuestionnaire(resource.questionnaire)
  const context = { edition: edition.edition, digest: resource.questionnaireDigest ?? '' }
  const found = findFaults(source, given, compiled, context)
  return { value: hasErrors(found) ? undefined : evaluate(compiled, given, context), diagnostics: found }
}

const whatAnswersAre = 'an answer file'

function refuseUnknown({ resources }: Edition, id: string): Result<Assessment> {
  const known = resources.flatMap(({ questionnaire }) => questionnaire?.id ?? [])
  return { value: undefined, diagnostics: [codes.unknownQuestionnaire.at(wholeFile('answers'), { id, known })] }
}

/** What the check finds, with places as pointers first: they are then looked for in the text in one go, however many there are. */
function findFaults(source: Source, value: Answers, compiled: CompiledQuestionnaire, context: AnswersContext): Diagnostic[] {
  const untold = placesOf({ ...source, text: undefined }, [])
  const placeAt = (path: readonly (string | number)[]): Place => untold(pointerOf(path))
  const found = checkAnswers(compiled, { file: source.name, value, placeAt, keyPlaceAt: placeAt, placeIn: placeAt }, context)
  const pointers = found.map(({ place }) => place.file.slice(source.name.length + 1))
  const placeOf = placesOf(source, pointers)
  return found.map((diagnostic, index) => ({ ...diagnostic, place: placeOf(pointers[index] ?? '') }))
}
