import { toSafeText } from '@ai-toolkit/diagnostics'
import type { NamedReason, NumberedQuestion } from '@ai-toolkit/model'

/** Why an answer did not stay as it was, for a terminal: a line, or none where there is nothing to say. */
export function reasonLines(because: readonly NamedReason[]): string[] {
  return because.length === 0 ? [] : [`      why: ${because.map((reason) => toSafeText(reasonText(reason))).join('; ')}`]
}

function reasonText({ kind, questions, taken, text = '' }: NamedReason): string {
  const named = questions.length === 0 ? 'another question' : questions.map(nameText).join(', ')
  switch (kind) {
    case 'replaced':
      return `replaced by ${named}`
    case 'covered':
      return `covered by ${named}`
    case 'merged':
      return `merged into ${named}, which took the answer to ${taken === undefined ? 'another' : `${nameText(taken)} of the old edition`}`
    case 'differing':
      return `merged into ${named}, and the answers differ`
    case 'split':
      return `split into ${named}, and fits none of them`
    case 'answered':
      return `${named} has an answer already`
    case 'gone':
      return 'the new edition has no such question'
    case 'unfit':
      return 'it does not fit the question any more'
    case 'partial':
      return 'a part of it does not fit the question any more'
    case 'said':
      return text
  }
}

function nameText({ number, text }: NumberedQuestion): string {
  return `${number} “${text}”`
}
