import { unitIdOf } from '@ai-toolkit/locale'
import type { Block, Edition, EditionResource, Inline, ProseTrees } from '@ai-toolkit/model'
import { getResource } from './list-resources.ts'

/** One text of an edition: what is translated as a whole, or a field of Markdown with all its blocks. */
export interface TextUnit {
  /** Such as `questions.q_ab12.text`, `overview.what`, `overview.what/p1`, `wheels/title`. */
  id: string
  /** The resource that it stands in; absent for texts of the toolkit itself. */
  resource?: string
  /** The language of the words where it is not that of the edition: they are not translated. */
  lang?: string
  /** A plain line, or a tree. */
  content: string | Block[] | Inline[]
}

/**
 * The text with this unit id; undefined where there is none.
 * @param resource the id of the resource that it stands in; absent for texts of the toolkit itself
 */
export function findUnit(edition: Edition, unit: string, resource?: string): TextUnit | undefined {
  const home = resource === undefined ? edition : getResource(edition, resource)
  if (home === undefined) return undefined
  const found = findContent(home, unit)
  if (found === undefined) return undefined
  const isForeign = edition.source !== undefined && home.translation?.untranslated.includes(unit) === true
  const lang = found.lang ?? (isForeign ? edition.source : undefined)
  return { id: unit, ...(resource !== undefined && { resource }), ...(lang !== undefined && { lang }), content: found.content }
}

type Found = Pick<TextUnit, 'content' | 'lang'>

function findContent(home: Edition | EditionResource, unit: string): Found | undefined {
  const tree = treeOf(home.prose, unit)
  if (tree !== undefined) return { content: tree }
  return findLine(home, unit) ?? findNode(home, unit)
}

function treeOf(prose: ProseTrees, unit: string): Block[] | undefined {
  return Object.hasOwn(prose, unit) ? prose[unit] : undefined
}

function findNode(home: Edition | EditionResource, unit: string): Found | undefined {
  const chapters = 'chapters' in home ? home.chapters : []
  const roots = [...Object.values(home.prose), ...chapters.flatMap(({ blocks, footnotes }) => [blocks, ...footnotes.map(({ children }) => children)])]
  for (const node of roots.flatMap(nodesIn)) {
    if (node.unit === unit) return { content: node.words, ...(node.lang !== undefined && { lang: node.lang }) }
  }
  return undefined
}

interface WordyNode {
  unit: string | undefined
  lang: string | undefined
  words: Inline[]
}

/** Every node that holds words, at any depth. */
function nodesIn(blocks: readonly Block[]): WordyNode[] {
  return blocks.flatMap((block): WordyNode[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [{ unit: block.unit, lang: block.lang, words: block.children }]
      case 'table':
        return block.children.flatMap(({ children }) => children.map((cell) => ({ unit: cell.unit, lang: cell.lang, words: cell.children })))
      case 'box':
        return [{ unit: block.unit, lang: block.lang, words: block.title }, ...nodesIn(block.children)]
      case 'list':
        return block.children.flatMap(({ children }) => nodesIn(children))
      case 'blockquote':
        return nodesIn(block.children)
      default:
        return []
    }
  })
}

/** The fields that hold a plain line for readers (a `Line` of the schemas); a test holds them against those. */
export const lineFields: ReadonlySet<string> = new Set(
  'title subtitle label description publisher text whenText unit alt caption source citation summary term abbreviation name responsible due'.split(
    ' ',
  ),
)

function findLine(home: Edition | EditionResource, unit: string): Found | undefined {
  for (const { id, text } of linesOf(home)) if (id === unit) return { content: text }
  return undefined
}

interface Line {
  id: string
  text: string
}

/** Lines under the ids that catalogues have: those of a questionnaire without its field, those of principles under `core`, those of a chapter behind its id. */
function* linesOf(home: Edition | EditionResource): Generator<Line> {
  if ('schemaVersion' in home)
    return yield* linesIn(pick(home, 'title', 'description', 'publisher', 'groups', 'readers', 'notices', 'errata', 'label'))
  const { questionnaire, chapters, principles } = home
  yield* linesIn(pick(home, 'title', 'subtitle', 'overview', 'citation', 'notices', 'figures', 'terms'))
  if (questionnaire !== undefined) {
    yield* linesIn({ questionnaire: { title: questionnaire.title } })
    yield* linesIn(questionnaire, 'title')
  }
  if (principles !== undefined) yield* linesIn({ core: principles })
  for (const { id, title, summary } of chapters)
    for (const line of linesIn({ title, ...(summary !== undefined && { summary }) })) yield { ...line, id: `${id}/${line.id}` }
}

function pick<T extends object>(value: T, ...fields: (keyof T)[]): Partial<T> {
  return Object.fromEntries(fields.filter((field) => Object.hasOwn(value, field)).map((field) => [field, value[field]])) as Partial<T>
}

function linesIn(root: object, without?: string): Line[] {
  return walk(root, root, []).filter(({ id }) => id !== without)
}

function walk(root: object, value: unknown, path: (string | number)[]): Line[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(root, item, [...path, index]))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => walk(root, item, [...path, key]))
  return typeof value === 'string' && lineFields.has(String(path.at(-1))) ? [{ id: unitIdOf(root, path), text: value }] : []
}
