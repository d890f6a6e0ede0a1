import { codes } from '@ai-toolkit/diagnostics'
import type { Code } from '@ai-toolkit/model'
import type * as Markdown from 'mdast'
import type { Reader } from '../reader.ts'
import { keepPlace, type Reading, rangeOf, sourceOf } from '../reading.ts'
import { shorten } from '../shorten.ts'
import { normalizeLineEnds } from './text.ts'

/** A block of code, fenced or indented. */
export function readCode(node: Markdown.Code, { reading }: Reader): Code[] {
  checkClosing(node, reading)
  if (node.meta) reportMeta(node, node.meta, reading)
  const value = normalizeLineEnds(node.value)
  return [keepPlace(node.lang ? { type: 'code', lang: node.lang, value } : { type: 'code', value }, node, reading)]
}

/** Indented code has no fence, and needs no closing. */
function checkClosing(node: Markdown.Code, reading: Reading): void {
  const source = sourceOf(node, reading)
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0]
  const last = /[\r\n][ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(source)?.[1]
  if (fence === undefined || last?.startsWith(fence)) return
  const { start } = rangeOf(node)
  reading.diagnostics.push(codes.unclosedBlock.at(reading.placeAt(start, start + fence.length), { what: 'block of code', closing: fence }))
}

/** What stands behind the language in the opening line. */
function reportMeta(node: Markdown.Code, meta: string, reading: Reading): void {
  const { start, end } = rangeOf(node)
  const offset = sourceOf(node, reading).indexOf(meta)
  const place = offset < 0 ? reading.placeAt(start, end) : reading.placeAt(start + offset, start + offset + meta.length)
  reading.diagnostics.push(codes.lostText.at(place, { what: 'remark behind the language of the code', text: shorten(meta) }))
}
