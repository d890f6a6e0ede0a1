import type { Block, Chapter, Place } from '@ai-toolkit/model'
import type { NodePlaces } from './node-places.ts'

/** A chapter that was read. Its tree fits document.schema.json wherever no error was found. */
export interface ParsedChapter {
  /** The path of the file, as the places give it. */
  file: string
  chapter: Chapter
  /** In reading order. */
  headings: HeadingInfo[]
  /** The place of every node of the tree, footnotes included; that of the chapter itself is the place of its id, that of its list of principles the list's. */
  places: NodePlaces
  uses: Use[]
}

/** A text field that was read: Markdown from YAML. */
export interface ParsedProse {
  blocks: Block[]
  /** The place of every node of the tree. */
  places: NodePlaces
  uses: Use[]
}

/** A heading as contents and links need it. */
export interface HeadingInfo {
  id: string
  /** Plain text of one line. */
  title: string
  /** 2 to 5. */
  depth: number
  /** The place of the id where one is declared, else of the heading. */
  place: Place
}

/** What a text refers to outside itself; whether it exists, only the whole toolkit can tell. */
export type Use =
  /** `to` and its place. */
  | { kind: 'see'; to: string; place: Place }
  /** The place of the id where there is one, else of the whole directive. */
  | { kind: 'term'; text: string; id?: string; place: Place }
  /** The figure's id and its place. */
  | { kind: 'figure'; id: string; place: Place }
