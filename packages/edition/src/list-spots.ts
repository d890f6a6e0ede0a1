import type { Data, DataPath } from '@ai-toolkit/data'
import type { Place, Question } from '@ai-toolkit/model'
import { homeOfInsert } from './collect-anchors.ts'
import type { ResourceDraft } from './resource-draft.ts'

/** A stretch of a file, and where readers find what it says. */
export interface Spot {
  place: Place
  /** The resource on whose pages it is; absent for what concerns the toolkit as a whole. */
  resource?: string
  /** The chapter or section that is its page; absent for what is on the resource's first page. */
  chapter?: string
  /** The anchor at which it stands on its page. */
  id?: string
  /** Which block of the chapter it is, counted from 0. */
  block?: number
}

/** All spots of a file, from the general to the particular: of several that hold a place, the last tells most. */
export function listSpots(file: string, drafts: readonly ResourceDraft[]): Spot[] {
  const draft = drafts.find(({ folder }) => file.startsWith(`${folder}/`))
  if (draft === undefined) return []
  return [...dataSpots(file, draft), ...chapterSpots(file, draft)]
}

function chapterSpots(file: string, { folder, chapters }: ResourceDraft): Spot[] {
  const found = chapters.find((parsed) => parsed.file === file)
  if (found === undefined) return []
  const page = { resource: folder, chapter: found.chapter.id }
  const blocks = found.chapter.blocks.flatMap((node, block) => {
    const place = found.places.get(node)
    return place === undefined ? [] : [{ place, ...page, block }]
  })
  return [{ place: everywhereIn(file), ...page }, ...blocks]
}

function dataSpots(file: string, { folder, questionnaire, glossary, principles, chapters }: ResourceDraft): Spot[] {
  const spotsOf: { data: Data<unknown> | undefined; parts: () => Part[] }[] = [
    { data: questionnaire, parts: () => questionnaire?.value.sections.flatMap((section, at) => sectionParts(section, ['sections', at])) ?? [] },
    {
      data: glossary,
      parts: () => glossary?.value.terms.map(({ id }, at) => ({ path: ['terms', at], id, ...homeOfInsert(chapters, 'glossary') })) ?? [],
    },
    { data: principles, parts: () => principles?.value.core.flatMap((core, at) => coreParts(core, at, chapters)) ?? [] },
  ]
  const found = spotsOf.find(({ data }) => data?.file === file)
  const parts = (found?.parts() ?? []).flatMap(({ path, ...where }) => {
    const place = found?.data?.placeAt(path)
    return place === undefined ? [] : [{ place, resource: folder, ...where }]
  })
  return [{ place: everywhereIn(file), resource: folder }, ...parts]
}

interface Part {
  path: DataPath
  id?: string
  chapter?: string
}

function sectionParts({ id, questions }: { id: string; questions: readonly Question[] }, path: (string | number)[]): Part[] {
  return [{ path, chapter: id }, ...questions.flatMap((question, at) => questionParts(question, id, [...path, 'questions', at]))]
}

function questionParts({ id, questions = [] }: Question, chapter: string, path: (string | number)[]): Part[] {
  return [{ path, chapter, id }, ...questions.flatMap((question, at) => questionParts(question, chapter, [...path, 'questions', at]))]
}

function coreParts(core: { id: string; instrumental: readonly { id: string }[] }, at: number, chapters: ResourceDraft['chapters']): Part[] {
  const home = homeOfInsert(chapters, 'principles')
  return [
    { path: ['core', at], id: core.id, ...home },
    ...core.instrumental.map(({ id }, below) => ({ path: ['core', at, 'instrumental', below], id, ...home })),
  ]
}

function everywhereIn(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: Number.MAX_SAFE_INTEGER, column: 1 } }
}
