import type { KeyFigure } from '../figures-view.ts'
import type { MigrationContext } from './migration-view.ts'

/** How many answers were carried over, and what is to be done, in large type. */
export function figuresOf({ model, say, formats }: MigrationContext): KeyFigure[] {
  const { counts, toReview, toAnswer, newlyAsked } = model.account
  const open = toAnswer.length + newlyAsked.length
  const { retired, defaulted: _set, restored, ...carried } = counts
  const count = Object.values(carried).reduce((sum, one) => sum + one, restored)
  return [
    { value: formats.number(count), label: say('report.migration-figure-carried', { count }) },
    { value: formats.number(toReview.length), label: say('report.migration-figure-review', { count: toReview.length }) },
    { value: formats.number(open), label: say('report.migration-figure-answer', { count: open }) },
    { value: formats.number(retired), label: say('report.migration-figure-retired', { count: retired }) },
  ]
}
