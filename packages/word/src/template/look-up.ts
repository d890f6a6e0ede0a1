import type { WordValue } from './word-data.ts'

/** The value of a tag: a part of the innermost thing that has its first word. Only what the data itself holds, nothing that JavaScript lends it. */
export function lookUp(name: string, scopes: readonly WordValue[]): WordValue | undefined {
  const owner = scopes.findLast((scope) => lookIn(name, scope) !== undefined)
  return owner === undefined ? undefined : lookIn(name, owner)
}

/** The same in one thing; undefined where it has no part of the first word. What an absent group would have is empty. */
export function lookIn(name: string, scope: WordValue): WordValue | undefined {
  if (name === '.') return scope
  const [first = '', ...others] = name.split('.')
  const part = ownPart(scope, first)
  return part === undefined ? undefined : others.reduce<WordValue>((value, each) => ownPart(value, each) ?? '', part)
}

function ownPart(value: WordValue, name: string): WordValue | undefined {
  return typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, name) ? value[name] : undefined
}
