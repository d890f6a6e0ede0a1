import type { Edition } from '@ai-toolkit/model'
import type { AnsweredEdition } from '../editions/find-answered.ts'
import { openShelf, type Shelf } from '../editions/shelf.ts'
import { readContent } from '../read-content.ts'

/** Finds the edition by whose questionnaire answers were assessed: of the same digest, whatever its version. Undefined where there is none. */
export type FindEdition = (assessed: AnsweredEdition) => Promise<Edition | undefined>

/** Looks in a content folder, as the user gives it: what is worked on, and the editions that were sealed. Each is read once, when it is needed. */
export function findEditionIn(content: string): FindEdition {
  let shelf: Promise<Shelf> | undefined
  return async (assessed) => {
    shelf ??= readContent(content, []).then((working) => openShelf(content, working, []))
    return (await (await shelf).contentFor(assessed))?.value
  }
}
