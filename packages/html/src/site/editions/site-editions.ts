import type { Anchor, Block, Edition, EditionDifference, Erratum, LocaleCode } from '@ai-toolkit/model'

/** What the pages of an edition know of the toolkit’s other editions. All of them stand side by side: `<edition>/<locale>/html/…`. */
export interface SiteEditions {
  /** From the earliest to the latest, the site’s own among them. Pages lead to these only. */
  editions: readonly EditionOnSite[]
  /** What became of places whose ids changed, from each edition to the next: one entry fewer than there are editions. */
  steps: readonly (readonly PlaceLineage[])[]
  /** Absent in the first edition. */
  since?: ChangesSince | undefined
  /** What editions corrected, the earliest first: in the language of the site where they are in it. */
  corrections?: readonly Correction[] | undefined
}

/** An edition as others lead to it: its name, and its places without their texts. */
export interface EditionOnSite extends Pick<Edition, 'edition' | 'date'> {
  /** In the language of the site where it has it. */
  label?: { text: string; language: LocaleCode }
  /** The languages that it can be read in, its own first. */
  locales: readonly LocaleCode[]
  /** By full reference, as in the edition. */
  anchors: Readonly<Record<string, Pick<Anchor, 'resource' | 'id' | 'chapter'>>>
}

/** Places that go on as others, by full reference: one as one or several, several as one. */
export interface PlaceLineage {
  from: readonly string[]
  to: readonly string[]
}

/** What changed since the edition before. */
export interface ChangesSince {
  /** In the language that the toolkit is written in: these are the changes. */
  difference: EditionDifference
  /** The same in the language of the site, for its words; absent where it is that language, or where the edition before did not have it. */
  local?: EditionDifference | undefined
  /** The places of the edition before, in the language of the site where it has it. */
  anchors: Edition['anchors']
}

/** What an edition corrected in the one before. */
export interface Correction extends Pick<Erratum, 'id' | 'edition' | 'resource'> {
  note: readonly Block[]
  /** The language of the note. */
  language: LocaleCode
}
