import type { EditionResource } from '@ai-toolkit/model'

/** A part of a resource that has a page of its own: a chapter, or a section of its questionnaire. */
export interface ResourcePart {
  kind: 'chapter' | 'section'
  id: string
  /** From 1; chapters and sections are counted apart. */
  number: number
  title: string
}

/** The parts of a resource in reading order: chapters first, then the sections of the questionnaire. */
export function partsOf({ chapters, questionnaire }: EditionResource): ResourcePart[] {
  const numbered = (kind: ResourcePart['kind'], parts: readonly { id: string; title: string }[]): ResourcePart[] =>
    parts.map(({ id, title }, index) => ({ kind, id, number: index + 1, title }))
  return [...numbered('chapter', chapters), ...numbered('section', questionnaire?.sections ?? [])]
}
