import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition, Place, Question } from '@ai-toolkit/model'
import { measureSimilarity, tokeniser, wordsOf } from './words-of.ts'

/** Half of the words. */
const SIMILAR = 0.5

/**
 * Questions of an edition under an id that an older one had, that the last one no longer has, and that asked something else.
 * @param history all sealed editions, oldest first
 */
export function findReusedIds(
  later: Edition,
  history: readonly Edition[],
  placeOf: (resource: string, unit: string) => Place = (resource) => wholeFile(`${resource}/questionnaire.yaml`),
): Diagnostic[] {
  const tokenise = tokeniser(later.locale)
  const last = questionsIn(history.at(-1))
  const older = [...history].reverse().map((edition) => ({ edition: edition.edition, questions: questionsIn(edition) }))
  return [...questionsIn(later)].flatMap(([key, question]) => {
    const found = last.has(key) ? undefined : older.find(({ questions }) => questions.has(key))
    const before = found?.questions.get(key)
    if (found === undefined || before === undefined) return []
    if (measureSimilarity(wordsOf(before.text, tokenise), wordsOf(question.text, tokenise)) >= SIMILAR) return []
    const [resource = ''] = key.split(' ')
    const unit = `questions.${question.id}`
    return [codes.idUsedAgain.at(placeOf(resource, unit), { id: unit, before: before.text, after: question.text, edition: found.edition })]
  })
}

/** By resource and id, those of groups too. */
function questionsIn(edition: Edition | undefined): ReadonlyMap<string, Question> {
  const found = (edition?.resources ?? []).flatMap(({ id, questionnaire }) =>
    (questionnaire?.sections ?? [])
      .flatMap(({ questions }) => questions.flatMap((question) => [question, ...(question.questions ?? [])]))
      .map((question) => [`${id} ${question.id}`, question] as const),
  )
  return new Map(found)
}
