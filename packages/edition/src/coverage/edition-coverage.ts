/** What an edition holds and how far it treats each principle. Resources and principles stand in the order of the edition. */
export interface EditionCoverage {
  edition: string
  /** Words of the toolkit's own texts: the front page, the kinds of reader, the notices. */
  frontWords: number
  resources: ResourceContents[]
  principles: PrincipleCoverage[]
}

/** How much a resource holds. */
export interface ResourceContents {
  id: string
  kind: string
  /** Of its chapters, notes and Markdown fields, and of the lines of its questionnaire, principles and glossary. */
  words: number
  chapters: number
  /** Headings of depth 2. */
  sections: number
  /** Sections of a workbook that link to a principle; one that links to most of them is an index. */
  exercises: number
  /** Questions that are asked, those in groups too; a group itself asks nothing. */
  questions: number
  /** How many of the questions there are of each type. */
  questionTypes: Record<string, number>
  recommendations: number
  figures: number
  terms: number
  endnotes: number
}

/** Where a principle is treated. */
export interface PrincipleCoverage {
  id: string
  title: string
  /** The core principle it serves; absent where it is a core principle itself. */
  core?: string
  resources: PrincipleInResource[]
}

/** What a resource says of a principle, in numbers. */
export interface PrincipleInResource {
  resource: string
  /** Chapters whose front matter names it. */
  chapters: number
  /** Sections (depth 2) that link to it with `:see`, indexes left out. */
  sections: number
  /** Questions that name it. */
  questions: number
}
