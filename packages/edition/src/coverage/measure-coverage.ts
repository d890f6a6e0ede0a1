import type { CorePrinciple, Edition, EditionResource, Question } from '@ai-toolkit/model'
import { type Memory, noMemory } from '../memory.ts'
import { countResourceWords, countTreeWords } from './count-words.ts'
import type { EditionCoverage, PrincipleCoverage, PrincipleInResource, ResourceContents } from './edition-coverage.ts'
import { listSections, principlesLinked } from './list-sections.ts'

/** Counts what an edition holds and where it treats each of its principles. */
export function measureCoverage(edition: Edition, memory: Memory = noMemory): EditionCoverage {
  const all = edition.resources.flatMap(({ principles = [] }) => principles.flatMap((core) => [core, ...core.instrumental])).length
  const most = Math.max(mostTreated, all / 2)
  const surveys = edition.resources.map((resource) =>
    memory.recall(`survey ${resource.id}`, [resource, edition.anchors, most], () => surveyResource(resource, edition, most)),
  )
  return {
    edition: edition.edition,
    frontWords: countTreeWords(edition.prose, edition.anchors),
    resources: surveys.map(({ contents }) => contents),
    principles: edition.resources.flatMap(({ principles = [] }) => principles.flatMap((core) => coverCore(core, surveys))),
  }
}

/** A section that links to more principles than this, and to more than half of all, lists them and treats none: an index is no exercise. */
const mostTreated = 4

/** A resource with what is asked of it once for each principle. */
interface Survey {
  resource: EditionResource
  /** The principles that each section treats. */
  sections: Set<string>[]
  questions: Question[]
  contents: ResourceContents
}

function surveyResource(resource: EditionResource, edition: Edition, most: number): Survey {
  const linked = resource.chapters.flatMap((chapter) => listSections(chapter).map((section) => principlesLinked(section, edition)))
  const asked = {
    resource,
    sections: linked.map((ids) => (ids.size > most ? new Set<string>() : ids)),
    questions: (resource.questionnaire?.sections ?? []).flatMap(({ questions }) => questionsAsked(questions)),
  }
  return { ...asked, contents: countContents(asked, edition) }
}

/** What a group holds is asked, the group itself is not. */
function questionsAsked(questions: readonly Question[]): Question[] {
  return questions.flatMap((question) => (question.type === 'group' ? questionsAsked(question.questions ?? []) : [question]))
}

function countContents({ resource, sections, questions }: Omit<Survey, 'contents'>, { anchors }: Edition): ResourceContents {
  return {
    id: resource.id,
    kind: resource.kind,
    words: countResourceWords(resource, anchors),
    chapters: resource.chapters.length,
    sections: sections.length,
    exercises: resource.kind === 'workbook' ? sections.filter((linked) => linked.size > 0).length : 0,
    questions: questions.length,
    questionTypes: countTypes(questions),
    recommendations: resource.questionnaire?.recommendations?.length ?? 0,
    figures: resource.figures.length,
    terms: resource.terms?.length ?? 0,
    endnotes: resource.chapters.reduce((count, { footnotes }) => count + footnotes.length, 0),
  }
}

function countTypes(questions: readonly Question[]): Record<string, number> {
  const types = [...new Set(questions.map(({ type }) => type))].sort()
  return Object.fromEntries(types.map((type) => [type, questions.filter((question) => question.type === type).length]))
}

function coverCore({ id, title, instrumental }: CorePrinciple, surveys: readonly Survey[]): PrincipleCoverage[] {
  return [
    { id, title, resources: surveys.map((survey) => coverPrinciple(id, survey)) },
    ...instrumental.map((principle) => ({
      id: principle.id,
      title: principle.title,
      core: id,
      resources: surveys.map((survey) => coverPrinciple(principle.id, survey)),
    })),
  ]
}

function coverPrinciple(id: string, { resource, sections, questions }: Survey): PrincipleInResource {
  return {
    resource: resource.id,
    chapters: resource.chapters.filter(({ principles = [] }) => principles.includes(id)).length,
    sections: sections.filter((linked) => linked.has(id)).length,
    questions: questions.filter(({ principles = [] }) => principles.includes(id)).length,
  }
}
