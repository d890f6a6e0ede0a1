import { plainText } from '@ai-toolkit/guide'
import type { Edition, EditionResource, Question } from '@ai-toolkit/model'

/** The same places under the titles that they have in these resources. */
export function retitleAnchors(anchors: Edition['anchors'], resources: readonly EditionResource[]): Edition['anchors'] {
  const titles = new Map(resources.flatMap(titlesIn))
  return Object.fromEntries(Object.entries(anchors).map(([key, anchor]) => [key, { ...anchor, title: titles.get(key) ?? anchor.title }]))
}

/** Titles by full reference. */
function titlesIn(resource: EditionResource): [string, string][] {
  const { id, title, figures, terms = [], principles = [], questionnaire, chapters } = resource
  const key = (anchor: string): string => `${id}#${anchor}`
  return [
    [id, title],
    ...figures.map((figure): [string, string] => [key(figure.id), figure.caption]),
    ...terms.map((term): [string, string] => [key(term.id), term.term]),
    ...principles.flatMap((core) => [core, ...core.instrumental].map((principle): [string, string] => [key(principle.id), principle.title])),
    ...(questionnaire?.sections ?? []).flatMap((section): [string, string][] => [
      [key(section.id), section.title],
      ...[...allQuestions(section.questions)].map((question): [string, string] => [key(question.id), question.text]),
    ]),
    ...chapters.flatMap((chapter): [string, string][] => [
      [key(chapter.id), chapter.title],
      ...chapter.blocks.flatMap((block): [string, string][] => (block.type === 'heading' ? [[key(block.id), plainText(block.children)]] : [])),
    ]),
  ]
}

function* allQuestions(questions: readonly Question[]): Generator<Question> {
  for (const question of questions) {
    yield question
    yield* allQuestions(question.questions ?? [])
  }
}
