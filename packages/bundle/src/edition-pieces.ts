import type { Edition } from '@ai-toolkit/model'

/**
 * The JSON of an edition, a resource a piece: as one text, that of thousands of pages would take more memory than all else in a build.
 * @param write what one value is written as; undefined is left out before
 * @param keys the order in which the edition's fields are written; as they stand in it where absent
 */
export function* editionPieces(edition: Edition, write: (value: unknown) => string, keys = Object.keys(edition)): Generator<string> {
  let opening = '{'
  for (const key of keys) {
    const value = edition[key as keyof Edition]
    if (value === undefined) continue
    yield `${opening}${JSON.stringify(key)}:`
    if (key === 'resources') yield* listPieces(edition.resources, write)
    else yield write(value)
    opening = ','
  }
  yield '}'
}

function* listPieces(list: readonly unknown[], write: (value: unknown) => string): Generator<string> {
  yield '['
  for (const [index, item] of list.entries()) yield `${index > 0 ? ',' : ''}${write(item)}`
  yield ']'
}
