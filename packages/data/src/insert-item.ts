import { readYaml } from './read-yaml.ts'
import { type DataPath, findPart, type Tree } from './tree.ts'

/**
 * The text of a YAML file with one item more in a list, and nothing else changed: comments, quotes and line breaks are the editor’s. The file
 * is known to be valid.
 * @param path to the list; a list that is not there is begun, where it is a field of the whole
 * @param at which item it becomes, from 0; what stands there moves on
 * @param item as YAML, of one line where the list stands on one line
 */
export function insertItem(text: string, path: DataPath, at: number, item: string): string {
  const { value: tree } = readYaml({ path: '', text })
  const { part: list, found } = tree === undefined ? { part: undefined, found: false } : findPart(tree, path)
  if (list === undefined || (!found && path.length > 1)) throw new Error(`There is no list at ${path.join('.')}`)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const inserted = found ? insertInto(text, list, at, item) : `${endLine(text)}${path[0]}:\n${asItem(item, '  ')}`
  return newline === '\n' ? inserted : inserted.replace(/\r?\n/g, newline)
}

function insertInto(text: string, list: Tree, at: number, item: string): string {
  const items = [...(list.children?.values() ?? [])]
  if (text[list.start] === '[') return insertInLine(text, list, items, at, item)
  const next = items[at]
  const last = items.at(-1)
  if (last === undefined) throw new Error('A list without items is written [ ]')
  const indent = indentOf(text, items[0] ?? last)
  const gap = hasGaps(text, items) ? '\n' : ''
  if (next === undefined) {
    const end = endOfLine(text, last.end)
    return `${endLine(text.slice(0, end))}${gap}${asItem(item, indent)}${text.slice(end)}`
  }
  const start = startWithRemarks(text, dashOf(text, next), indent)
  return `${text.slice(0, start)}${asItem(item, indent)}${gap}${text.slice(start)}`
}

/** `[a, b]` */
function insertInLine(text: string, list: Tree, items: readonly Tree[], at: number, item: string): string {
  const next = items[at]
  const last = items.at(-1)
  if (next !== undefined) return `${text.slice(0, next.start)}${item}, ${text.slice(next.start)}`
  const place = last?.end ?? list.start + 1
  return `${text.slice(0, place)}${last === undefined ? '' : ', '}${item}${text.slice(place)}`
}

/** An item of a list of lines, ending with its line. */
function asItem(item: string, indent: string): string {
  const [first = '', ...rest] = item.trimEnd().split('\n')
  return [`${indent}- ${first}`, ...rest.map((line) => (line === '' ? '' : `${indent}  ${line}`)), ''].join('\n')
}

/** Where the dash of an item stands. */
export function dashOf(text: string, { start }: Tree): number {
  return text.lastIndexOf('-', start - 1)
}

/** The white space before the dash of an item. */
export function indentOf(text: string, item: Tree): string {
  const dash = dashOf(text, item)
  return text.slice(text.lastIndexOf('\n', dash) + 1, dash).replace(/[^ ]/g, ' ')
}

/** Whether an empty line stands between items. */
function hasGaps(text: string, [first, second]: readonly Tree[]): boolean {
  return first !== undefined && second !== undefined && /\n[ \t]*\r?\n/.test(text.slice(first.end - 1, dashOf(text, second)))
}

/** The beginning of the line of a dash, or that of the remarks right above it, which belong to the item. */
export function startWithRemarks(text: string, dash: number, indent: string): number {
  let start = text.lastIndexOf('\n', dash) + 1
  for (;;) {
    const above = text.lastIndexOf('\n', start - 2) + 1
    if (start === 0 || !text.slice(above, start).startsWith(`${indent}#`)) return start
    start = above
  }
}

/** The offset behind the line break that ends what stands before an offset; a block of text ends with its own. */
export function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

/** The text with a line break at its end. */
export function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
