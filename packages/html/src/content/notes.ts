import type { Chapter } from '@ai-toolkit/model'
import type { Note } from '../tree/setting.ts'

/** The footnotes of a chapter by id, numbered in the order of their first use from `first` on. */
export function notesOf(chapter: Chapter, first: number): ReadonlyMap<string, Note> {
  return new Map(chapter.footnotes.map(({ id }, index) => [id, { number: first + index, key: `${chapter.id}.${id}` }]))
}
