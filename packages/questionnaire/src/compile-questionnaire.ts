import type { Override, Questionnaire, Recommendation, Section } from '@ai-toolkit/model'
import type { CompiledExpression } from './compile-expression.ts'
import { type CompiledMeasure, compileMeasure } from './compile-measure.ts'
import { type CompiledQuestion, compileQuestion, readScales, type ScaleValues } from './compile-question.ts'
import { type CelScope, createCelScope } from './create-cel-scope.ts'
import { type DependencyOrder, orderByDependencies } from './order-dependencies.ts'
import { namesRead } from './reference-names.ts'
import { conditionNames, resultNames } from './scope-names.ts'

/**
 * A questionnaire with every expression parsed and type-checked and every order worked out, to assess any number of answers with. Its lists
 * run beside those of the source, entry by entry.
 */
export interface CompiledQuestionnaire {
  source: Questionnaire
  sections: readonly CompiledSection[]
  /** The questions of all sections by id; those of groups stand in their group. */
  questions: ReadonlyMap<string, CompiledQuestion>
  /** Of sections and questions, named by `sectionNode` and `questionNode`: what must be shown or hidden before what. */
  visibility: DependencyOrder
  measures: readonly CompiledMeasure[]
  /** Of the ids of measures. */
  measureOrder: DependencyOrder
  overrides: readonly Conditional<Override>[]
  recommendations: readonly Conditional<Recommendation>[]
}

/** A section with its condition and its questions. */
export interface CompiledSection {
  source: Section
  when: CompiledExpression | undefined
  questions: readonly CompiledQuestion[]
}

/** What holds under a condition. */
export interface Conditional<T> {
  source: T
  when: CompiledExpression
}

/** The name of a section in `visibility`; a section and a question may have the same id. */
export function sectionNode(id: string): string {
  return `section ${id}`
}

/** The name of a question in `visibility`. */
export function questionNode(id: string): string {
  return `question ${id}`
}

/** Compiles a questionnaire. What is wrong in it stands as problems beside the expressions; nothing is thrown. */
export function compileQuestionnaire(source: Questionnaire): CompiledQuestionnaire {
  const conditions = createCelScope(conditionNames(source.sections.flatMap(({ questions }) => questions)))
  const results = createCelScope(resultNames(source))
  const scales = readScales(source.scales ?? [])
  const sections = source.sections.map((section) => compileSection(section, scales, conditions))
  const measures = (source.measures ?? []).map((measure) => compileMeasure(measure, source, results))
  return {
    source,
    sections,
    questions: new Map(sections.flatMap(({ questions }) => questions.map((question) => [question.source.id, question]))),
    visibility: orderByDependencies(visibilityNeeds(sections)),
    measures,
    measureOrder: orderByDependencies(new Map(measures.map((measure) => [measure.source.id, measure.needs]))),
    overrides: compileConditions(source.overrides ?? [], results),
    recommendations: compileConditions(source.recommendations ?? [], results),
  }
}

function compileSection(source: Section, scales: ScaleValues, scope: CelScope): CompiledSection {
  return {
    source,
    when: source.when === undefined ? undefined : scope.compile(source.when, 'bool'),
    questions: source.questions.map((question) => compileQuestion(question, source.id, scales, scope)),
  }
}

function compileConditions<T extends { when: string }>(sources: readonly T[], scope: CelScope): Conditional<T>[] {
  return sources.map((source) => ({ source, when: scope.compile(source.when, 'bool') }))
}

/** A section waits for the questions its condition reads, a question for those and for its section. */
function visibilityNeeds(sections: readonly CompiledSection[]): Map<string, string[]> {
  const needs = new Map<string, string[]>()
  for (const section of sections) {
    needs.set(sectionNode(section.source.id), questionsRead(section.when))
    for (const question of section.questions) {
      needs.set(questionNode(question.source.id), [sectionNode(section.source.id), ...questionsRead(question.when)])
    }
  }
  return needs
}

function questionsRead(when: CompiledExpression | undefined): string[] {
  return namesRead(when?.references ?? []).questions.map(questionNode)
}
