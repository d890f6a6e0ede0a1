// Several texts in one cell, one a line. Where a text has lines of its own, or all of them could be taken for JSON, they stand as a list in JSON.

/** Several texts as the text of one cell. `readTextList` gives the same ones back. */
export function writeTextList(texts: readonly string[]): string {
  const lines = texts.join('\n')
  return sameTexts(readTextList(lines), texts) ? lines : JSON.stringify(texts)
}

/** The texts in a cell: its lines without the blank ones, each without space around it; or a list of texts in JSON. */
export function readTextList(cell: string): string[] {
  return (
    readJsonList(cell) ??
    cell
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
  )
}

function readJsonList(cell: string): string[] | undefined {
  if (!/^\s*\[\s*"/.test(cell)) return undefined
  try {
    const value: unknown = JSON.parse(cell)
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
