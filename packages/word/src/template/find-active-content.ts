import { readXml } from '../package/read-xml.ts'
import { type Danger, isPlainAddress, shorten } from './danger.ts'
import { findFieldDangers } from './field-codes.ts'

/** Elements that run or fetch something, by their name without prefix. */
const strangeElements = new Map([
  ['OLEObject', 'an embedded object'],
  ['object', 'an embedded object'],
  ['objectEmbed', 'an embedded object'],
  ['objectLink', 'a linked object'],
  ['control', 'a control'],
  ['altChunk', 'a document in another format'],
  ['subDoc', 'a document that is read in'],
  ['mailMerge', 'mail merge'],
  ['webVideoPr', 'a video from the web'],
  ['script', 'a script'],
  ['foreignObject', 'a web page in a drawing'],
])

/** Attributes by which VML and SVG fetch or lead to something. */
const addresses = new Set(['src', 'href', 'althref'])

/** Finds elements, addresses and fields in the XML of a part that run or fetch something; nothing in other parts. */
export function findActiveContent(part: string, bytes: Uint8Array): Danger[] {
  if (!/\.(xml|svg)$/i.test(part)) return []
  const found: string[] = []
  const fields = findFieldDangers()
  readXml(bytes, {
    open: (name, attributes) => {
      const strange = strangeElements.get(name)
      if (strange !== undefined) found.push(strange)
      for (const [attribute, value] of attributes) if (addresses.has(attribute)) found.push(...strangeAddress(attribute, value))
      fields.open(name, attributes)
    },
    text: fields.text,
    close: fields.close,
  })
  return [...found, ...fields.end()].map((what) => ({ part, what }))
}

function strangeAddress(attribute: string, value: string): string[] {
  const isPlain = attribute === 'src' ? !/^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(value) : isPlainAddress(value) || !/[:\\]/.test(value)
  return isPlain || value.startsWith('data:image/') ? [] : [`a picture or link that lies elsewhere (${shorten(value)})`]
}
