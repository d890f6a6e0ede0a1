import type { Inline } from '@ai-toolkit/model'

/**
 * How the text of a unit is written: `plain` is shown as it stands, `markdown` is one paragraph of inline Markdown, `message` is an
 * ICU message, `forms` are the written forms of a term, joined by semicolons.
 */
export type UnitFormat = 'plain' | 'markdown' | 'message' | 'forms'

/** The smallest piece that is translated. */
export interface Unit {
  /** Unique in its catalogue; it never depends on the text. */
  id: string
  format: UnitFormat
  /** What it is to a reader: `heading`, `paragraph`, `list item`, `table cell`, `title of a box`, `footnote`, or the field it stands in, such as `label`. */
  kind: string
  /** In the source language. */
  text: string
  /** What the text reads as, where it is Markdown and comes from a tree; whoever lacks it can read the text. */
  inlines?: readonly Inline[]
  /** The file that it comes from, such as `guide/chapters/first.md`; without a line, which would change with every edit above it. */
  reference?: string
  /** The titles of the principles that it is about. */
  principles?: readonly string[]
  /** Where it shows on the site, such as `guide/wheels.html#look`. */
  preview?: string
}
