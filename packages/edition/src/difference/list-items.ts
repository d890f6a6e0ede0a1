import { plainText, writeInlines } from '@ai-toolkit/guide'
import type { ChangedItem, Chapter, Edition, EditionResource } from '@ai-toolkit/model'
import { walkNodes } from '../prose/walk-nodes.ts'
import { itemShapes } from './item-shapes.ts'

/** Something in an edition that has an id of its own. */
export interface Item {
  kind: ChangedItem
  id: string
  /** The same in both editions for what is the same thing. */
  key: string
  /** As units name it: `questions.q_gap.options.o_a`; empty for the toolkit, a resource and a questionnaire. */
  path: string
  title: string
  parent: Item | undefined
  /** Whatever is its own and not an item: texts, numbers, conditions, lists of ids. */
  fields: ReadonlyMap<string, unknown>
}

/** The toolkit's own texts, or a resource, as far as they hold items. */
export type PartValue = Edition | EditionResource

type Fields = Readonly<Record<string, unknown>>

/**
 * All items of a part in reading order, what holds others before them.
 * @param renamed for items that go on under another key, their new one
 */
export function listItems(part: PartValue, renamed: ReadonlyMap<string, string> = new Map()): Item[] {
  const kind = 'resources' in part ? 'toolkit' : 'resource'
  return [...visit({ ...part }, { kind, field: '', parent: undefined, renamed })]
}

/** The id under which a field of an item is translated and marked. */
export function unitOf({ kind, path }: Pick<Item, 'kind' | 'path'>, field: string): string {
  if (kind === 'chapter') return `${path}/${field}`
  if (kind === 'heading') return field === 'text' ? `${path}/h1` : `${path}/${field}`
  if (kind === 'questionnaire' && field === 'title') return 'questionnaire.title'
  return path === '' ? field : `${path}.${field}`
}

interface At {
  kind: ChangedItem
  /** The field of the parent that it stands in. */
  field: string
  parent: Item | undefined
  renamed: ReadonlyMap<string, string>
}

function* visit(value: Fields, at: At): Generator<Item> {
  const { lists = {}, parts = {} } = itemShapes[at.kind]
  const item = toItem(value, at)
  yield item
  for (const [field, kind] of Object.entries({ ...parts, ...lists })) {
    for (const child of childrenOf(value, field)) yield* visit(child, { kind, field, parent: item, renamed: at.renamed })
  }
}

function childrenOf(value: Fields, field: string): Fields[] {
  if (field === 'headings') return headingsOf(value as unknown as Chapter)
  const found = value[field]
  return found === undefined ? [] : Array.isArray(found) ? found : [found as Fields]
}

/** A heading as a link shows it, and as it is written. */
function headingsOf({ blocks }: Chapter): Fields[] {
  return [...walkNodes(blocks)].flatMap((block) =>
    block.type === 'heading' ? [{ id: block.id, title: plainText(block.children), depth: block.depth, text: writeInlines(block.children) }] : [],
  )
}

function toItem(value: Fields, at: At): Item {
  const { kind, parent } = at
  const shape = itemShapes[kind]
  const listed = parent !== undefined && itemShapes[parent.kind].lists?.[at.field] !== undefined
  const id = String(value.id ?? value.point ?? value.locale ?? at.field)
  const key = parent === undefined ? kind : shape.free ? `${kind} ${id}` : [parent.key, at.field, ...(listed ? [id] : [])].join(' ')
  const apart = new Set([
    ...(listed || parent === undefined ? ['id'] : []),
    ...Object.keys({ ...shape.lists, ...shape.parts }),
    ...(shape.apart ?? []),
  ])
  return {
    kind,
    id,
    key: at.renamed.get(key) ?? key,
    path: pathOf(id, at),
    title: String(value[shape.title ?? 'id'] ?? id),
    parent,
    fields: new Map(Object.entries(value).filter(([field]) => !apart.has(field))),
  }
}

/** As `unitIdOf` of locale names what stands there. */
function pathOf(id: string, { kind, field, parent }: At): string {
  if (parent === undefined || kind === 'questionnaire') return ''
  if (kind === 'chapter') return id
  if (kind === 'heading') return `${parent.path}/${id}`
  const above = parent.path === '' || kind === 'question' ? [] : [parent.path]
  const isPart = itemShapes[parent.kind].parts?.[field] !== undefined
  return [...above, kind === 'core' ? 'core' : field, ...(isPart ? [] : [id])].join('.')
}
