import type { Say } from '@ai-toolkit/html'
import type { MatrixColumn, Question, Scale } from '@ai-toolkit/model'
import { type Choice, choicesOf, pointsOf } from '../texts/choices.ts'
import type { Instrument } from '../texts/instrument.ts'
import { questionHelp } from '../texts/question-help.ts'
import { comment } from './comment.ts'

/** What is said of a question above its answer, as lines of plain text: number and text, help, choices, and for what has parts the form. */
export function commentQuestion(question: Question, number: string, instrument: Instrument, say: Say): string[] {
  return [
    `${number} ${question.text}`,
    ...indent(questionHelp(question, instrument, say)),
    ...indent(listChoices(question, instrument, say)),
    ...indent((question.questions ?? []).flatMap((part) => describePart(part, instrument, say))),
    ...showForm(question),
  ]
}

/** The scales with the meaning of their points, once for all the questions that rate on them. */
export function commentScales(instrument: Instrument, say: Say): string[] {
  const { scales = [], sections } = instrument.questionnaire
  const used = scales.filter((scale) => sections.some(({ questions }) => questions.some((question) => rates(question, scale))))
  if (used.length === 0) return []
  return [...comment(say('skeleton.scales')), ...used.flatMap((scale) => comment(indent(describeScale(scale, instrument, say)).join('\n'))), '']
}

function rates({ scale, columns = [], questions = [] }: Question, rated: Scale): boolean {
  return scale === rated.id || columns.some((column) => column.scale === rated.id) || questions.some((question) => rates(question, rated))
}

function describeScale({ id, title }: Scale, instrument: Instrument, say: Say): string[] {
  const help = instrument.proseOf(`scales.${id}.help`)
  return [help === '' ? title : `${title}: ${help}`, ...indent(listByLine(pointsOf(id, instrument), say))]
}

/** Choices that need explaining stand one on a line, others side by side. */
function listChoices(question: Question, instrument: Instrument, say: Say): string[] {
  const { rows = [], columns = [], steps = [] } = question
  if (question.type === 'matrix')
    return [...rows.map(({ id, label }) => `${id}  ${label}`), ...columns.map((column) => listColumn(column, instrument))]
  const choices = choicesOf(question, instrument)
  if (question.type === 'scale' && steps.length === 0) return [listSideBySide(choices)]
  return listByLine(choices, say)
}

function listColumn({ id, label, scale }: MatrixColumn, instrument: Instrument): string {
  return `${id}  ${label}: ${listSideBySide(pointsOf(scale, instrument))}`
}

function listSideBySide(choices: readonly Choice[]): string {
  return choices.map(({ id, label }) => `${id} ${label}`).join(' · ')
}

/** Labels stand below each other; a meaning of several lines stands below its label. */
function listByLine(choices: readonly Choice[], say: Say): string[] {
  const width = Math.max(0, ...choices.map(({ id }) => id.length))
  return choices.flatMap(({ id, label, meaning, exclusive }) => {
    const head = `- ${id.padEnd(width)}  ${label}${exclusive ? ` (${say('choice.exclusive')})` : ''}`
    if (meaning === '') return [head]
    return meaning.includes('\n') ? [`${head}:`, ...indent([meaning])] : [`${head}: ${meaning}`]
  })
}

function describePart(question: Question, instrument: Instrument, say: Say): string[] {
  return [`${question.id}: ${question.text}`, ...indent([...questionHelp(question, instrument, say), ...listChoices(question, instrument, say)])]
}

/** How the answer to a question of several parts is written; the others are as in the examples at the head of the file. */
function showForm({ id, type, rows = [], columns = [], questions = [] }: Question): string[] {
  if (type === 'matrix') {
    const cells = columns.map((column) => `${column.id}: …`).join(', ')
    return [`${id}:`, '  value:', ...rows.map((row) => `    ${row.id}: { ${cells} }`)]
  }
  if (type === 'group')
    return [`${id}:`, '  value:', '    - id: e1', '      answers:', ...questions.map((part) => `        ${part.id}: { value: … }`)]
  return []
}

function indent(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? '' : `  ${line}`))
}
