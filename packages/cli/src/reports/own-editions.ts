import { type Checked, codes, hasErrors } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { parseBelonging, readBelonging } from '../editions/read-belonging.ts'
import { openShelf } from '../editions/shelf.ts'
import { checkLocales, listPublications } from '../publications.ts'
import type { Content } from '../read-content.ts'
import type { LookRead } from '../read-look.ts'
import type { AnswerFile } from './find-answer-files.ts'
import type { Workshop } from './workshop.ts'

/** The editions that answers may belong to: what is being worked on, and those that are sealed. */
export interface OwnEditions {
  /**
   * A workshop as it is for the edition that answers were given to. Where none is known, or the answers cannot be read, it is the same one:
   * whoever reads them by it finds what is wrong.
   */
  workshopFor: (file: AnswerFile, workshop: Workshop) => Promise<Checked<Workshop>>
}

/** An edition in the languages to report in. */
type OwnEdition = Checked<Pick<Workshop, 'source' | 'publications'>>

/**
 * @param folder the content folder, as the user gives it
 * @param working what it holds now
 * @param locales the languages to report in; each edition’s own where absent
 */
export function openEditions(folder: string, working: Content, look: LookRead, locales: readonly string[] | undefined): OwnEditions {
  const shelf = openShelf(folder, working, locales ?? [])
  const opened = new Map<Content, OwnEdition>()
  return {
    workshopFor: async (file, workshop) => {
      const { value: belonging } = await belongingOf(file)
      const content = belonging && (await shelf.contentFor(belonging.answered))
      if (belonging === undefined || content === undefined || content === working) return { value: workshop, diagnostics: [] }
      const own = opened.get(content) ?? publish(content, look, locales, folder)
      opened.set(content, own)
      if (own.value === undefined) return { value: undefined, diagnostics: own.diagnostics }
      const names = { answered: own.value.source.edition, current: workshop.source.edition }
      return {
        value: { ...workshop, ...own.value },
        diagnostics: [...own.diagnostics, codes.answersOlderEdition.at(belonging.placeOf('edition'), names)],
      }
    },
  }
}

function belongingOf({ path, carried }: AnswerFile) {
  return carried === undefined ? readBelonging(path) : parseBelonging({ path, text: carried.text }, carried.fileDigest)
}

function publish(content: Content, look: LookRead, locales: readonly string[] | undefined, folder: string): OwnEdition {
  if (content.value === undefined) return { value: undefined, diagnostics: content.diagnostics }
  const { value: publications, diagnostics } = listPublications(content, look, locales ?? [content.value.locale])
  const findings: Diagnostic[] = [...content.diagnostics, ...diagnostics, ...checkLocales(content.value, locales, folder)]
  return { value: hasErrors(findings) ? undefined : { source: content.value, publications }, diagnostics: findings }
}
