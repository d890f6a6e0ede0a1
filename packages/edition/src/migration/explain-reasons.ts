import type { MigrationReason } from '@ai-toolkit/model'

/** Reasons as one English sentence without capital and full stop; questions as they are named in them, by id in records and answer files. */
export function explainReasons(reasons: readonly MigrationReason[]): string {
  return [...new Set(reasons.map(explain))].join('; ')
}

function explain({ kind, questions, taken = '', text = '' }: MigrationReason): string {
  const named = questions.join(', ')
  switch (kind) {
    case 'replaced':
      return `replaced by ${named}`
    case 'covered':
      return `covered by ${named}`
    case 'merged':
      return `merged into ${named}, which took the answer to ${taken}`
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
