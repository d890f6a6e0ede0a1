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
}
