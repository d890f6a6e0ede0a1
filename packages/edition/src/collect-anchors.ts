import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Anchor, Chapter, Diagnostic, Place, Question } from '@ai-toolkit/model'
import type { ResourceDraft } from './resource-draft.ts'

/** Every place that can be referred to, by its full reference, with where it is declared. */
export type Anchors = Map<string, { anchor: Anchor; place: Place }>

type Found = { anchor: Anchor; place: Place }

/** Gathers the anchors of all resources; an id that is declared twice in a resource keeps its first place and is a fault at the second. */
export function collectAnchors(drafts: readonly ResourceDraft[]): { anchors: Anchors; diagnostics: Diagnostic[] } {
  const anchors: Anchors = new Map()
  const diagnostics: Diagnostic[] = []
  for (const draft of drafts) {
    for (const found of anchorsOf(draft)) {
      const { id, resource } = found.anchor
      const key = id === undefined ? resource : `${resource}#${id}`
      const first = anchors.get(key)
      if (first === undefined) anchors.set(key, found)
      else
        diagnostics.push(
          codes.duplicateAnchor.at(
            found.place,
            { id: id ?? resource, resource },
            { related: [{ message: 'It stands here first.', place: first.place }] },
          ),
        )
    }
  }
  return { anchors, diagnostics }
}

function* anchorsOf(draft: ResourceDraft): Generator<Found> {
  const { resource } = draft
  yield { anchor: { kind: 'resource', resource: draft.folder, title: resource.value.title }, place: resource.placeAt(['id']) }
  yield* chapterAnchors(draft)
  yield* figureAnchors(draft)
  yield* principleAnchors(draft)
  yield* termAnchors(draft)
  yield* questionAnchors(draft)
}

function* chapterAnchors({ folder, chapters }: ResourceDraft): Generator<Found> {
  for (const { file, chapter, headings, places } of chapters) {
    const place = places.get(chapter) ?? wholeFile(file)
    yield { anchor: { kind: 'chapter', resource: folder, id: chapter.id, chapter: chapter.id, title: chapter.title }, place }
    for (const heading of headings) {
      yield { anchor: { kind: 'heading', resource: folder, id: heading.id, chapter: chapter.id, title: heading.title }, place: heading.place }
    }
  }
}

/** A figure is where a chapter first shows it. */
function* figureAnchors({ folder, figures, chapters, resource }: ResourceDraft): Generator<Found> {
  for (const figure of figures) {
    const home = chapters.find(({ uses }) => uses.some((use) => use.kind === 'figure' && use.id === figure.id))
    const index = resource.value.figures?.findIndex(({ id }) => id === figure.id) ?? 0
    const place = resource.placeAt(['figures', index, 'id'])
    yield { anchor: { kind: 'figure', resource: folder, id: figure.id, ...(home && { chapter: home.chapter.id }), title: figure.caption }, place }
  }
}

function* principleAnchors({ folder, chapters, principles }: ResourceDraft): Generator<Found> {
  if (principles === undefined) return
  const where = homeOfInsert(chapters, 'principles')
  const anchorOf = (id: string, title: string): Anchor => ({ kind: 'principle', resource: folder, id, ...where, title })
  for (const [index, core] of principles.value.core.entries()) {
    yield { anchor: anchorOf(core.id, core.title), place: principles.placeAt(['core', index, 'id']) }
    for (const [at, { id, title }] of core.instrumental.entries()) {
      yield { anchor: anchorOf(id, title), place: principles.placeAt(['core', index, 'instrumental', at, 'id']) }
    }
  }
}

function* termAnchors({ folder, chapters, glossary }: ResourceDraft): Generator<Found> {
  if (glossary === undefined) return
  const where = homeOfInsert(chapters, 'glossary')
  for (const [index, { id, term }] of glossary.value.terms.entries()) {
    yield { anchor: { kind: 'term', resource: folder, id, ...where, title: term }, place: glossary.placeAt(['terms', index, 'id']) }
  }
}

/** The chapter in which `::principles` or `::glossary` stands; without one, the resource's first page is the place. */
export function homeOfInsert(chapters: ResourceDraft['chapters'], what: 'principles' | 'glossary'): { chapter?: string } {
  const home = chapters.find(({ chapter }) => showsInsert(chapter, what))
  return home === undefined ? {} : { chapter: home.chapter.id }
}

/** Whether `::principles` or `::glossary` stands in a chapter; inserts stand at its top level only. */
export function showsInsert(chapter: Chapter, what: 'principles' | 'glossary'): boolean {
  return chapter.blocks.some((block) => block.type === 'insert' && block.what === what)
}

function* questionAnchors({ folder, questionnaire }: ResourceDraft): Generator<Found> {
  for (const [index, section] of (questionnaire?.value.sections ?? []).entries()) {
    const path = ['sections', index] as const
    const placeAt = (...rest: (string | number)[]): Place => questionnaire?.placeAt([...path, ...rest]) ?? wholeFile(folder)
    yield { anchor: { kind: 'section', resource: folder, id: section.id, chapter: section.id, title: section.title }, place: placeAt('id') }
    for (const { question, path } of walkQuestions(section.questions)) {
      yield {
        anchor: { kind: 'question', resource: folder, id: question.id, chapter: section.id, title: question.text },
        place: placeAt(...path, 'id'),
      }
    }
  }
}

function* walkQuestions(
  questions: readonly Question[],
  above: (string | number)[] = [],
): Generator<{ question: Question; path: (string | number)[] }> {
  for (const [index, question] of questions.entries()) {
    const path = [...above, 'questions', index]
    yield { question, path }
    yield* walkQuestions(question.questions ?? [], path)
  }
}
