import { codes } from '@ai-toolkit/diagnostics'
import type { Inline } from '@ai-toolkit/model'
import type { Definition, Html, Image, ImageReference, LinkReference } from 'mdast'
import type { Reader } from '../reader.ts'
import { placeOf } from '../reading.ts'
import { shorten } from '../shorten.ts'

/** HTML, comments included. */
export function refuseHtml(node: Html, { reading }: Reader): [] {
  const extras = fixOf(node.value)
  reading.diagnostics.push(codes.rawHtml.at(placeOf(node, reading), { tag: shorten(node.value) }, extras))
  return []
}

/** Images: they are shown as figures. */
export function refuseImage(node: Image | ImageReference, { reading }: Reader): [] {
  reading.diagnostics.push(codes.imageInText.at(placeOf(node, reading), {}))
  return []
}

/** `[text][label]`; its text stays. */
export function refuseReference(node: LinkReference, reader: Reader): Inline[] {
  const { reading } = reader
  reading.diagnostics.push(codes.referenceLink.at(placeOf(node, reading), { label: shorten(node.label ?? node.identifier) }))
  return reader.inlines(node.children)
}

/** `[label]: address`. */
export function refuseDefinition(node: Definition, { reading }: Reader): [] {
  reading.diagnostics.push(codes.referenceLink.at(placeOf(node, reading), { label: shorten(node.label ?? node.identifier) }))
  return []
}

function fixOf(html: string): { fix?: string } {
  if (html.startsWith('<!--')) return { fix: 'Comments are not kept: remove it, or put the remark into the ticket or the commit message.' }
  if (/^<br\b/i.test(html)) return { fix: 'End the line above with a backslash.' }
  return {}
}
