/** Columns of a line; longer ones are broken between words. */
const WIDTH = 110

/** A text as comment lines of YAML, indented, words kept whole. Lines of the text stay lines; an empty one becomes a bare `#`. */
export function comment(text: string, indent = ''): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => wrap(line, `${indent}# `))
    .map((line) => line.trimEnd())
}

/** What follows in a broken line stands under its first word. */
function wrap(line: string, prefix: string): string[] {
  const lead = /^\s*(?:- |\d+\. )?/.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = prefix + lead
  for (const word of line.slice(lead.length).split(' ')) {
    const isFirst = current.length === prefix.length + lead.length
    if (!isFirst && current.length + 1 + word.length > WIDTH) {
      lines.push(current)
      current = `${prefix}${' '.repeat(lead.length)}${word}`
    } else current += isFirst ? word : ` ${word}`
  }
  return [...lines, current]
}
