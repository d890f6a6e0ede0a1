import type { DataPath } from '@ai-toolkit/data'

/** A value as JSON, and what stands in each line of it. */
export interface JsonLines {
  text: string
  /** The path of the value that begins in each line; of a closing bracket, that of what it closes. */
  paths: DataPath[]
}

/** Writes a value as JSON with each name and each entry on a line of its own, so that a line tells what it is about. */
export function writeLines(value: unknown): JsonLines {
  const lines: { text: string; path: DataPath }[] = []
  write(value, [], '', '', lines)
  return { text: lines.map(({ text }) => text).join('\n'), paths: lines.map(({ path }) => path) }
}

function write(value: unknown, path: DataPath, before: string, after: string, lines: { text: string; path: DataPath }[]): void {
  if (typeof value !== 'object' || value === null) {
    lines.push({ text: `${before}${JSON.stringify(value)}${after}`, path })
    return
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const items = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value)
  lines.push({ text: before + open, path })
  for (const [index, [name, item]] of items.entries()) {
    write(item, [...path, name], typeof name === 'string' ? `${JSON.stringify(name)}: ` : '', index < items.length - 1 ? ',' : '', lines)
  }
  lines.push({ text: close + after, path })
}
