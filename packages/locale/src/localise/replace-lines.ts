import type { Edition, EditionResource } from '@ai-toolkit/model'
import { lineUnits, toolkitLineUnits } from '../units/line-units.ts'
import { type Copies, setAt } from './set-at.ts'

/** A copy in which the lines with these unit ids are changed; the value itself where none of its lines is among them. */
export function replaceLines<T extends Edition | EditionResource>(value: T, ids: ReadonlySet<string>, change: (text: string) => string): T {
  if (ids.size === 0) return value
  const lines = 'resources' in value ? frontLines(value) : lineUnits(value)
  const affected = [...lines].filter(({ id }) => ids.has(id))
  if (affected.length === 0) return value
  const copy = { ...value }
  const copies: Copies = new Set()
  for (const { path, text } of affected) setAt(copy, path, change(text), copies)
  return copy
}

/** Of an edition without its resources, which have lines of their own. */
function frontLines({ resources: _resources, anchors: _anchors, ...front }: Edition) {
  return toolkitLineUnits(front)
}
