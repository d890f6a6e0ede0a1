import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { DraftFailed } from '../findings-of.ts'
import { type Publication, publishEdition } from '../publications.ts'
import type { ContentInTurn } from '../read-content.ts'
import type { LookRead } from '../read-look.ts'

/** The languages of a bundle, one after the other. */
export interface Languages {
  /** The source language first. */
  locales: readonly LocaleCode[]
  /** Each is compiled when it is asked for, once, and held by nobody else. Throws `DraftFailed` where one is more than a translation. */
  publish: (locale: LocaleCode) => Publication
  /** What is wrong with translations, of the content and then of the words: of all of them, as what nobody asked for is compiled for it. */
  findings: () => Diagnostic[]
}

/** Opens the languages `wanted`, all of the toolkit’s where absent. */
export function openLanguages(content: ContentInTurn, look: LookRead, wanted: readonly LocaleCode[] | undefined): Languages {
  const { value: source } = content
  const all = source === undefined ? [] : [source.locale, ...content.locales]
  const locales = all.filter((locale) => wanted?.includes(locale) ?? true)
  const found = new Map<LocaleCode, { texts: readonly Diagnostic[]; words: readonly Diagnostic[] }>()
  const tryPublish = (locale: LocaleCode): Publication | undefined => {
    const { value: edition, diagnostics } = locale === source?.locale ? { value: source, diagnostics: [] } : content.translate(locale)
    const published = edition && publishEdition(edition, look)
    found.set(locale, { texts: diagnostics, words: published?.diagnostics ?? [] })
    return published?.value
  }
  const findings = () => {
    for (const locale of locales) if (!found.has(locale)) tryPublish(locale)
    const inOrder = locales.flatMap((locale) => found.get(locale) ?? [])
    return [...inOrder.flatMap(({ texts }) => texts), ...inOrder.flatMap(({ words }) => words)]
  }
  return { locales, publish: (locale) => tryPublish(locale) ?? refused(), findings }
}

/** A translation in which more differs than words is a fault of the program, and no bundle must hold it. What it is stands among the findings. */
function refused(): never {
  throw new DraftFailed([])
}
