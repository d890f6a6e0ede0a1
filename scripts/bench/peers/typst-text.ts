/** Chapters in plain Markdown as generated for the corpus (see `plainMarkdown`) as one Typst document with numbered pages and contents. */
export function typstText(chapters: readonly string[], locale: string): string {
  const head = `#set page(paper: "a4", numbering: "1")\n#set text(lang: "${locale}", font: ("Source Serif 4", "Libertinus Serif", "Amiri", "DejaVu Sans"))\n#outline()\n`
  return head + chapters.map(typstChapter).join('\n#pagebreak()\n')
}

function typstChapter(text: string): string {
  const notes = new Map(Array.from(text.matchAll(/^\[\^(\w+)\]: (.*)$/gm), ([, name = '', note = '']) => [name, note] as const))
  return text
    .replace(/^---\n[\s\S]*?title: (.*)\n[\s\S]*?---\n/, '= $1\n')
    .replace(/^\[\^\w+\]: .*$/gm, '')
    .replace(/^## /gm, '== ')
    .replace(/\[([^\]^]*)\]\(([^)]*)\)/g, '#link("$2")[$1]')
    .replace(/\[\^(\w+)\]/g, (_, name: string) => `#footnote[${notes.get(name) ?? ''}]`)
    .replace(/\*\*([^*]*)\*\*/g, '\u0001$1\u0001')
    .replace(/\*([^*\n]*)\*/g, '_$1_')
    .replaceAll('\u0001', '*')
    .replace(/^(?:\|.*\n)+/gm, typstTable)
    .replace(/^(?:>.*\n)+/gm, (quote) => `#quote(block: true)[${quote.replace(/^> ?/gm, '')}]\n`)
}

/** The rule between head and body has no place in Typst. */
function typstTable(table: string): string {
  const rows = table.trimEnd().split('\n')
  const cells = (row: string) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => `[${cell.trim()}]`)
  const [head = '', , ...body] = rows
  const lines = body.map((row) => `  ${cells(row).join(', ')},`)
  return `#table(\n  columns: ${cells(head).length},\n  table.header(${cells(head).join(', ')}),\n${lines.join('\n')}\n)\n`
}
