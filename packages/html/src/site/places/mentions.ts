import type { Block, Edition, EditionResource, ProseTrees, Question, Reference } from '@ai-toolkit/model'
import { principleReference, termReference } from '../../content/anchors.ts'

/** Who speaks of a place: for each reference the chapters, sections and questions that lead to it, by reference, in reading order. */
export type Mentions = ReadonlyMap<Reference, ReadonlySet<Reference>>

/** All references of an edition, turned round. */
export function mentionsOf(edition: Edition): Mentions {
  const mentions = new Map<Reference, Set<Reference>>()
  for (const { by, to } of edition.resources.flatMap((resource) => referencesIn(edition, resource))) {
    const known = mentions.get(to)
    if (known === undefined) mentions.set(to, new Set([by]))
    else known.add(by)
  }
  return mentions
}

interface Mention {
  by: Reference
  to: Reference
}

function referencesIn(edition: Edition, resource: EditionResource): Mention[] {
  const { id, chapters, questionnaire, prose } = resource
  const from = (part: string, declared: Declared, trees: unknown): Mention[] => {
    const principles = (declared.principles ?? []).map((one) => principleReference(edition, one))
    const all = [...principles, ...(declared.links ?? []), ...referencesOf(trees, edition)]
    return all.map((to) => ({ by: `${id}#${part}`, to }))
  }
  const texts = textsByUnit(prose)
  const hasPlace = (part: string): boolean => Object.hasOwn(edition.anchors, `${id}#${part}`)
  return [
    ...chapters.flatMap((chapter) => from(chapter.id, chapter, [chapter.blocks, chapter.footnotes])),
    ...(questionnaire?.sections ?? []).flatMap((section) => [
      ...from(section.id, section, texts.get(`sections.${section.id}`)),
      ...allQuestions(section.questions).flatMap((question) =>
        from(hasPlace(question.id) ? question.id : section.id, question, texts.get(`questions.${question.id}`)),
      ),
    ]),
  ]
}

/** The fields of text of each section and question, such as `questions.q_gap` with its guidance, evidence and choices. */
export function textsByUnit(prose: ProseTrees): ReadonlyMap<string, Block[]> {
  const fields = Map.groupBy(Object.entries(prose), ([key]) => key.split('.', 2).join('.'))
  return new Map([...fields].map(([unit, texts]) => [unit, texts.flatMap(([, blocks]) => blocks)]))
}

/** What parts say they are about, beside what their texts say. */
interface Declared {
  principles?: readonly string[]
  links?: readonly Reference[]
}

/** Questions with those of groups, each after its group. */
export function allQuestions(questions: readonly Question[]): Question[] {
  return questions.flatMap((question) => [question, ...allQuestions(question.questions ?? [])])
}

/** References and uses of terms in document trees, wherever they stand in them. */
function referencesOf(tree: unknown, edition: Edition): Reference[] {
  const found: Reference[] = []
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit)
    else if (typeof part === 'object' && part !== null) visitNode(part as Record<string, unknown>)
  }
  const visitNode = ({ type, to, id, title, children }: Record<string, unknown>): void => {
    if (type === 'see') found.push(String(to))
    if (type === 'term' && id !== undefined) found.push(termReference(edition, String(id)))
    // A box has a title of inlines beside its children.
    visit(title)
    visit(children)
  }
  visit(tree)
  return found
}
