import type { Answers, Edition, LocaleCode, SealedEntry } from '@ai-toolkit/model'
import type { Content } from '../read-content.ts'
import { openSealed } from './open-content.ts'
import { readIndex } from './read-index.ts'
import { readManifest } from './read-sealed.ts'

/** What answers say of where they belong. */
export type AnsweredEdition = Pick<Answers, 'questionnaire' | 'edition' | 'digest'>

/**
 * The content that answers were given to, by the digest of their questionnaire: the working content where its questionnaire is the same,
 * else the sealed edition that they name, else any sealed edition with that questionnaire. Undefined where there is none.
 * @param folder the content folder, as the user gives it
 * @param working what it holds now
 */
export async function findAnswered(
  folder: string,
  working: Content,
  answered: AnsweredEdition,
  locales?: readonly LocaleCode[],
): Promise<Content | undefined> {
  if (working.value !== undefined && asks(working.value.resources, answered)) return working
  const { value: index } = await readIndex(folder)
  const entries = [...(index?.editions ?? [])].sort((a, b) => Number(b.edition === answered.edition) - Number(a.edition === answered.edition))
  const entry = await findEntry(folder, entries, answered)
  return entry === undefined ? undefined : openSealed(folder, entry, locales)
}

async function findEntry(folder: string, entries: readonly SealedEntry[], answered: AnsweredEdition): Promise<SealedEntry | undefined> {
  for (const entry of entries) {
    const { value: manifest } = await readManifest(folder, entry)
    if (manifest !== undefined && asks(manifest.resources, answered)) return entry
  }
  return undefined
}

/** Whether one of the resources has the questionnaire that was answered; an edition and its manifest both say so. */
function asks(resources: readonly Pick<Edition['resources'][number], 'id' | 'questionnaireDigest'>[], { digest }: AnsweredEdition): boolean {
  return resources.some(({ questionnaireDigest }) => questionnaireDigest === digest)
}
