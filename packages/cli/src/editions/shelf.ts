import type { LocaleCode } from '@ai-toolkit/model'
import type { Content } from '../read-content.ts'
import { type AnsweredEdition, findAnswered } from './find-answered.ts'

/** The editions that answer files belong to, each opened once. */
export interface Shelf {
  /** The content that answers were given to, as `findAnswered` has it; undefined where it is not known. */
  contentFor: (answered: AnsweredEdition) => Promise<Content | undefined>
}

/**
 * Opens a shelf of editions for any number of answer files.
 * @param folder the content folder, as the user gives it
 * @param working what it holds now
 * @param locales the languages beside its own to open sealed editions in; all of them where absent
 */
export function openShelf(folder: string, working: Content, locales?: readonly LocaleCode[]): Shelf {
  const opened = new Map<string, Promise<Content | undefined>>()
  return {
    contentFor: (answered) => {
      const { digest, edition } = answered
      // Which edition is found depends on both, and on nothing else.
      const key = `${digest} ${edition}`
      const known = opened.get(key) ?? findAnswered(folder, working, answered, locales)
      opened.set(key, known)
      return known
    },
  }
}
