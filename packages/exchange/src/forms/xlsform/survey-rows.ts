import type { Question, Scale, Section } from '@ai-toolkit/model'
import { cellField, FILE_FIELDS, flatField, subjectField } from '../names.ts'
import { readRule } from '../read-rule.ts'
import { sectionIn, type Voice } from '../voices.ts'
import { printXPath } from './print-xpath.ts'
import { questionRows } from './survey-questions.ts'
import type { SurveyRow } from './survey-row.ts'

/** What the conditions of questions can read, and what is done about those that cannot be said. */
interface Scope {
  questions: readonly Question[]
  /** What stands before an id in the path of a question: nothing, or its group. */
  before: string
  scales: readonly Scale[]
  /** Told the id of each question or section whose condition cannot be said. */
  report: (id: string) => void
}

/**
 * The rows of the sheet `survey`: what the answers belong to and are about, then each section as a group of questions.
 * @param report told the id of each question or section whose condition XPath cannot say
 */
export function surveyRows({ instrument }: Voice, report: (id: string) => void): SurveyRow[] {
  const { questionnaire, edition, digest } = instrument
  const facts = { [FILE_FIELDS.questionnaire]: questionnaire.id, [FILE_FIELDS.edition]: edition.edition, [FILE_FIELDS.digest]: digest }
  const questions = questionnaire.sections.flatMap((section) => section.questions)
  const scope: Scope = { questions, before: '', scales: questionnaire.scales ?? [], report }
  return [
    { type: 'today', name: FILE_FIELDS.date },
    ...Object.entries(facts).map(([name, value]): SurveyRow => ({ type: 'calculate', name, calculation: `'${value}'` })),
    ...aboutRows(),
    ...questionnaire.sections.flatMap((section, index) => sectionRows(section, index + 1, scope)),
  ]
}

/** What the answers are about, and who gives them. */
function aboutRows(): SurveyRow[] {
  const about = {
    name: 'ABOUT',
    label: ({ say, instrument }: Voice) => say('questionnaire.subject', { subject: instrument.questionnaire.subject.title }),
  }
  const people = { name: FILE_FIELDS.respondents, label: ({ say }: Voice) => say('form.respondents') }
  return [
    { type: 'begin_group', ...about },
    ...['name', 'agency', 'reference', 'description'].map((part): SurveyRow => {
      return { type: 'text', name: subjectField(part), label: ({ say }) => say(`form.table.${part}`) }
    }),
    { type: 'begin_repeat', ...people },
    ...['name', 'role'].map((part): SurveyRow => ({ type: 'text', name: `RESPONDENT_${part}`, label: ({ say }) => say(`survey.${part}`) })),
    { type: 'end_repeat', name: people.name },
    { type: 'end_group', name: about.name },
  ]
}

function sectionRows(section: Section, number: number, scope: Scope): SurveyRow[] {
  const name = `S_${section.id}`
  const introduction: SurveyRow = {
    ...{ type: 'note', name: `${name}_TEXT` },
    label: ({ instrument }) => instrument.proseOf(`sections.${section.id}.introduction`),
  }
  return [
    { type: 'begin_group', name, label: (voice) => `${number} ${sectionIn(voice, section.id).title}`, ...relevance(section, scope) },
    ...(section.introduction === undefined ? [] : [introduction]),
    ...section.questions.flatMap((question, index) => placeQuestion(question, `${number}.${index + 1}`, scope)),
    { type: 'end_group', name },
  ]
}

/** Inside of a group, conditions read the questions of the same entry. */
function placeQuestion(question: Question, number: string, scope: Scope): SurveyRow[] {
  const parts = question.questions ?? []
  const inner: Scope = { ...scope, questions: parts, before: `${question.id}/` }
  const inside = parts.flatMap((part, index) =>
    questionRows({ question: part, path: inner.before + part.id, number: `${number}.${index + 1}`, ...relevance(part, inner) }),
  )
  return questionRows({ question, path: question.id, number, ...relevance(question, scope) }, inside)
}

function relevance({ id, when }: Question | Section, { questions, before, scales, report }: Scope): Pick<SurveyRow, 'relevant'> {
  if (when === undefined) return {}
  const rule = readRule(when, { questions, scales })
  const relevant =
    rule &&
    printXPath(rule, ({ question, cell }) => {
      const field = flatField(before + question)
      return cell === undefined ? field : cellField(field, cell.row, cell.column)
    })
  if (relevant !== undefined) return { relevant }
  report(id)
  return {}
}
