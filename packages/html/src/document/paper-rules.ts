import type { Paper } from '../print-document.ts'

/** In CSS: the name of each paper, and its height, which a cover that fills the page must know. */
const papers: { readonly [Name in Paper]: { name: string; height: string } } = {
  A4: { name: 'A4', height: '297mm' },
  Letter: { name: 'letter', height: '279.4mm' },
}

/** The size of the pages, as rules that a style sheet for print can build on (`--page-height`). */
export function paperRules(paper: Paper): string {
  const { name, height } = papers[paper]
  return `@page { size: ${name} }\n:root { --page-height: ${height} }`
}
