import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answer, Answers, Diagnostic, Edition, EditionChange, Migration, MigrationRecord, Questionnaire } from '@ai-toolkit/model'
import { diffEditions } from '../difference/diff-editions.ts'
import { declarationsOf } from './declarations-of.ts'
import { findUncovered } from './find-uncovered.ts'
import { giveBack } from './give-back.ts'
import { indexQuestions, type QuestionIndex } from './index-questions.ts'
import { makePlan } from './make-plan.ts'
import { migrateEntries } from './migrate-entries.ts'
import { isGroup } from './migrate-value.ts'
import { retireAnswers } from './retire-answers.ts'
import { findNoWayBack } from './reverse-migration.ts'
import { reverseStep } from './reverse-step.ts'

/** Answers in a later edition, and what became of each of them on the way. */
export interface Migrated {
  answers: Answers
  record: MigrationRecord
}

/**
 * Takes an answer file from one edition to another by the migration between the two, or back by its reverse. Every answer is accounted for in
 * the record: it stays, goes on in another place or form, or is retired. What is retired, in whole or in part, stays in the file as it was,
 * and comes back on the way back. Refused, with the list, are answers of another edition, answers touched by a change that the migration says
 * nothing of, and ways back that there are not.
 * @param file the answer file, as findings are to name it
 */
export function migrateAnswers(answers: Answers, from: Edition, to: Edition, migrations: readonly Migration[], file = 'answers'): Checked<Migrated> {
  const { questionnaire: id } = answers
  const [before, after] = [findQuestionnaire(from, id), findQuestionnaire(to, id)]
  if (before === undefined || after === undefined) return { value: undefined, diagnostics: [unknownIn(before === undefined ? from : to, id, file)] }
  const [there, back] = [findMigration(migrations, id, from, to), findMigration(migrations, id, to, from)]
  const noWay = there === undefined && back !== undefined ? findNoWayBack(back) : undefined
  if (noWay !== undefined)
    return { value: undefined, diagnostics: [codes.migrationNoWayBack.at(wholeFile(file), { verb: noWay.verb, from: from.edition, to: to.edition })] }
  const migration = there ?? (back && reverseStep(back, from, to))
  const outward = (): Migration | undefined => back ?? (there && reverseStep(there, to, from))
  const step = { from, to, before, after, migration, outward, file }
  const diagnostics = refuse(answers, step)
  return { value: diagnostics.length > 0 ? undefined : carryOver(answers, step), diagnostics }
}

interface Found {
  questionnaire: Questionnaire
  digest: string
}

interface Step {
  from: Edition
  to: Edition
  before: Found
  after: Found
  migration: Migration | undefined
  /** The migration the other way; to reverse one takes a while. */
  outward: () => Migration | undefined
  file: string
}

function findMigration(migrations: readonly Migration[], id: string, from: Edition, to: Edition): Migration | undefined {
  return migrations.find((one) => one.questionnaire === id && one.from === from.edition && one.to === to.edition)
}

function findQuestionnaire({ resources }: Edition, id: string): Found | undefined {
  const resource = resources.find(({ questionnaire }) => questionnaire?.id === id)
  if (resource?.questionnaire === undefined || resource.questionnaireDigest === undefined) return undefined
  return { questionnaire: resource.questionnaire, digest: resource.questionnaireDigest }
}

function unknownIn({ resources }: Edition, id: string, file: string): Diagnostic {
  return codes.unknownQuestionnaire.at(wholeFile(file), { id, known: resources.flatMap(({ questionnaire }) => questionnaire?.id ?? []) })
}

function carryOver(given: Answers, { from, to, before, after, migration, outward }: Step): Migrated {
  const { retired: earlier = [], ...answers } = given
  const { answers: carried, entries, ...open } = migrateEntries(answers.answers, makePlan(migration, before.questionnaire, after.questionnaire))
  const planOutward = () => makePlan(outward(), after.questionnaire, before.questionnaire)
  const back = giveBack(carried, earlier, { from: from.edition, to: to.edition, planOutward, left: answers.answers })
  const whole = new Set(back.entries.filter(({ group }) => group === undefined).flatMap(({ into }) => into))
  const isOpen = (id: string): boolean => !whole.has(id)
  const retired = [...back.retired, ...retireAnswers(entries, from.edition, to.edition)]
  return {
    answers: { ...answers, edition: to.edition, digest: after.digest, answers: back.answers, ...(retired.length > 0 && { retired }) },
    record: {
      questionnaire: answers.questionnaire,
      from: from.edition,
      to: to.edition,
      entries: [...entries, ...back.entries],
      toReview: open.toReview.filter(isOpen),
      toAnswer: open.toAnswer.filter(isOpen),
    },
  }
}

function refuse(answers: Answers, step: Step): Diagnostic[] {
  const { from, before, after, file } = step
  if (answers.digest === before.digest) return before.digest === after.digest ? [] : findUnruled(answers, step)
  const digests = { found: answers.digest, wanted: before.digest, answered: answers.edition, edition: from.edition }
  return [codes.answersDigest.at(wholeFile(file), digests)]
}

/** The answers that a change touches which the migration says nothing of; without a migration, every change that touches answers. */
function findUnruled(answers: Answers, { from, to, before, migration, file }: Step): Diagnostic[] {
  const difference = diffEditions(from, to, declarationsOf(migration === undefined ? [] : [migration]))
  const answered = new Set(Object.entries(answers.answers).flatMap(([id, answer]) => [id, ...innerQuestions(answer)]))
  const index = indexQuestions(before.questionnaire)
  return findUncovered(difference, answers.questionnaire, migration).flatMap((change) =>
    questionsAt(change, index)
      .filter((id) => answered.has(id))
      .map((question) =>
        codes.migrationNoRule.at(wholeFile(file), { question, unit: change.unit, rule: change.rule, from: from.edition, to: to.edition }),
      ),
  )
}

function innerQuestions({ value }: Answer): string[] {
  return isGroup(value) ? value.flatMap((entry) => Object.keys(entry.answers)) : []
}

/** The questions of the earlier edition that a change is about: one, those that became one, or all that are answered on a scale. */
function questionsAt({ unit, others = [] }: EditionChange, { questions }: QuestionIndex): string[] {
  const [list, id = ''] = unit.split('.')
  if (list !== 'scales') return [id, ...others]
  return [...questions.values()]
    .filter(({ scale, columns = [] }) => scale === id || columns.some((column) => column.scale === id))
    .map((question) => question.id)
}
