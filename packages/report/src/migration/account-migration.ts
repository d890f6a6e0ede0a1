import type {
  Answers,
  Assessment,
  CarriedAnswer,
  Edition,
  EditionChange,
  EditionResource,
  MigrationAccount,
  MigrationEntry,
  ResultDifference,
  Version,
} from '@ai-toolkit/model'
import { readContext } from '../report-context.ts'
import { describeAnswer } from './describe-answer.ts'
import { describeMoves } from './describe-moves.ts'
import { type Names, nameQuestions } from './name-questions.ts'
import { nameReasons, type ReasonNames } from './name-reasons.ts'

/** A set of answers in one of the two editions, assessed there. */
export interface MigrationSide {
  edition: Edition
  /** The resource of the edition that holds the questionnaire. */
  resource: EditionResource
  answers: Answers
  assessment: Assessment
}

/** What an account of a migration is made from; all editions in one language. */
export interface MigrationInput {
  before: MigrationSide
  after: MigrationSide
  way: readonly Version[]
  /** The editions between the two, in the order of the way. */
  between: readonly Edition[]
  /** What became of each answer, and what is to be done, from the first edition to the last. */
  record: { entries: readonly MigrationEntry[]; toReview: readonly string[]; toAnswer: readonly string[] }
  results: ResultDifference
  /** What changed in the questionnaire. */
  changes: readonly EditionChange[]
}

/** Puts a migration in the words of its two editions. Pure: the same input gives the same account. */
export function accountMigration(input: MigrationInput): MigrationAccount {
  const [before, after] = [sideOf(input.before), sideOf(input.after)]
  const { entries, toReview, toAnswer } = input.record
  const reasons = { names: [before.names, ...namesBetween(input), after.names], language: input.after.edition.source }
  return {
    questionnaire: input.after.answers.questionnaire,
    way: [...input.way],
    counts: countOutcomes(entries),
    carried: entries.flatMap((entry) => describeCarried(entry, before, after, reasons)),
    retired: entries.flatMap((entry) => describeRetired(entry, before, reasons)),
    toReview: after.names.inOrder(toReview).map((question) => ({ question, answer: describeAnswer(after, question.id, undefined) })),
    toAnswer: after.names.inOrder(toAnswer),
    newlyAsked: listNewlyAsked(before, after, toAnswer),
    ...describeMoves(input, before, after),
  }
}

/** A side with its questions ready to be named. */
export interface Side extends MigrationSide {
  context: ReturnType<typeof readContext>
  names: Names
}

function sideOf(side: MigrationSide): Side {
  const context = readContext(side.edition, side.resource, side.assessment)
  return { ...side, context, names: nameQuestions(context.questionnaire, side.answers) }
}

function namesBetween({ between, after: { answers } }: MigrationInput): Names[] {
  const resources = between.flatMap(({ resources: all }) => all)
  return resources.flatMap(({ questionnaire }) => (questionnaire?.id === answers.questionnaire ? [nameQuestions(questionnaire, answers)] : []))
}

function listNewlyAsked(before: Side, after: Side, known: readonly string[]): MigrationAccount['newlyAsked'] {
  return [...after.context.questions.values()]
    .filter(({ question, result }) => result.state === 'unanswered' && result.counts && question.optional !== true)
    .filter(({ name }) => !known.includes(name.id) && before.context.questions.get(name.id)?.result.counts !== true)
    .map(({ name }) => name)
}

function countOutcomes(entries: readonly MigrationEntry[]): MigrationAccount['counts'] {
  const count = (wanted: MigrationEntry['outcome']): number => entries.filter(({ outcome }) => outcome === wanted).length
  return {
    kept: count('kept'),
    moved: count('moved'),
    mapped: count('mapped'),
    rescaled: count('rescaled'),
    copied: count('copied'),
    merged: count('merged'),
    retired: count('retired'),
    defaulted: count('defaulted'),
    restored: count('restored'),
  }
}

function describeCarried(entry: MigrationEntry, before: Side, after: Side, reasons: ReasonNames): CarriedAnswer[] {
  const { question, group, outcome, into, review = false } = entry
  if (outcome === 'retired') return []
  const [first] = into
  return [
    {
      ...(question !== undefined && { question: before.names.of(question, group) }),
      outcome,
      into: into.map((id) => after.names.of(id, group)),
      review,
      ...(entry.before !== undefined && { before: describeAnswer(before, question ?? '', group, entry.before) }),
      ...(first !== undefined && { after: describeAnswer(after, first, group) }),
      because: nameReasons(entry, reasons),
    },
  ]
}

function describeRetired(entry: MigrationEntry, before: Side, reasons: ReasonNames): MigrationAccount['retired'] {
  const { question = '', group, outcome, before: answer } = entry
  if (outcome !== 'retired') return []
  return [
    { question: before.names.of(question, group), answer: describeAnswer(before, question, group, answer), because: nameReasons(entry, reasons) },
  ]
}
