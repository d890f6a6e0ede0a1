import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Edition } from '@ai-toolkit/model'
import { checkLocales, listPublications } from '../publications.ts'
import { readContent } from '../read-content.ts'
import { readLook } from '../read-look.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'

/** The edition in one language, and the words of the interface in it (ICU messages by id). */
export interface SpokenEdition {
  edition: Edition
  words: ReadonlyMap<string, string>
}

/** The languages of the toolkit that were asked for; the source language where none was. */
export interface OpenToolkit extends Checked<SpokenEdition[]> {
  sources: ReadonlyMap<string, string>
}

/** Opens the toolkit in languages. No value where it has errors: nobody should answer a questionnaire that is not in order. */
export async function openToolkit(options: CallOptions, locales: readonly string[] | undefined): Promise<OpenToolkit> {
  const { content = 'content', templates = 'templates' } = options
  const [read, look] = await Promise.all([readContent(content, locales ?? []), readLook(templates)])
  const sources = new Map([...read.sources, ...look.sources])
  const faults = [...read.diagnostics, ...look.diagnostics, ...(read.value === undefined ? [] : checkLocales(read.value, locales, content))]
  if (read.value === undefined || hasErrors(faults)) return { value: undefined, diagnostics: faults, sources }
  const { value, diagnostics } = listPublications(read, look, locales ?? [read.value.locale])
  const spoken = value.map((publication) => ({ edition: publication.edition, words: publication.look.words }))
  return { value: spoken, diagnostics: [...faults, ...diagnostics], sources }
}

/** That the edition has a questionnaire of this name, as the user gave it on the command line. `folder` is the content folder. */
export function checkQuestionnaireName(id: string, { resources }: Edition, folder: string): ReturnType<typeof codes.unknownQuestionnaire.at>[] {
  const known = resources.flatMap(({ questionnaire }) => questionnaire?.id ?? [])
  return known.includes(id) ? [] : [codes.unknownQuestionnaire.at(wholeFile(displayPath(userPath(folder))), { id, known })]
}
