import { toSafeText } from '@ai-toolkit/diagnostics'
import type { CarriedAnswer, MigrationAccount, MoveCauses, MovedLevel, MovedMeasure, NumberedQuestion } from '@ai-toolkit/model'
import { answerLines } from './answer-lines.ts'
import { reasonLines } from './reason-lines.ts'

/** What became of answers on the way to another edition, for a terminal: what is to be done, what has no place any more, results, and the rest. */
export function migrationText(account: MigrationAccount, title: string, subject: string): string {
  const { way, toReview, toAnswer, newlyAsked, retired, carried } = account
  const changed = carried.filter(({ outcome }) => outcome !== 'kept')
  const kept = carried.filter(({ outcome }) => outcome === 'kept')
  const lines = [
    `${title}: ${toSafeText(subject)}, edition ${way.join(' → ')}`,
    summary(account),
    ...section(
      'To review',
      toReview.flatMap(({ question, answer }) => [nameLine(question), ...answerLines('now', answer)]),
    ),
    ...section('To answer', toAnswer.map(nameLine)),
    ...section('New questions, not answered yet', newlyAsked.map(nameLine)),
    ...section(
      'Retired, and kept in the file',
      retired.flatMap(({ question, answer, because }) => [nameLine(question), ...answerLines('was', answer), ...reasonLines(because)]),
    ),
    ...section('Results', resultLines(account)),
    ...section('Carried over otherwise', changed.flatMap(carriedLines)),
    ...section('As they were', kept.length === 0 ? [] : [kept.flatMap(({ into }) => into.map(({ number }) => number)).join(', ')]),
  ]
  return `${lines.join('\n')}\n`
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function summary({ counts, toReview, toAnswer, newlyAsked }: MigrationAccount): string {
  const happened = Object.entries(counts).flatMap(([outcome, count]) => (count === 0 ? [] : [`${count} ${outcome}`]))
  const parts = [
    ...(happened.length === 0 ? ['no answers'] : happened),
    `${toReview.length} to review`,
    `${toAnswer.length + newlyAsked.length} to answer`,
  ]
  return `${parts.join(', ')}.`
}

function nameLine({ number, text }: NumberedQuestion): string {
  return `${number.padEnd(5)} ${toSafeText(text)}`
}

function carriedLines({ question, outcome, into, before, after, review, because }: CarriedAnswer): string[] {
  const targets = into.map(({ number }) => number).join(', ')
  const isElsewhere = question !== undefined && targets !== question.number
  const name = question ?? into[0]
  return [
    `${name === undefined ? '' : nameLine(name)}: ${outcome}${isElsewhere ? ` to ${targets}` : ''}${review ? ', to review' : ''}`,
    ...(before === undefined ? [] : answerLines('was', before)),
    ...(outcome === 'moved' || after === undefined ? [] : answerLines('now', after)),
    ...reasonLines(because),
  ]
}

function resultLines({ verdict, coverage, measures, levels, recommendations }: MigrationAccount): string[] {
  const moved = [
    ...(coverage.before === coverage.after ? [] : [`Answered: ${percent(coverage.before)} → ${percent(coverage.after)}`]),
    ...measures.flatMap((move) => moveLines(move, numberText(move.before), numberText(move.after))),
    ...levels.flatMap((move) => moveLines(move, levelText(move.before), levelText(move.after))),
    ...recommendations.flatMap(({ title, kind, because }) => [
      `${toSafeText(title)}: ${kind === 'gained' ? 'recommended now' : 'no longer recommended'}`,
      ...causeLines(because),
    ]),
  ]
  const same =
    verdict !== undefined && verdict.before === verdict.after ? [`${toSafeText(verdict.label)}: ${levelText(verdict.after)}, as before`] : []
  return [...same, ...(moved.length === 0 ? ['No result moves.'] : moved)]
}

function moveLines({ label, of, because }: MovedMeasure | MovedLevel, before: string, after: string): string[] {
  const unit = of === undefined ? '' : ` (${[of.number, of.label].filter(Boolean).join(' ')})`
  return [toSafeText(`${label}${unit}: ${before} → ${after}`), ...causeLines(because)]
}

function causeLines(because: MoveCauses): string[] {
  if (because.length === 0) return []
  return [`    because of ${because.map(({ number, label }) => toSafeText([number, label].filter(Boolean).join(' '))).join('; ')}`]
}

function numberText(value: number | null | undefined): string {
  return value === undefined ? 'none' : value === null ? 'undetermined' : String(value)
}

function levelText(value: string | null | undefined): string {
  return value === undefined ? 'none' : (value ?? 'undetermined')
}

/** Rounded down: what is not whole must not read as 100 %. */
function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}
