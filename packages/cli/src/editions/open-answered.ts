import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { type Content, readContent } from '../read-content.ts'
import { readBelonging } from './read-belonging.ts'
import { readStations } from './read-stations.ts'
import { openShelf } from './shelf.ts'

/** The content to read an answer file by. */
export interface AnsweredOpened {
  content: Content
  /** That it is not the current one; or, where none was found, what is wrong with sealed editions that it might have been. */
  notices: Diagnostic[]
}

/**
 * Opens the content that an answer file was given to: what is being worked on, or the sealed edition whose questionnaire it answers. Where there
 * is none, or the file cannot be read, it is what is being worked on: whoever reads the file by it finds what is wrong.
 * @param path of the answer file, and
 * @param folder the content folder, both as the user gives them
 * @param locales the languages beside its own; all of them where absent
 */
export async function openAnswered(path: string, folder: string, locales?: readonly LocaleCode[]): Promise<AnsweredOpened> {
  const [working, { value: belonging }] = await Promise.all([readContent(folder, locales), readBelonging(path)])
  if (belonging === undefined) return { content: working, notices: [] }
  const { answered, placeOf } = belonging
  const content = await openShelf(folder, working, locales).contentFor(answered)
  if (content === undefined) return { content: working, notices: (await readStations(folder)).diagnostics }
  const [found, current] = [content.value?.edition, working.value?.edition]
  if (content === working || found === undefined || current === undefined) return { content, notices: [] }
  return { content, notices: [codes.answersOlderEdition.at(placeOf('edition'), { answered: found, current })] }
}
