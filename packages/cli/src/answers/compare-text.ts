import { toSafeText } from '@ai-toolkit/diagnostics'
import type { Assessed, Comparison, LevelChange, MeasureChange, Turn } from '@ai-toolkit/exchange'
import { valueText } from '@ai-toolkit/form'
import type { Answer, Question, Questionnaire } from '@ai-toolkit/model'
import { plural } from '../talk.ts'
import { textColumns } from '../text-columns.ts'

/** What became of an assessment since an earlier one, for a terminal: levels, what rose, what fell, advice, and which answers differ. */
export function compareText(comparison: Comparison, questionnaire: Questionnaire, earlier: Assessed, now: Assessed): string {
  const { levels, measures, recommendations, answers } = comparison
  const title = (id: string): string => questionnaire.recommendations?.find((one) => one.id === id)?.title ?? id
  const rose = measures.filter(({ before, now: value }) => before !== null && value !== null && value > before)
  const fell = measures.filter(({ before, now: value }) => before !== null && value !== null && value < before)
  const others = measures.filter(({ before, now: value }) => before === null || value === null)
  const lines = [
    `${questionnaire.title}: ${toSafeText(now.answers.subject.name)}, ${earlier.assessment.date} → ${now.assessment.date}`,
    ...list('Levels', textColumns(levels.map((change) => levelRow(change, questionnaire)))),
    ...list('Rose', textColumns(rose.map((change) => measureRow(change, questionnaire)))),
    ...list('Fell', textColumns(fell.map((change) => measureRow(change, questionnaire)))),
    ...list('Had no value, or has none', textColumns(others.map((change) => measureRow(change, questionnaire)))),
    ...list('No longer advised', recommendations.gone.map(title)),
    ...list('Newly advised', recommendations.added.map(title)),
    ...list(`${plural(answers.length, 'answer')} changed`, questionLines(comparison, questionnaire)),
  ]
  return `${lines.join('\n')}\n`
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

const turns: Record<Turn, string> = { better: 'better', worse: 'worse', other: '' }

function levelRow({ level, of, before, now, turn }: LevelChange, questionnaire: Questionnaire): string[] {
  const rule = questionnaire.levels?.find(({ id }) => id === level)
  const label = (band: string | null): string => rule?.bands.find(({ id }) => id === band)?.label ?? 'none'
  return [`${rule?.label ?? level}${unitText(of, questionnaire)}`, `${label(before)} → ${label(now)}`, turns[turn]]
}

function measureRow({ measure, of, before, now, turn }: MeasureChange, questionnaire: Questionnaire): string[] {
  const label = questionnaire.measures?.find(({ id }) => id === measure)?.label ?? measure
  return [`${label}${unitText(of, questionnaire)}`, `${before ?? 'none'} → ${now ?? 'none'}`, turns[turn]]
}

/** Sections by their title, questions by their number. */
function unitText(of: string | undefined, { sections }: Questionnaire): string {
  if (of === undefined) return ''
  const section = sections.find(({ id }) => id === of)
  if (section !== undefined) return `, ${section.title}`
  return `, ${numbered(sections).find(({ question }) => question.id === of)?.number ?? of}`
}

function questionLines({ answers }: Comparison, questionnaire: Questionnaire): string[] {
  const changed = numbered(questionnaire.sections).flatMap(({ question, number }) => {
    const change = answers.find((one) => one.question === question.id)
    return change === undefined ? [] : [{ question, number, change }]
  })
  return changed.flatMap(({ question, number, change }) => [
    `${number} ${question.text}`,
    `    before: ${answerText(question, change.before, questionnaire)}`,
    `    now:    ${answerText(question, change.now, questionnaire)}`,
  ])
}

function numbered(sections: Questionnaire['sections']): { question: Question; number: string }[] {
  return sections.flatMap(({ questions }, at) => questions.map((question, index) => ({ question, number: `${at + 1}.${index + 1}` })))
}

function answerText(question: Question, answer: Answer | undefined, { scales = [] }: Questionnaire): string {
  if (answer?.notApplicable !== undefined) return `not applicable (${toSafeText(answer.notApplicable)})`
  if (answer?.value === undefined) return 'not answered'
  const plain = valueText(question, answer.value, scales, { number: String, day: (day) => day })
  return plain.split('\n').map(toSafeText).join('\n            ')
}
