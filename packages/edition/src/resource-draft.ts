import type { Data } from '@ai-toolkit/data'
import type { ParsedChapter } from '@ai-toolkit/guide'
import type { EditionFigure, Glossary, Principles, Questionnaire, Resource } from '@ai-toolkit/model'
import type { ProseField } from './collect-prose.ts'

/** Everything that one resource's folder says, with places; the edition is frozen from it. */
export interface ResourceDraft {
  /** The folder's name, which is the resource's id. */
  folder: string
  /** The semantic version in package.json. */
  version: string
  resource: Data<Resource>
  /** In reading order. */
  chapters: ParsedChapter[]
  /** As declared; their numbers follow from where chapters show them. */
  figures: Omit<EditionFigure, 'number'>[]
  questionnaire?: Data<Questionnaire>
  principles?: Data<Principles>
  glossary?: Data<Glossary>
  prose: ProseField[]
  /** False where a file of the resource could not be read: then what seems missing may only be unread. */
  complete: boolean
}
