// Markdown becomes a document tree, every node with its place.

export { isPlainProse } from './is-plain-prose.ts'
export { parseChapter } from './parse-chapter.ts'
export { parseProse } from './parse-prose.ts'
export { parseUnit } from './parse-unit.ts'
export type { HeadingInfo, ParsedChapter, ParsedProse, Use } from './parsed.ts'
export { plainText } from './plain-text.ts'
export { writeInlines, writeProse } from './write-inlines.ts'
