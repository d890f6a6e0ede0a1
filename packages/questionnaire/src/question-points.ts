import type { Question } from '@ai-toolkit/model'
import { addNumbers } from './clean-number.ts'
import { compareVersions } from './compare-versions.ts'
import type { CompiledQuestion } from './compile-question.ts'

/** The least and the greatest value that something can take. */
export interface Bounds {
  minimum: number
  maximum: number
}

/**
 * Whether answers to a question give points: a scale, a choice of which at least one option states points, a group with such a question.
 * A choice that states none only informs; were it 0 points, it would pull every mean down.
 */
export function hasPoints(question: Question): boolean {
  switch (question.type) {
    case 'scale':
      return true
    case 'single':
    case 'multiple':
      return (question.options ?? []).some(({ points }) => points !== undefined)
    case 'group':
      return (question.questions ?? []).some(hasPoints)
    default:
      return false
  }
}

/** Whether a question is announced for an edition later than this one: shown, and not counted. */
export function isAnnounced({ announced }: Question, edition: string): boolean {
  return announced !== undefined && compareVersions(announced, edition) > 0
}

/**
 * The least and the most weighted points that an answer to a question can give. Undefined where answers give no points, and for a group
 * without a greatest number of entries.
 */
export function pointsRange(question: CompiledQuestion, edition: string): Bounds | undefined {
  const { source } = question
  if (!hasPoints(source)) return undefined
  const bounds = source.type === 'group' ? groupBounds(question, edition) : choiceBounds(question)
  return bounds && { minimum: bounds.minimum * question.weight, maximum: bounds.maximum * question.weight }
}

function choiceBounds({ source, points }: CompiledQuestion): Bounds | undefined {
  if (points.size === 0) return undefined
  if (source.type !== 'multiple') return boundsOf([...points.values()])
  const exclusive = new Set((source.options ?? []).filter((option) => option.exclusive).map(({ id }) => id))
  const alone = [...points].filter(([id]) => exclusive.has(id)).map(([, value]) => value)
  const together = [...points].filter(([id]) => !exclusive.has(id)).map(([, value]) => value)
  return boundsOf(together.length === 0 ? alone : [...alone, mostOf(together), -mostOf(together.map((value) => -value))])
}

/** The greatest sum that at least one of the values, and any of the others, can give. */
function mostOf(values: number[]): number {
  const gains = values.filter((value) => value > 0)
  return gains.length > 0 ? addNumbers(gains) : Math.max(...values)
}

function boundsOf(values: number[]): Bounds {
  return { minimum: Math.min(...values), maximum: Math.max(...values) }
}

/** A question of an entry that is unanswered, hidden or not applicable adds nothing, so 0 lies in the range of each. */
function groupBounds({ source, entry }: CompiledQuestion, edition: string): Bounds | undefined {
  const entries = source.maximum
  if (entry === undefined || entries === undefined) return undefined
  const ranges = [...entry.questions.values()].filter((inner) => !isAnnounced(inner.source, edition)).map((inner) => pointsRange(inner, edition))
  return {
    minimum: entries * addNumbers(ranges.map((range) => Math.min(0, range?.minimum ?? 0))),
    maximum: entries * addNumbers(ranges.map((range) => Math.max(0, range?.maximum ?? 0))),
  }
}
