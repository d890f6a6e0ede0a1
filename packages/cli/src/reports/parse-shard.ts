/** One of several parts of the same work, counted from 1: 2 of 3. */
export interface Shard {
  index: number
  count: number
}

/** `2/3`. Undefined where it is no part of anything. */
export function parseShard(text: string): Shard | undefined {
  const [index = 0, count = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.slice(1).map(Number) ?? []
  return index >= 1 && index <= count ? { index, count } : undefined
}
