import { cataloguePath } from '@ai-toolkit/edition'
import { explainUnits, messageUnits, resourceUnits, toolkitUnits, type Unit } from '@ai-toolkit/locale'
import type { LocaleCode } from '@ai-toolkit/model'
import type { Content } from '../read-content.ts'
import { type LookRead, wordsCataloguePath } from '../read-look.ts'
import { displayPath, userPath } from '../user-path.ts'

/** Something that has a catalogue in each language. */
export interface CataloguePart {
  /** A resource’s id; `toolkit` for the texts of toolkit.yaml, `words` for those of the interface. */
  name: string
  units: readonly Unit[]
  /** Where its catalogue in a language stands, as the user would name it. */
  fileFor: (locale: LocaleCode) => string
}

/** Everything that is translated: the words of the interface, the toolkit’s own texts, then the resources in reading order. */
export function listCatalogueParts(content: Content, look: LookRead, folders: { content: string; templates: string }): CataloguePart[] {
  const { value: edition, chapterFiles } = content
  if (edition === undefined || look.value === undefined) return []
  const inFolder = (folder: string, path: string): string => `${displayPath(userPath(folder))}/${path}`
  const inContent = (resource: string | undefined) => (locale: LocaleCode) => inFolder(folders.content, cataloguePath(resource, locale))
  const origins = { edition, chapterFiles }
  return [
    {
      name: 'words',
      units: messageUnits(look.value.words, look.wordFiles),
      fileFor: (locale) => inFolder(folders.templates, wordsCataloguePath(locale)),
    },
    { name: 'toolkit', units: explainUnits(toolkitUnits(edition), undefined, origins), fileFor: inContent(undefined) },
    ...edition.resources.map((resource) => ({
      name: resource.id,
      units: explainUnits(resourceUnits(resource), resource, origins),
      fileFor: inContent(resource.id),
    })),
  ]
}
