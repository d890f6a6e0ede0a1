import type { Answers, Question, Questionnaire, ReportModel, Section } from '@ai-toolkit/model'
import { assess, type CompiledQuestionnaire, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { modelReport } from '@ai-toolkit/report'
import type { Situation } from '../answers/find-losses.ts'
import type { DecimalSign } from '../answers/read-number.ts'
import type { Writing } from '../answers/value-text.ts'
import type { PageData } from '../page-data.ts'
import { type SayPacked, sayPacked } from '../words/say-packed.ts'
import { compileEntries } from './entry-states.ts'

/** What does not change while a page is open: the questionnaire, ready to be asked and assessed, and how to speak of it. */
export interface Form {
  data: PageData
  questionnaire: Questionnaire
  compiled: CompiledQuestionnaire
  /** The questions of entries, by the id of their group. */
  entries: ReadonlyMap<string, CompiledQuestionnaire>
  /** The questions of all sections by id, in their order; those of groups stand in their group. */
  questions: ReadonlyMap<string, PlacedQuestion>
  /** The digest that answer files name. */
  digest: string
  say: SayPacked
  writing: Writing
  decimal: DecimalSign
}

/** A question with its place. */
export interface PlacedQuestion {
  question: Question
  section: Section
  /** Such as “2.3”: hidden questions count, so that a number always means the same question. */
  number: string
}

/** Makes a form of what a page knows. */
export function openForm(data: PageData): Form {
  const [resource] = data.edition.resources
  const questionnaire = resource?.questionnaire
  if (resource === undefined || questionnaire === undefined) throw new Error('The page holds no questionnaire.')
  const questions = placeQuestions(questionnaire)
  const groups = [...questions.values()].map(({ question }) => question).filter(({ type }) => type === 'group')
  return {
    data,
    questionnaire,
    compiled: compileQuestionnaire(questionnaire),
    entries: new Map(groups.map((group) => [group.id, compileEntries(group, questionnaire)])),
    questions,
    digest: resource.questionnaireDigest ?? '',
    say: sayPacked(data.words, data.formats),
    ...localWriting(data.formats),
  }
}

/** A blank answer file. The subject has no name yet, which a saved file must have. */
export function blankAnswers({ data, questionnaire, digest }: Form, today: string): Answers {
  return {
    schemaVersion: 1,
    questionnaire: questionnaire.id,
    edition: data.edition.edition,
    digest,
    subject: { name: '' },
    date: today,
    answers: {},
  }
}

/** Answers with their assessment, by the engine that the command line uses. */
export function assessAnswers({ compiled, data, digest }: Form, answers: Answers): Situation {
  return { answers, assessment: assess(compiled, answers, { edition: data.edition.edition, digest }) }
}

/** The result in words and tables, as the report has it. Its longer texts are left out: the page has them as HTML. */
export function modelResult({ data }: Form, { answers, assessment }: Situation): ReportModel {
  const [resource] = data.edition.resources
  if (resource === undefined) throw new Error('The page holds no questionnaire.')
  const brand = { id: 'none', name: '', colours: { primary: '', onPrimary: '', accent: '' } }
  return modelReport({ edition: data.edition, resource, answers, assessment, brand, answersDigest: '', engine: { version: '' } })
}

function placeQuestions({ sections }: Questionnaire): Map<string, PlacedQuestion> {
  return new Map(
    sections.flatMap((section, at) =>
      section.questions.map((question, index) => [question.id, { question, section, number: `${at + 1}.${index + 1}` }] as const),
    ),
  )
}

function localWriting(formats: string): Pick<Form, 'writing' | 'decimal'> {
  // The sign that people of the language write, whatever digits they use.
  const sign = new Intl.NumberFormat(formats).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
  const number = new Intl.NumberFormat(formats, { maximumFractionDigits: 6 })
  const day = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' })
  return { decimal: sign === '.' ? '.' : ',', writing: { number: (value) => number.format(value), day: (value) => formatDay(value, day) } }
}

/** A text that is no day stands for itself. */
function formatDay(value: string, format: Intl.DateTimeFormat): string {
  const date = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? value : format.format(date)
}
