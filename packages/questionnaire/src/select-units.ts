import type { Question, Questionnaire, Section, Selector } from '@ai-toolkit/model'

/** The ids of the sections that a measure of sections is for: `sections` and `tags` choose, the tags being those of the section. */
export function selectSections({ sections }: Questionnaire, { sections: ids, tags }: Selector = {}): string[] {
  return sections.filter((section) => allows(ids, section.id) && hasTag(tags, section)).map(({ id }) => id)
}

/** The questions that a measure is for or adds up; every condition given must hold, the tags being those of the question. */
export function selectQuestions({ sections }: Questionnaire, selector: Selector = {}): Question[] {
  return sections
    .filter(({ id }) => allows(selector.sections, id))
    .flatMap((section) => questionsIn(section, selector).filter((question) => hasTag(selector.tags, question)))
}

/** The questions of a section that its measure is made of: `questions` and `types` choose among them. */
export function questionsIn({ questions }: Section, { questions: ids, types }: Selector = {}): Question[] {
  return questions.filter((question) => allows(ids, question.id) && allows(types, question.type))
}

function allows<T>(allowed: readonly T[] | undefined, candidate: T): boolean {
  return allowed === undefined || allowed.includes(candidate)
}

function hasTag(wanted: readonly string[] | undefined, { tags = [] }: { tags?: string[] }): boolean {
  return wanted === undefined || wanted.some((tag) => tags.includes(tag))
}
