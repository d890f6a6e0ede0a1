import { dashOf, endLine, endOfLine, indentOf, startWithRemarks } from './insert-item.ts'
import { readYaml } from './read-yaml.ts'
import { type DataPath, findPart, type Range, type Tree } from './tree.ts'

/**
 * The text of a YAML file with the items of a list in order, each with the remarks right above it, and nothing else changed. As it was where
 * the list stands on one line, where a remark stands by itself between two items, and where the file cannot be read.
 * @param path to the list
 */
export function sortItems(text: string, path: DataPath, compare: (a: unknown, b: unknown) => number): string {
  const list = listAt(text, path)
  const items = [...(list?.children?.values() ?? [])]
  if (list === undefined || items.length < 2 || text[list.start] === '[') return text
  const order = items.map((_, index) => index).sort((a, b) => compare(items[a]?.value, items[b]?.value) || a - b)
  const sorted = arrange(text, rangesOf(text, items), order)
  const values = JSON.stringify(order.map((index) => items[index]?.value))
  return sorted !== undefined && JSON.stringify(listAt(sorted, path)?.value) === values ? sorted : text
}

function listAt(text: string, path: DataPath): Tree | undefined {
  const { value: tree, diagnostics } = readYaml({ path: '', text })
  if (tree === undefined || diagnostics.length > 0) return undefined
  const { part, found } = findPart(tree, path)
  return found && Array.isArray(part.value) ? part : undefined
}

/** Whole lines, from the remarks above an item to the end of its last line. */
function rangesOf(text: string, items: readonly Tree[]): Range[] {
  return items.map((item) => ({ start: startWithRemarks(text, dashOf(text, item), indentOf(text, item)), end: endOfLine(text, item.end) }))
}

/** The same gaps between the items in their new order; undefined where a gap is more than empty lines. */
function arrange(text: string, ranges: readonly Range[], order: readonly number[]): string | undefined {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const gaps = ranges.slice(1).map(({ start }, index) => ({ start: ranges[index]?.end ?? start, end: start }))
  if (gaps.some(({ start, end }) => start > end || text.slice(start, end).trim() !== '')) return undefined
  const bodies = order.map((index) => endLine(text.slice(ranges[index]?.start, ranges[index]?.end)))
  const between = [...gaps.map(({ start, end }) => text.slice(start, end)), '']
  return text.slice(0, first.start) + bodies.map((body, index) => body + between[index]).join('') + text.slice(last.end)
}
