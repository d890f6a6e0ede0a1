import type { Chapter, Edition, EditionResource } from '@ai-toolkit/model'

/** One resource of an edition, without its contents. */
export interface ListedResource {
  id: string
  version: string
  kind: EditionResource['kind']
  title: string
  subtitle?: string
  /** In reading order. */
  chapters: { id: string; title: string; summary?: string }[]
  /** Where it has one: its id, which answer files name, and the digest that they name. */
  questionnaire?: { id: string; title: string; digest: string; sections: { id: string; title: string }[] }
  /** From 0 to 1: how much of its text is in the language of the edition. */
  translated: number
}

/** The resources of an edition, in reading order. */
export function listResources({ resources }: Edition): ListedResource[] {
  return resources.map((resource) => {
    const { id, version, kind, title, subtitle, chapters, questionnaire, questionnaireDigest = '', translation } = resource
    return {
      ...{ id, version, kind, title },
      ...(subtitle !== undefined && { subtitle }),
      chapters: chapters.map(({ blocks: _blocks, footnotes: _notes, principles: _principles, ...head }) => head),
      ...(questionnaire !== undefined && {
        questionnaire: {
          ...{ id: questionnaire.id, title: questionnaire.title, digest: questionnaireDigest },
          sections: questionnaire.sections.map((section) => ({ id: section.id, title: section.title })),
        },
      }),
      translated: translation === undefined || translation.units === 0 ? 1 : translation.translated / translation.units,
    }
  })
}

/** The resource with this id; undefined where the edition has none. */
export function getResource({ resources }: Edition, id: string): EditionResource | undefined {
  return resources.find((resource) => resource.id === id)
}

/** A chapter of a resource by its id; undefined where there is none. */
export function getChapter(edition: Edition, resource: string, chapter: string): Chapter | undefined {
  return getResource(edition, resource)?.chapters.find(({ id }) => id === chapter)
}
