import type { Edition, EditionResource } from '@ai-toolkit/model'
import { lineUnits, toolkitLineUnits } from '../units/line-units.ts'
import { setAt } from './set-at.ts'

/** A copy in which the lines with these unit ids are changed; the value itself where none of its lines is among them. */
export function replaceLines<T extends Edition | EditionResource>(value: T, ids: ReadonlySet<string>, change: (text: string) => string): T {
  if (ids.size === 0) return value
  const { front, lines } = 'resources' in value ? frontOf(value) : { front: {}, lines: lineUnits(value) }
  const affected = [...lines].filter(({ id }) => ids.has(id))
  if (affected.length === 0) return value
  const copy = 'resources' in value ? { ...value, ...structuredClone(front) } : structuredClone(value)
  for (const { path, text } of affected) setAt(copy, path, change(text))
  return copy
}

/** An edition without its resources, which have lines of their own. */
function frontOf({ resources: _resources, anchors: _anchors, ...front }: Edition) {
  return { front, lines: toolkitLineUnits(front) }
}
