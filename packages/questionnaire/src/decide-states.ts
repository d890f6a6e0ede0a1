import type { Answer, Answers, QuestionResult, QuestionState } from '@ai-toolkit/model'
import { CelNumber } from './cel-number.ts'
import { addNumbers } from './clean-number.ts'
import { type CelTree, isMet } from './compile-expression.ts'
import type { CompiledEntry, CompiledQuestion } from './compile-question.ts'
import { type CompiledQuestionnaire, type CompiledSection, questionNode, sectionNode } from './compile-questionnaire.ts'
import { hasPoints, isAnnounced } from './question-points.ts'
import { entryOf, isGroupValue, type Reading, readAnswer } from './read-answer.ts'

/** The condition that hides something, and whose it is. */
export type HiddenBy = NonNullable<QuestionResult['hiddenBy']>

/** What became of a question. */
export interface Decision {
  question: CompiledQuestion
  state: QuestionState
  /** Whether it enters measures: answered or unanswered, and not announced for a later edition. */
  counts: boolean
  hiddenBy: HiddenBy | undefined
  /** The entry of the answer file, whatever became of it. */
  given: Answer | undefined
  /** Its value as far as expressions may read it: nothing of what is hidden or not applicable. */
  reading: Reading
}

/** What conditions read. */
export interface Facts {
  answers: CelTree
  points: CelTree
  states: CelTree
}

/** Which sections and questions are shown, and how each question stands. */
export interface States {
  /** By section; undefined where it is shown. */
  sections: ReadonlyMap<string, HiddenBy | undefined>
  /** By question, in the order of the questionnaire. */
  decisions: ReadonlyMap<string, Decision>
  /** Of the questions that are not announced for a later edition. */
  facts: Facts
}

/**
 * Decides what is shown and how each question stands. Conditions run in the order of what they read; those in a circle can never be met.
 * What counts never reads an announced question, so that announcing one changes no result; announced questions may read each other.
 */
export function decideStates(compiled: CompiledQuestionnaire, answers: Answers['answers'], edition: string): States {
  const deciding = startDeciding([...compiled.questions.values()], answers, edition)
  const sections = new Map<string, HiddenBy | undefined>()
  const byNode = nodesOf(compiled)
  for (const node of compiled.visibility.order) {
    const item = byNode.get(node)
    const circular = compiled.visibility.circles.has(node)
    if (item === undefined) continue
    if ('questions' in item) sections.set(item.source.id, hiddenBy(item, circular, deciding.counted))
    else decide(item, sections.get(item.section), circular, deciding)
  }
  return { sections, decisions: inOrder(compiled, deciding.decisions), facts: deciding.counted }
}

interface Deciding {
  answers: Answers['answers']
  edition: string
  decisions: Map<string, Decision>
  /** Of all questions. */
  all: Facts
  /** Of those that are not announced. */
  counted: Facts
}

function startDeciding(questions: readonly CompiledQuestion[], answers: Answers['answers'], edition: string): Deciding {
  return { answers, edition, decisions: new Map(), all: noFacts(questions), counted: noFacts(questions) }
}

/** Nothing is known yet; matrices have their rows from the start, so that `has(answers.q.row.column)` can always ask for a cell. */
function noFacts(questions: readonly CompiledQuestion[]): Facts {
  const rows = (): CelTree =>
    new Map(questions.filter(({ source }) => source.type === 'matrix').map((matrix) => [matrix.source.id, emptyRows(matrix)]))
  return { answers: rows(), points: rows(), states: new Map() }
}

function emptyRows({ cells }: CompiledQuestion): CelTree {
  return new Map([...cells.keys()].map((row) => [row, new Map()]))
}

function nodesOf({ sections }: CompiledQuestionnaire): Map<string, CompiledSection | CompiledQuestion> {
  const nodes = new Map<string, CompiledSection | CompiledQuestion>()
  for (const section of sections) {
    nodes.set(sectionNode(section.source.id), section)
    for (const question of section.questions) nodes.set(questionNode(question.source.id), question)
  }
  return nodes
}

function hiddenBy({ source, when }: CompiledSection | CompiledQuestion, circular: boolean, facts: Facts): HiddenBy | undefined {
  if (when === undefined || (!circular && isMet(when, { ...facts }))) return undefined
  return { expression: when.source, of: source.id }
}

function decide(question: CompiledQuestion, sectionHiddenBy: HiddenBy | undefined, circular: boolean, deciding: Deciding): void {
  const announced = isAnnounced(question.source, deciding.edition)
  const hidden = sectionHiddenBy ?? hiddenBy(question, circular, announced ? deciding.all : deciding.counted)
  const given = entryOf(deciding.answers, question.source.id)
  const state = hidden === undefined ? decideState(question, given, deciding.edition) : HIDDEN
  const counts = !announced && (state.state === 'answered' || state.state === 'unanswered')
  const decision = { question, hiddenBy: hidden, given, counts, ...state }
  deciding.decisions.set(question.source.id, decision)
  record(decision, deciding.all)
  if (!announced) record(decision, deciding.counted)
}

type State = Pick<Decision, 'state' | 'reading'>

const HIDDEN: State = { state: 'hidden', reading: { complete: false } }

function decideState(question: CompiledQuestion, given: Answer | undefined, edition: string): State {
  if (given?.notApplicable !== undefined && question.source.notApplicable !== false) return { state: 'not-applicable', reading: { complete: false } }
  const reading = question.entry === undefined ? readAnswer(question, given?.value) : readGroup(question, question.entry, given, edition)
  return { state: reading.complete ? 'answered' : 'unanswered', reading }
}

function record({ question, state, reading }: Decision, facts: Facts): void {
  const { id } = question.source
  facts.states.set(id, state)
  if (reading.answer !== undefined) facts.answers.set(id, reading.answer)
  if (reading.points !== undefined) facts.points.set(id, reading.points)
}

/** A group is answered when it has as many entries as it asks for, and gives the points of the questions of all of them. */
function readGroup(question: CompiledQuestion, entry: CompiledEntry, given: Answer | undefined, edition: string): Reading {
  const value = given?.value
  const { minimum = 1, maximum = Infinity } = question.source
  if (!isGroupValue(value) || value.length < minimum || value.length > maximum) return { complete: false }
  if (!hasPoints(question.source)) return { complete: true }
  const score = addNumbers(value.map(({ answers }) => scoreEntry(entry, answers, edition))) * question.weight
  return { complete: true, points: new CelNumber(score), score }
}

function scoreEntry({ questions, order }: CompiledEntry, answers: Answers['answers'], edition: string): number {
  const deciding = startDeciding([...questions.values()], answers, edition)
  for (const id of order.order) {
    const question = questions.get(id)
    if (question !== undefined) decide(question, undefined, order.circles.has(id), deciding)
  }
  const counted = [...deciding.decisions.values()].filter(({ counts }) => counts)
  return addNumbers(counted.map(({ reading }) => reading.score ?? 0))
}

function inOrder({ sections }: CompiledQuestionnaire, decisions: ReadonlyMap<string, Decision>): ReadonlyMap<string, Decision> {
  const ordered = sections.flatMap(({ questions }) => questions.flatMap(({ source }) => decisions.get(source.id) ?? []))
  return new Map(ordered.map((decision) => [decision.question.source.id, decision]))
}
