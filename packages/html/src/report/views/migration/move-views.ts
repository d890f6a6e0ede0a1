import type { MoveCauses, MovedLevel, MovedMeasure } from '@ai-toolkit/model'
import type { MigrationContext } from './migration-view.ts'

/** A result that is another than before. */
export interface MoveView {
  /** The section or question that it is of. */
  number: string | undefined
  title: string
  before: string
  after: string
  because: { number: string | undefined; label: string }[]
}

/** What moved: coverage, measures, levels, and what is recommended. */
export function moveViews(context: MigrationContext): MoveView[] {
  const { coverage, measures, levels, recommendations } = context.model.account
  const { say, formats } = context
  const covered = {
    number: undefined,
    title: say('report.cover-answered'),
    before: formats.share(coverage.before),
    after: formats.share(coverage.after),
    because: [],
  }
  return [
    ...(coverage.before === coverage.after ? [] : [covered]),
    ...measures.map((move) => moveView(move, numberIn(move.before, context), numberIn(move.after, context), context)),
    ...levels.map((move) => moveView(move, levelIn(move.before, context), levelIn(move.after, context), context)),
    ...recommendations.map(({ title, kind, because }) => ({
      number: undefined,
      title,
      before: say('report.migration-recommended', { yes: kind === 'lost' }),
      after: say('report.migration-recommended', { yes: kind === 'gained' }),
      because: causeViews(because),
    })),
  ]
}

/** From which edition to which, and what became of the result. */
export function summarySentences({ model, say, direction }: MigrationContext): string[] {
  const { way, verdict, measures, levels, recommendations } = model.account
  const moved = measures.length + levels.length + recommendations.length
  const arrow = say('report.arrow', { direction })
  const values = { label: verdict?.label ?? '', before: levelWord(verdict?.before, say), after: levelWord(verdict?.after, say) }
  return [
    say('report.migration-way', { from: way.at(0) ?? '', to: way.at(-1) ?? '', way: way.join(arrow), steps: way.length - 1 }),
    ...(verdict === undefined ? [] : [say('report.migration-verdict', { ...values, same: verdict.before === verdict.after })]),
    say('report.migration-moved', { count: moved }),
  ]
}

function moveView({ label, of, because }: MovedMeasure | MovedLevel, before: string, after: string, { say }: MigrationContext): MoveView {
  const title = of === undefined ? label : say('report.pair', { label, value: of.label })
  return { number: of?.number, title, before, after, because: causeViews(because) }
}

function numberIn(value: number | null | undefined, { say, formats }: MigrationContext): string {
  return value === undefined ? '–' : value === null ? say('report.no-value') : formats.number(value)
}

function levelIn(value: string | null | undefined, { say }: MigrationContext): string {
  return value === undefined ? '–' : levelWord(value, say)
}

function levelWord(value: string | null | undefined, say: MigrationContext['say']): string {
  return value ?? say('report.no-level')
}

function causeViews(because: MoveCauses): MoveView['because'] {
  return because.map(({ number, label }) => ({ number, label }))
}
