import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Question, Questionnaire, Section } from '@ai-toolkit/model'
import { FILE_FIELDS, subjectField } from '../names.ts'
import { readRule } from '../read-rule.ts'
import type { Rule, RuleTarget } from '../rule.ts'
import { openVoices, type SpokenEdition, sectionIn, type Voice } from '../voices.ts'
import { inAll } from './localised.ts'
import { printExpression } from './print-expression.ts'
import { questionElements, type SurveyElement } from './survey-elements.ts'

/**
 * A questionnaire as the JSON of SurveyJS, in all languages given; `default` is English, or the first of them. What it collects is read back by
 * `readSubmissions`. A condition that SurveyJS cannot state is a finding; the question is then always asked, and its description says when it
 * should be. Throws where an edition has no such questionnaire.
 */
export function writeSurveyJs(editions: readonly SpokenEdition[], questionnaireId: string): Checked<Record<string, unknown>> {
  const voices = openVoices(editions, questionnaireId)
  const [first] = voices
  if (first === undefined) throw new Error('A form needs a language.')
  const { questionnaire, edition, digest } = first.instrument
  const diagnostics: Diagnostic[] = []
  const report = (id: string) => diagnostics.push(codes.conditionNotCarried.at(wholeFile(questionnaireId), { id, format: 'SurveyJS' }))
  const facts = { [FILE_FIELDS.questionnaire]: questionnaire.id, [FILE_FIELDS.edition]: edition.edition, [FILE_FIELDS.digest]: digest }
  const value = {
    title: inAll(voices, ({ instrument }) => instrument.questionnaire.title),
    ...(first.locale !== 'en' && { locale: first.locale }),
    // A changed mind brings the answers back; whatever is hidden at the end does not count.
    clearInvisibleValues: 'none',
    showQuestionNumbers: 'off',
    calculatedValues: Object.entries(facts).map(([name, fact]) => ({ name, expression: `'${fact}'`, includeIntoResult: true })),
    pages: [aboutPage(voices), ...questionnaire.sections.map((section, index) => sectionPage(section, index + 1, questionnaire, voices, report))],
  }
  return { value, diagnostics }
}

/** What the answers are about, and who gives them. */
function aboutPage(voices: readonly Voice[]): SurveyElement {
  const text = (name: string, id: string): SurveyElement => ({ type: 'text', name, title: inAll(voices, ({ say }) => say(id)) })
  return {
    ...{ type: 'page', name: 'ABOUT' },
    title: inAll(voices, ({ say, instrument }) => say('questionnaire.subject', { subject: instrument.questionnaire.subject.title })),
    elements: [
      ...['name', 'agency', 'reference', 'description'].map((part) => text(subjectField(part), `form.table.${part}`)),
      { ...text(FILE_FIELDS.date, 'workbook.date'), inputType: 'date' },
      {
        ...text(FILE_FIELDS.respondents, 'form.respondents'),
        type: 'paneldynamic',
        templateElements: [text('name', 'survey.name'), text('role', 'survey.role')],
      },
    ],
  }
}

function sectionPage(
  section: Section,
  number: number,
  questionnaire: Questionnaire,
  voices: readonly Voice[],
  report: (id: string) => void,
): SurveyElement {
  const scope: Scope = { questions: questionnaire.sections.flatMap(({ questions }) => questions), before: '', questionnaire, report }
  return {
    ...{ type: 'page', name: `S_${section.id}` },
    title: inAll(voices, (voice) => `${number} ${sectionIn(voice, section.id).title}`),
    description: inAll(voices, ({ instrument }) => instrument.proseOf(`sections.${section.id}.introduction`)),
    ...visibility(section, scope),
    elements: section.questions.flatMap((question, index) => placeQuestion(question, `${number}.${index + 1}`, scope, voices)),
  }
}

/** What the conditions of questions can read, and what is done about those that cannot be said. */
interface Scope {
  questions: readonly Question[]
  /** What stands before an id in an expression: nothing, or `panel.` inside of a group. */
  before: string
  questionnaire: Questionnaire
  report: (id: string) => void
}

/** Inside of a group, conditions read the questions of the same entry. */
function placeQuestion(question: Question, number: string, scope: Scope, voices: readonly Voice[]): SurveyElement[] {
  const parts = question.questions ?? []
  const inner: Scope = { ...scope, questions: parts, before: 'panel.' }
  const inside = parts.flatMap((part, index) =>
    questionElements({ question: part, path: `${question.id}/${part.id}`, number: `${number}.${index + 1}`, ...visibility(part, inner) }, voices),
  )
  return questionElements({ question, path: question.id, number, inside, ...visibility(question, scope) }, voices)
}

function visibility({ id, when }: Question | Section, scope: Scope): { visibleIf?: string } {
  if (when === undefined) return {}
  const rule = readRule(when, { questions: scope.questions, scales: scope.questionnaire.scales ?? [] })
  const visibleIf = rule && printExpression(guard(rule, scope), (target) => scope.before + fieldOf(target))
  if (visibleIf !== undefined) return { visibleIf }
  scope.report(id)
  return {}
}

function fieldOf({ question, cell }: RuleTarget): string {
  return cell === undefined ? question : `${question}.${cell.row}.${cell.column}`
}

/** Hidden answers are kept here, and must not be read: a test of an answer holds only where its question is asked. */
function guard(rule: Rule, scope: Scope): Rule {
  if (rule.kind === 'constant' || rule.kind === 'missing') return rule
  if ('rules' in rule) return { ...rule, rules: rule.rules.map((part) => guard(part, scope)) }
  const asked = conditionsOf(rule.target.question, scope).flatMap((when) => {
    const own = readRule(when, { questions: scope.questions, scales: scope.questionnaire.scales ?? [] })
    return own === undefined ? [] : [guard(own, scope)]
  })
  return asked.length === 0 ? rule : { kind: 'all', rules: [rule, ...asked] }
}

/** The condition of a question and, outside of groups, that of its section. */
function conditionsOf(id: string, { questions, before, questionnaire }: Scope): string[] {
  const own = questions.find((question) => question.id === id)?.when
  const section =
    before === '' ? questionnaire.sections.find((candidate) => candidate.questions.some((question) => question.id === id))?.when : undefined
  return [own, section].filter((when) => when !== undefined)
}
