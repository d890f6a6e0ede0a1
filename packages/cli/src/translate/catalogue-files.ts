import { cataloguePath } from '@ai-toolkit/edition'
import type { Look } from '@ai-toolkit/html'
import { messageUnits, resourceUnits, toolkitUnits, type Unit } from '@ai-toolkit/locale'
import type { Edition, LocaleCode } from '@ai-toolkit/model'
import { wordsCataloguePath } from '../read-look.ts'
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
export function listCatalogueParts(edition: Edition, look: Look, folders: { content: string; templates: string }): CataloguePart[] {
  const inFolder = (folder: string, path: string): string => `${displayPath(userPath(folder))}/${path}`
  const inContent = (resource: string | undefined) => (locale: LocaleCode) => inFolder(folders.content, cataloguePath(resource, locale))
  return [
    { name: 'words', units: messageUnits(look.words), fileFor: (locale) => inFolder(folders.templates, wordsCataloguePath(locale)) },
    { name: 'toolkit', units: toolkitUnits(edition), fileFor: inContent(undefined) },
    ...edition.resources.map((resource) => ({ name: resource.id, units: resourceUnits(resource), fileFor: inContent(resource.id) })),
  ]
}
