import type { CST } from 'yaml'

/**
 * Every token of a YAML text, in no particular order: scalars, anchors, tags, directives, brackets. Without recursion, as the
 * nesting is whatever a stranger wrote.
 */
export function* walkTokens(tokens: readonly CST.Token[]): Generator<CST.Token> {
  const open: unknown[] = [...tokens]
  while (open.length > 0) {
    const part = open.pop()
    if (!isObject(part)) continue
    if (isToken(part)) yield part
    for (const child of Object.values(part)) {
      if (Array.isArray(child)) for (const item of child) open.push(item)
      else open.push(child)
    }
  }
}

function isObject(part: unknown): part is object {
  return typeof part === 'object' && part !== null
}

/** A collection's items are no tokens: they have no type. */
function isToken(part: object): part is CST.Token {
  return 'type' in part
}
