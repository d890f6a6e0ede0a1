import { hasErrors } from '@ai-toolkit/diagnostics'
import { compileLocales, openMemory } from '@ai-toolkit/edition'
import { languageOf, type OutputFile, openSite } from '@ai-toolkit/html'
import type { Diagnostic, Edition, LocaleCode } from '@ai-toolkit/model'
import { findingsOf } from '../findings-of.ts'
import type { Publication } from '../publications.ts'
import { type Content, prefixPlaces } from '../read-content.ts'
import { type LookRead, readLook } from '../read-look.ts'
import { type ContentDesk, openContentDesk } from './open-content-desk.ts'
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
  /** The content as verbs take it that read it once. */
  asContent: (edition: Edition) => Content
}

/** Reads content and templates, and keeps them at hand. */
export async function openDesk({ content: folder, templates }: { content: string; templates: string }): Promise<Desk> {
  const memory = openMemory()
  const [content, firstLook] = await Promise.all([openContentDesk(folder, memory), readLook(templates)])
  let look: LookRead = firstLook
  let goodLook = look.value === undefined ? undefined : look
  let version = 1
  const lastPages = new Map<string, OutputFile>()
  const pageFaults = new Map<string, Diagnostic[]>()
  const spoken = new Map<LocaleCode, readonly Diagnostic[]>()

  const translated = (locale: LocaleCode): Edition | undefined => {
    const good = content.good()
    if (good === undefined || locale === good.edition.locale) return good?.edition
    if (!good.edition.locales?.some((language) => language.locale === locale)) return undefined
    const { value = [], diagnostics } = memory.recall(`compiled ${locale}`, [good.edition, good.tree], () =>
      compileLocales(good.tree, good.edition, [locale], memory),
    )
    spoken.set(
      locale,
      diagnostics.map((diagnostic) => prefixPlaces(diagnostic, content.prefix)),
    )
    return value[0]
  }
  const publication = (locale: LocaleCode): Publication | undefined => {
    const edition = translated(locale)
    const read = goodLook
    const words = read?.value
    if (edition === undefined || read === undefined || words === undefined) return undefined
    const plurals = languageOf(edition).plurals
    return { edition, look: memory.recall(`look ${locale}`, [words, plurals?.join(' ')], () => read.translate(words, locale, plurals)).look }
  }
  const file = (locale: LocaleCode, path: string): OutputFile | undefined => {
    const published = publication(locale)
    if (published === undefined) return undefined
    const site = memory.recall(`site ${locale}`, [published.edition, published.look], () => openSite(published.edition, published.look))
    const make = site.get(path)
    if (make === undefined) return undefined
    const name = `${locale}/${path}`
    // Pages of an earlier state are let go together.
    const pages = memory.recall(`pages ${locale}`, [site], () => new Map<string, MadePage>())
    const made = pages.get(path) ?? makePage(make, look.fileOf)
    pages.set(path, made)
    const { page, faults } = made
    if (page !== undefined) lastPages.set(name, page)
    pageFaults.set(name, faults)
    return page ?? lastPages.get(name)
  }
  const change = (): void => {
    version += 1
    pageFaults.clear()
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
    publication,
    file,
    content,
    diagnostics: () => [...content.diagnostics(), ...look.diagnostics, ...[...spoken.values()].flat(), ...[...pageFaults.values()].flat()],
    sources: () => new Map([...content.sources(), ...look.sources]),
    isCurrent: () => content.isCurrent() && look.value !== undefined && !hasErrors([...pageFaults.values()].flat()),
    asContent: (edition) => ({
      value: edition,
      diagnostics: [],
      sources: content.sources(),
      translations: (edition.locales ?? []).flatMap(({ locale }) => (locale === edition.locale ? [] : (translated(locale) ?? []))),
      chapterFiles: new Map(),
      translationFindings: [],
    }),
  }
}

interface MadePage {
  page?: OutputFile
  faults: Diagnostic[]
}

/** What a template does wrong shows only when it is filled. */
function makePage(make: () => OutputFile, fileOf: LookRead['fileOf']): MadePage {
  try {
    return { page: make(), faults: [] }
  } catch (error) {
    return { faults: findingsOf(error, fileOf) }
  }
}
