import { codes } from '@ai-toolkit/diagnostics'
import type { Inline } from '@ai-toolkit/model'
import type { Link } from 'mdast'
import { plainText } from '../plain-text.ts'
import type { Reader } from '../reader.ts'
import { keepPlace, placeOf } from '../reading.ts'
import { shorten } from '../shorten.ts'

/** A link out of the toolkit. One that may not be followed leaves its text. */
export function readLink(node: Link, reader: Reader): Inline[] {
  const { reading } = reader
  const children = reader.inside('link').inlines(node.children)
  const place = placeOf(node, reading)
  if (node.title) reading.diagnostics.push(codes.lostText.at(place, { what: 'title of the link', text: shorten(node.title) }))
  if (plainText(children) === '') reading.diagnostics.push(codes.emptyLink.at(place, {}))
  const fault = faultOf(node.url)
  if (fault === undefined) return [keepPlace({ type: 'link', url: lowerCaseScheme(node.url), children }, node, reading)]
  reading.diagnostics.push(fault.at(place, { url: shorten(node.url) }))
  return children
}

function faultOf(url: string) {
  if (/^(https?:\/\/|mailto:)/i.test(url)) return URL.canParse(url) ? undefined : codes.unusableLink
  const hasScheme = /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)
  return hasScheme || url === '' ? codes.unusableLink : codes.relativeLink
}

function lowerCaseScheme(url: string): string {
  return url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
}
