import type { DataPath } from '@ai-toolkit/data'

/** Puts a text where a path that a walk over this very value gave leads to. */
export function setAt(value: object, path: DataPath, text: string): void {
  const last = path.at(-1)
  let holder = value as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>
  if (last === undefined || typeof holder[last] !== 'string') throw new Error(`No text at ${path.join('.')}`)
  holder[last] = text
}
