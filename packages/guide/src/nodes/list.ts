import type { List, ListItem } from '@ai-toolkit/model'
import type * as Markdown from 'mdast'
import type { Reader } from '../reader.ts'
import { keepPlace } from '../reading.ts'

/** A list. A list that begins with 1 has no `start`, and a tight one no `spread`. */
export function readList(node: Markdown.List, reader: Reader): List[] {
  const inner = reader.inside('list')
  const children = node.children.map((item) => readItem(item, inner))
  const ordered = node.ordered === true
  const hasStart = ordered && typeof node.start === 'number' && node.start !== 1
  const isSpread = node.spread === true || node.children.some(({ spread }) => spread === true)
  const start = hasStart ? { start: node.start as number } : {}
  return [keepPlace({ type: 'list', ordered, ...start, ...(isSpread && { spread: true }), children }, node, reader.reading)]
}

function readItem(node: Markdown.ListItem, reader: Reader): ListItem {
  return keepPlace({ type: 'listItem', children: reader.blocks(node.children) }, node, reader.reading)
}
