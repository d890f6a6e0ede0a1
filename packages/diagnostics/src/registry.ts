import * as codes from './codes/index.ts'
import type { CodeDefinition } from './define-code.ts'
import { nearest } from './nearest.ts'

/** Every kind of finding by its code, in the order of the codes. The parameters of the messages differ, so none can be called from here. */
export const allCodes: ReadonlyMap<string, CodeDefinition<never>> = new Map(
  Object.values<CodeDefinition<never>>(codes)
    .map((definition) => [definition.code, definition] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)

/** All codes, sorted. */
export function listCodes(): string[] {
  return [...allCodes.keys()]
}

/** Codes that a mistyped one may have meant, likeliest first: near in letters, or sharing a word. */
export function findNearestCodes(code: string): string[] {
  const near = nearest(code, allCodes.keys())
  if (near.length > 0) return near
  const words = code.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []
  return listCodes().filter((other) => words.some((word) => other.split('-').includes(word)))
}
