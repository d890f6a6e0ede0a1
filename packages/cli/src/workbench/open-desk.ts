import { hasErrors } from '@ai-toolkit/diagnostics'
import { openMemory } from '@ai-toolkit/edition'
import type { OutputFile } from '@ai-toolkit/html'
import type { Diagnostic, Edition, LocaleCode } from '@ai-toolkit/model'
import type { Publication } from '../publications.ts'
import type { Content } from '../read-content.ts'
import { readLook } from '../read-look.ts'
import { type ContentDesk, openContentDesk } from './open-content-desk.ts'
import { openPages } from './open-pages.ts'
import { openPublications, type Publications } from './open-publications.ts'
import type { Saved } from './watch-folder.ts'

/** Everything that the workbench shows, as it is now: whatever cannot be made now is shown as it was last. */
export interface Desk {
  /** Counts up whenever pages may have changed. */
  version: () => number
  contentSaved: (saved: Saved) => Promise<void>
  templatesSaved: () => Promise<void>
  /** Looks at everything as `check` does. */
  review: () => Promise<void>
  /** The edition that is shown, in the language it is written in; undefined until there has been one without errors. */
  edition: () => Edition | undefined
  /** The edition in one of its languages, with the look that speaks it. */
  publication: (locale: LocaleCode) => Publication | undefined
  /** A file of the site in a language. */
  file: (locale: LocaleCode, path: string) => OutputFile | undefined
  content: ContentDesk
  /** All that is wrong now, translations into the languages that were looked at among it. */
  diagnostics: () => Diagnostic[]
  sources: () => ReadonlyMap<string, string>
  /** Whether pages show what was saved last. */
  isCurrent: () => boolean
  /** The content as verbs take it that read it once, in its own language and in the one named. */
  asContent: (edition: Edition, locale: LocaleCode) => Content
}

/** Reads content and templates, and keeps them at hand. */
export async function openDesk({ content: folder, templates }: { content: string; templates: string }): Promise<Desk> {
  const memory = openMemory()
  const [content, firstLook] = await Promise.all([openContentDesk(folder, memory), readLook(templates)])
  let look = firstLook
  let goodLook = look.value === undefined ? undefined : look
  let version = 1
  const publications = openPublications(content, () => goodLook, memory)
  const pages = openPages(publications, () => look, memory)
  const change = (): void => {
    version += 1
    pages.forgetFaults()
  }
  return {
    version: () => version,
    contentSaved: async (saved) => {
      await content.save(saved)
      change()
    },
    templatesSaved: async () => {
      look = await readLook(templates)
      if (look.value !== undefined) goodLook = look
      change()
    },
    review: async () => {
      const before = content.good()?.edition
      await content.review()
      if (content.good()?.edition !== before) change()
    },
    edition: () => content.good()?.edition,
    publication: publications.in,
    file: pages.file,
    content,
    diagnostics: () => [...content.diagnostics(), ...look.diagnostics, ...publications.diagnostics(), ...pages.faults()],
    sources: () => new Map([...content.sources(), ...look.sources]),
    isCurrent: () => content.isCurrent() && look.value !== undefined && !hasErrors(pages.faults()),
    asContent: (edition, locale) => contentOf(edition, locale, { content, publications }),
  }
}

function contentOf(edition: Edition, locale: LocaleCode, { content, publications }: { content: ContentDesk; publications: Publications }): Content {
  const localised = locale === edition.locale ? undefined : publications.translated(locale)
  return {
    value: edition,
    diagnostics: [],
    sources: content.sources(),
    translations: localised === undefined ? [] : [localised],
    chapterFiles: new Map(),
    translationFindings: [],
  }
}
