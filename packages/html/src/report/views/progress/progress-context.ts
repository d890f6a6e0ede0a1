import type { ProgressModel, Turn } from '@ai-toolkit/model'
import type { InWords, ReportContext } from '../report-context.ts'

/** What the parts of a progress report are made with. */
export type ProgressContext = ReportContext<ProgressModel>

/** More columns of values than this do not fit on paper. */
const mostColumns = 6

/** Which assessments tables show: all or, where they are too many, the first and the latest ones. */
export function shownStages({ assessments }: ProgressModel): number[] {
  const all = assessments.map((_, index) => index)
  return all.length <= mostColumns ? all : [0, ...all.slice(1 - mostColumns)]
}

/** A value, or what stands in its place. */
export function valueInWords(value: number | null | undefined, decimals: number | undefined, { say, formats }: InWords): string {
  return value == null ? say('report.no-value') : formats.number(value, decimals)
}

/** A change with its sign; nothing where there is none to tell. */
export function changeInWords(change: number | null, decimals: number | undefined, { formats }: InWords): string | undefined {
  return change === null ? undefined : formats.change(change, decimals)
}

/** “better” or “worse”; nothing where nobody can say. */
export function turnInWords(turn: Turn, { say }: Pick<InWords, 'say'>): string | undefined {
  return turn === 'other' ? undefined : say('report.turn', { turn })
}

/** Two or more states with arrows between them, in reading direction; repeated ones once. */
export function stepsInWords(steps: readonly string[], { say, direction }: Pick<ProgressContext, 'say' | 'direction'>): string {
  return steps.filter((step, index) => step !== steps[index - 1]).join(say('report.arrow', { direction }))
}
