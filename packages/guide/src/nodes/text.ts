import type { Text } from '@ai-toolkit/model'
import type * as Markdown from 'mdast'
import type { Reader } from '../reader.ts'
import { keepPlace } from '../reading.ts'
import { checkStrayMarkup } from '../stray-markup.ts'

/** Plain text. Signs in it that look like markup without being any are reported. */
export function readText(node: Markdown.Text, { reading }: Reader): Text[] {
  checkStrayMarkup(node, reading)
  return [keepPlace({ type: 'text', value: normalizeLineEnds(node.value) }, node, reading)]
}

/** Line ends as they are in Unix files, so that the same words give the same tree in every file. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
