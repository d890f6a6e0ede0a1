import type { Edition } from '@ai-toolkit/model'
import { type AnsweredEdition, findAnswered } from '../editions/find-answered.ts'
import { readContent } from '../read-content.ts'

/** Finds the edition by whose questionnaire answers were assessed: of the same digest, whatever its version. Undefined where there is none. */
export type FindEdition = (assessed: AnsweredEdition) => Promise<Edition | undefined>

/** Looks in a content folder, as the user gives it: what is worked on, and the editions that were sealed. Each is read once. */
export function findEditionIn(content: string): FindEdition {
  const known = new Map<string, Promise<Edition | undefined>>()
  let working: ReturnType<typeof readContent> | undefined
  const find: FindEdition = async (assessed) => {
    working ??= readContent(content, [])
    return (await findAnswered(content, await working, assessed, []))?.value
  }
  return (assessed) => {
    const found = known.get(assessed.digest) ?? find(assessed)
    known.set(assessed.digest, found)
    return found
  }
}
