import { type Data, parseFrontMatter } from '@ai-toolkit/data'
import type { ParsedChapter } from '@ai-toolkit/guide'
import { walkSchema } from '@ai-toolkit/locale'
import type { Block, SchemaName, SchemaTypes, Toolkit } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import type { ProseField } from '../collect-prose.ts'
import type { ResourceDraft } from '../resource-draft.ts'
import { indexSource } from './find-in-source.ts'
import { flattenInlines, type Origin } from './flatten-inlines.ts'
import { hideAddresses, type Passage } from './passage.ts'
import { type DocumentNode, walkNodes } from './walk-nodes.ts'

/** The passages of the toolkit's own file. */
export function toolkitPassages(tree: SourceTree, toolkit: Data<Toolkit>, fields: readonly ProseField[]): Passage[] {
  return [...linePassages(toolkit, 'toolkit'), ...fieldPassages(tree, fields)]
}

/** The passages of the YAML files of a resource. */
export function resourcePassages(tree: SourceTree, { resource, questionnaire, principles, glossary, prose }: ResourceDraft): Passage[] {
  return [
    ...linePassages(resource, 'resource'),
    ...(questionnaire ? linePassages(questionnaire, 'questionnaire') : []),
    ...(principles ? linePassages(principles, 'principles') : []),
    ...(glossary ? linePassages(glossary, 'glossary') : []),
    ...fieldPassages(tree, prose),
  ]
}

/** The passages of the chapters of a resource in reading order. */
export function chapterPassages(tree: SourceTree, { chapters }: ResourceDraft): Passage[] {
  return chapters.flatMap((chapter) => passagesOf(tree, chapter))
}

/** Title, summary, text, then endnotes. */
function passagesOf(tree: SourceTree, { file, chapter, places }: ParsedChapter): Passage[] {
  const text = tree.get(file)?.text ?? ''
  const head = parseFrontMatter({ path: file, text }).value
  const origin = { places, find: indexSource(file, text) }
  return [
    ...(head === undefined ? [] : linePassages(head, 'frontMatter')),
    ...blockPassages(chapter.blocks, file, origin),
    ...chapter.footnotes.flatMap(({ children }) => blockPassages(children, file, origin).map((passage) => ({ ...passage, note: true }))),
  ]
}

/** Every field of a file that the schema calls a line of text. */
function linePassages<N extends SchemaName>(data: Data<SchemaTypes[N]>, schema: N): Passage[] {
  const lines = walkSchema(data.value, `${schema === 'frontMatter' ? 'front-matter' : schema}.schema.json`).filter(({ kind }) => kind === 'Line')
  return lines.map(({ path, value }) => ({
    kind: 'line',
    file: data.file,
    note: false,
    text: hideAddresses(value),
    terms: [],
    placeAt: (start, end) => data.placeIn(path, start, end),
  }))
}

function fieldPassages(tree: SourceTree, fields: readonly ProseField[]): Passage[] {
  const files = [...new Set(fields.map(({ file }) => file))]
  const finders = new Map(files.map((file) => [file, indexSource(file, tree.get(file)?.text ?? '')]))
  return fields.flatMap(({ file, blocks, places }) => {
    const find = finders.get(file)
    return find === undefined ? [] : blockPassages(blocks, file, { places, find })
  })
}

function blockPassages(blocks: readonly Block[], file: string, origin: Origin): Passage[] {
  return [...walkNodes(blocks)].flatMap((node) => {
    const kind = kindOf(node)
    const flat = kind && flattenInlines(inlinesOf(node), origin)
    return kind === undefined || flat === undefined ? [] : [{ kind, file, note: false, ...flat }]
  })
}

function kindOf({ type }: DocumentNode): Passage['kind'] | undefined {
  if (type === 'heading' || type === 'box') return 'heading'
  if (type === 'tableCell') return 'cell'
  return type === 'paragraph' ? 'paragraph' : undefined
}

function inlinesOf(node: DocumentNode): Parameters<typeof flattenInlines>[0] {
  if (node.type === 'box') return node.title
  return node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell' ? node.children : []
}
