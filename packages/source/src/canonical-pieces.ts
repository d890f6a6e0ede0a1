import { canonicalJson, isPlainObject } from './canonical-json.ts'

/** The text of `canonicalJson` in pieces, for what is too long to be put together: each part that lies `depth` deep is one. */
export function* canonicalPieces(value: unknown, depth: number): Generator<string> {
  if (depth > 0 && Array.isArray(value)) yield* piecesOfList(value, depth)
  else if (depth > 0 && isPlainObject(value)) yield* piecesOfObject(value, depth)
  else yield canonicalJson(value)
}

function* piecesOfList(list: readonly unknown[], depth: number): Generator<string> {
  yield '['
  for (const [index, item] of list.entries()) {
    if (index > 0) yield ','
    yield* canonicalPieces(item, depth - 1)
  }
  yield ']'
}

function* piecesOfObject(value: Record<string, unknown>, depth: number): Generator<string> {
  let opening = '{'
  for (const key of Object.keys(value).sort()) {
    if (value[key] === undefined) continue
    yield `${opening}${JSON.stringify(key)}:`
    yield* canonicalPieces(value[key], depth - 1)
    opening = ','
  }
  yield opening === '{' ? '{}' : '}'
}
