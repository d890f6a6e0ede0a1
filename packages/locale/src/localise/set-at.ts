import type { DataPath } from '@ai-toolkit/data'

/** Puts a text where a path that a walk over this very value gave leads to. The value itself is a copy; what is on the way becomes one. */
export function setAt(value: object, path: DataPath, text: string, copies: Copies): void {
  const last = path.at(-1)
  let holder = value as Holder
  for (const step of path.slice(0, -1)) holder = copyAt(holder, step, copies)
  if (last === undefined || typeof holder[last] !== 'string') throw new Error(`No text at ${path.join('.')}`)
  holder[last] = text
}

/** Objects and lists that were copied, and so may be changed; everything else is shared with what they were copied from. */
export type Copies = Set<object>

type Holder = Record<string | number, unknown>

function copyAt(holder: Holder, step: string | number, copies: Copies): Holder {
  const found = holder[step] as Holder
  if (copies.has(found)) return found
  const copy = (Array.isArray(found) ? [...found] : { ...found }) as Holder
  copies.add(copy)
  holder[step] = copy
  return copy
}
