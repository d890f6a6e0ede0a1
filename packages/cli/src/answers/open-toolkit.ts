import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { SpokenEdition } from '@ai-toolkit/exchange'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import { type AnsweredOpened, openAnswered } from '../editions/open-answered.ts'
import { openContent } from '../editions/open-content.ts'
import { checkLocales, listPublications } from '../publications.ts'
import { readLook } from '../read-look.ts'
import { displayPath, userPath } from '../user-path.ts'

/** The edition in the languages that were asked for, the words of the interface with each; with the texts that findings point into. */
export interface OpenToolkit extends Checked<SpokenEdition[]> {
  sources: ReadonlyMap<string, string>
  /** What is to be said of the edition where it is that of an answer file. */
  notices: readonly Diagnostic[]
}

/** Which languages of the toolkit are opened: these, its own, or all of them. */
export type Languages = readonly string[] | 'own' | 'all'

/**
 * Opens the toolkit in languages. No value where it has errors: nobody should answer a questionnaire that is not in order.
 * @param answers an answer file: then it is opened in the edition that this belongs to
 */
export async function openToolkit(
  { content = 'content', templates = 'templates', edition }: { content?: string; templates?: string; edition?: string },
  languages: Languages,
  answers?: string,
): Promise<OpenToolkit> {
  const named = typeof languages === 'string' ? undefined : languages
  const [{ content: read, notices }, look] = await Promise.all([
    open({ folder: content, edition, answers }, languages === 'own' ? [] : named),
    readLook(templates),
  ])
  const sources = new Map([...read.sources, ...look.sources])
  const faults = [...read.diagnostics, ...look.diagnostics, ...(read.value === undefined ? [] : checkLocales(read.value, named, content))]
  if (read.value === undefined || hasErrors(faults)) return { value: undefined, diagnostics: [...notices, ...faults], sources, notices }
  const { value, diagnostics } = listPublications(read, look, languages === 'own' ? [read.value.locale] : named)
  const spoken = value.map((publication) => ({ edition: publication.edition, words: publication.look.words }))
  return { value: spoken, diagnostics: [...faults, ...diagnostics], sources, notices }
}

interface Wanted {
  folder: string
  edition: string | undefined
  answers: string | undefined
}

async function open({ folder, edition, answers }: Wanted, locales: readonly string[] | undefined): Promise<AnsweredOpened> {
  return answers === undefined ? { content: await openContent(folder, edition, locales), notices: [] } : openAnswered(answers, folder, locales)
}

/** That the edition has a questionnaire of this name, as the user gave it on the command line. `folder` is the content folder. */
export function checkQuestionnaireName(id: string, { resources }: Edition, folder: string): Diagnostic[] {
  const known = resources.flatMap(({ questionnaire }) => questionnaire?.id ?? [])
  return known.includes(id) ? [] : [codes.unknownQuestionnaire.at(wholeFile(displayPath(userPath(folder))), { id, known })]
}
