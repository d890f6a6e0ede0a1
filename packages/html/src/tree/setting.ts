import type { Block, EditionFigure } from '@ai-toolkit/model'
import type { OutlineEntry } from '../print-document.ts'
import type { Say } from '../words/say.ts'

/** What a page lends to the blocks that are drawn on it. */
export interface Setting {
  /** Pages are read on a screen, with links that lead anywhere; print is read on paper and in PDFs, where each document stands alone. */
  readonly medium: 'site' | 'print'
  readonly say: Say
  /** Where a reference (`resource` or `resource#anchor`) leads from this page. */
  readonly follow: (reference: string) => Target
  /** The reference of a glossary term. */
  readonly termReference: (id: string) => string
  /** The reference of a principle; absent where none is set out. */
  readonly principleReference?: (id: string) => string
  /**
   * `sheet`: terms lead to their definition on this page, which the page must show. `direct`: they lead straight to the glossary. `index`: so
   * they do, and every use has an id, `_use.<term>.<number>`, so that an index can say where it is.
   */
  readonly terms: 'sheet' | 'direct' | 'index'
  readonly figures: ReadonlyMap<string, ShownFigure>
  /** Footnotes that blocks of this page may refer to, by id. */
  readonly notes: ReadonlyMap<string, Note>
  /** What `::principles` sets out. */
  readonly principles: readonly ShownPrinciple[]
  /** What `::glossary` sets out, in the order of the alphabet. */
  readonly glossary: readonly ShownTerm[]
  /** What is marked as new or changed since the edition before; absent where nothing is. */
  readonly since?: SinceMarks | undefined
  /** The pages that speak of a place, by its reference; absent where they cannot be led to. */
  readonly backlinks?: (reference: string) => readonly LinkGroup[]
  /** Filled while blocks are drawn; belongs to one page. */
  readonly record: PageRecord
}

/** Marks of what is new or changed: of a passage by its unit, of a place by `#` and its id. */
export interface SinceMarks {
  readonly of: (key: string) => SinceMark | undefined
}

/** What happened since the edition before. */
export interface SinceMark {
  kind: 'new' | 'changed'
  /** In words. */
  text: string
  /** What changed, each in a few words; empty for what is new. */
  details: readonly string[]
}

/** Links to pages of one resource. */
export interface LinkGroup {
  /** The title of the resource. */
  title: string
  links: { title: string; href: string }[]
}

/** Where a reference leads. */
export interface Target {
  title: string
  /** Absent where this output cannot lead there. */
  href?: string
  /** The title of the resource it is in, where that is another one than the page's own. */
  elsewhere?: string
}

/** A figure as a page shows it. */
export interface ShownFigure extends EditionFigure {
  /** Path from the page, or a data: URI. */
  src: string
  /** The long description; empty where there is none. */
  longDescription: Block[]
}

/** A footnote of the chapter that is being drawn. */
export interface Note {
  /** As printed, from 1. */
  number: number
  /** `chapter.footnote`, unique in the resource; ids of elements are made from it. */
  key: string
}

/** A principle with its texts as trees; core ones have instrumental ones under them. */
export interface ShownPrinciple {
  id: string
  title: string
  meaning: Block[]
  why: Block[]
  instrumental: ShownPrinciple[]
}

/** A term with its definition as a tree. */
export interface ShownTerm {
  id: string
  term: string
  abbreviation?: string
  definition: Block[]
  /** Reference to where it is explained. */
  explained?: string
  /** References of related terms. */
  see: string[]
}

/** What drawing leaves behind for the rest of the page. */
export interface PageRecord {
  /** Ids given to elements so far: an id is given once in a page. */
  readonly ids: Set<string>
  /** Headings in order. */
  readonly headings: OutlineEntry[]
  /** Ids of terms used, in the order of first use. */
  readonly terms: Set<string>
  /** How often each footnote was referred to, by key. */
  readonly noteUses: Map<string, number>
  /** How often each term was used so far, where there is to be an index of them; by the id of the term. */
  readonly termUses: Map<string, number>
  /** How many tables and boxes there are so far, by kind. */
  readonly counts: Map<string, number>
}

/** A record for a new page. */
export function openRecord(): PageRecord {
  return { ids: new Set(), headings: [], terms: new Set(), noteUses: new Map(), termUses: new Map(), counts: new Map() }
}

/** A setting for text that shows no figures, footnotes or inserts: notices, guidance, the pieces of a report. */
export function plainSetting(needed: Pick<Setting, 'medium' | 'say' | 'follow' | 'termReference'>): Setting {
  return { ...needed, terms: 'direct', figures: new Map(), notes: new Map(), principles: [], glossary: [], record: openRecord() }
}

/** The id for an element, where the page has not given it to another one already: a figure shown twice is found at its first place. */
export function claimId(record: PageRecord, id: string): string | undefined {
  if (record.ids.has(id)) return undefined
  record.ids.add(id)
  return id
}

/** Counts one more of a kind on this page, from 1. */
export function countUp(counts: Map<string, number>, kind: string): number {
  const count = (counts.get(kind) ?? 0) + 1
  counts.set(kind, count)
  return count
}
