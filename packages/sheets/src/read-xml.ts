import sax from 'sax'

/** What is told of an XML text, in its order. Names come without their prefix, which every program may choose for itself. */
export interface XmlListener {
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  /** `position` is where the text ends, in characters from 0. */
  text?: (text: string, position: number) => void
  close?: (name: string, position: number) => void
}

/** `usual`: as programs write it, in UTF-8 or UTF-16. `plain`: UTF-8 without comments, CDATA and instructions, in which something could hide. */
export type XmlDialect = 'usual' | 'plain'

/**
 * Reads the XML of a part of an office file. Gives the reason where it is not well-formed or not of the dialect, or declares a document type, which no
 * such file needs and which could define entities without end. What was told before stays told.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener, dialect: XmlDialect = 'usual'): string | undefined {
  const xml = decoders[dialect](bytes)
  if (xml === undefined) return 'it is not UTF-8'
  let fault: string | undefined
  const refuse = (reason: string) => {
    fault ??= reason
  }
  const parser = sax.parser(true)
  parser.onopentag = ({ name, attributes }) => listener.open?.(localName(name), readAttributes(attributes as Record<string, string>))
  parser.ontext = (text) => listener.text?.(text, parser.position)
  parser.oncdata = (text) => listener.text?.(text, parser.position)
  parser.onclosetag = (name) => listener.close?.(localName(name), parser.position)
  parser.ondoctype = () => refuse('it declares a document type')
  // Without a listener of its own the parser throws what it finds.
  parser.onerror = ({ message }) => refuse(message.split('\n')[0] ?? message)
  if (dialect === 'plain') refuseHidingPlaces(parser, refuse)
  for (let at = 0; at < xml.length && fault === undefined; at += STEP) parser.write(xml.slice(at, at + STEP))
  if (fault === undefined) parser.close()
  return fault
}

/** Characters told at a time; after a fault no more are. */
const STEP = 65_536

function refuseHidingPlaces(parser: sax.SAXParser, refuse: (reason: string) => void): void {
  parser.oncomment = () => refuse('it holds a comment of XML')
  parser.onopencdata = () => refuse('it holds CDATA')
  parser.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') refuse('it holds an instruction for XML programs')
  }
}

const decoders: Record<XmlDialect, (bytes: Uint8Array) => string | undefined> = {
  usual: (bytes) =>
    decode(bytes, bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'),
  plain: (bytes) => {
    const text = decode(bytes, 'utf-8')
    const encoding = text === undefined ? undefined : (/^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8')
    return encoding?.toLowerCase() === 'utf-8' ? text : undefined
  },
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function readAttributes(attributes: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [localName(name), value]))
}
