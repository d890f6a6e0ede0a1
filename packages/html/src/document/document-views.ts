import type { LinkView } from '../content/links.ts'
import type { TextView } from '../content/texts.ts'
import type { ResultsView } from '../questionnaire/results-view.ts'
import type { BeforeView, SectionView } from '../questionnaire/section-view.ts'
import type { Markup } from '../templates/fill-template.ts'

/** What each template of the parts of a printed resource is filled with, by its name. */
export interface PartViews {
  'document/texts': { texts: TextView[] }
  'document/contents': { entries: ContentsEntryView[] }
  'document/chapter': { summary: string | undefined; principles: LinkView[]; body: Markup }
  'document/before': BeforeView
  'document/section': SectionView
  'document/results': { results: ResultsView }
  'document/endnotes': { items: Markup }
  'document/index': { entries: IndexEntryView[] }
  'document/citation': { citation: string; facts: { label: string; value: string }[] }
}

/** A line of the table of contents. */
export interface ContentsEntryView {
  id: string
  title: string
  /** Whether it is the title of a part, not a heading in one. */
  isPart: boolean
}

/** A term in the index of terms. */
export interface IndexEntryView {
  id: string
  term: string
  abbreviation: string | undefined
  /** Where it is used, in the order of reading; of several on one page the printer shows one. */
  places: { id: string; label: string }[]
}

/** The whole of a printed resource. */
export interface DocumentView {
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  style: Markup
  cover: DocumentCoverView
  parts: DocumentPartView[]
}

/** A part as the document shows it. */
export interface DocumentPartView {
  id: string
  title: string
  overline: string | undefined
  /** Of its heading, where that is not 1. */
  level: string | undefined
  /** The name of its pages, and its class. */
  page: string
  body: Markup
}

/** Its first page. */
export interface DocumentCoverView {
  toolkit: string | undefined
  kind: string
  title: string
  subtitle: string | undefined
  edition: string
  publisher: string
  version: string | undefined
  /** What readers of a translation must know of it. */
  translation: string[]
  independence: TextView | undefined
}
