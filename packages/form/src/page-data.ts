import type { Edition } from '@ai-toolkit/model'
import type { PackedWords } from './words/packed-words.ts'

/** All that the page knows. It travels in the page as JSON, packed. */
export interface PageData {
  /**
   * The edition as the report's model needs it: one resource, the questionnaire's, and of that what is counted and named. Longer texts stand in
   * `html` instead.
   */
  edition: Edition
  /** The version of the edition, its label and its date, in one line. */
  editionLine: string
  /** For numbers, days and plurals (BCP 47 with numbering system and calendar). */
  formats: string
  words: PackedWords
  /** Longer texts as HTML, by the unit ids of the edition's `prose`. */
  html: Readonly<Record<string, string>>
  /** The terms that these texts use, by id. Links to them are `#term.<id>`. */
  terms: Readonly<Record<string, TermData>>
  /** Where references of questions, sections and recommendations lead: `resource#anchor` → title and address. */
  links: Readonly<Record<string, LinkData>>
  /** What must be said of the toolkit, such as its independence. */
  notices: readonly { title: string; html: string }[]
  /** What readers of a translation must know of it: that it is a draft, or not reviewed. */
  translation: readonly string[]
}

/** A glossary term. */
export interface TermData {
  title: string
  /** Its definition. */
  html: string
  /** Its place in the glossary of the site. */
  href: string
}

/** A link into the site that stands beside the page. */
export interface LinkData {
  title: string
  href: string
}
