import { toSafeText } from '@ai-toolkit/diagnostics'
import type { EntryAnswer, GivenAnswer, ReadableValue } from '@ai-toolkit/model'

/** An answer under its question, for a terminal; `label` says when it was the answer. */
export function answerLines(label: string, { value, notApplicable, note }: GivenAnswer): string[] {
  const said = notApplicable === undefined ? valueText(value) : `not applicable (${notApplicable})`
  const lines = [...said.split('\n'), ...(note === undefined ? [] : `note: ${note}`.split('\n'))].map(toSafeText)
  return lines.map((line, index) => (index === 0 ? `      ${label}: ${line}` : `      ${' '.repeat(label.length + 2)}${line}`))
}

function valueText(value: ReadableValue | undefined): string {
  if (value === undefined) return 'nothing'
  const { choices = [], rows = [], entries = [] } = value
  switch (value.kind) {
    case 'choice':
      return choices.map(({ label }) => label).join('; ')
    case 'matrix':
      return rows
        .map(({ row, points }) => `${row.label}: ${points.map(({ column, point }) => `${column.label} ${point.label}`).join(', ')}`)
        .join('\n')
    case 'group':
      return entries.map(({ questions }) => questions.map(entryText).join('; ')).join('\n')
    case 'number':
      return [value.number, value.unit].filter((part) => part !== undefined).join(' ')
    default:
      return value.text ?? value.date ?? ''
  }
}

function entryText({ question, value, notApplicable }: EntryAnswer): string {
  return `${question.label}: ${notApplicable === undefined ? valueText(value) : `not applicable (${notApplicable})`}`
}
