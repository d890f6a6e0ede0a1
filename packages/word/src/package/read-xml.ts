import sax from 'sax'

/** What is told of an XML text, in its order. Names come without their prefix, which every program may choose for itself. */
export interface XmlListener {
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  /** `position` is where the text ends, in characters from 0. */
  text?: (text: string, position: number) => void
  close?: (name: string, position: number) => void
}

/**
 * Reads the XML of a part. Gives the reason where it is not UTF-8 or not well-formed, or holds what no part of a document needs: a document
 * type, which could define entities without end; comments, CDATA and instructions, in which a tag could hide. What was told before stays told.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): string | undefined {
  const xml = decode(bytes)
  if (xml === undefined) return 'it is not UTF-8'
  let fault: string | undefined
  const refuse = (reason: string) => () => {
    fault ??= reason
  }
  const parser = sax.parser(true)
  parser.onopentag = ({ name, attributes }) => listener.open?.(localName(name), readAttributes(attributes as Record<string, string>))
  parser.ontext = (text) => listener.text?.(text, parser.position)
  parser.onclosetag = (name) => listener.close?.(localName(name), parser.position)
  parser.ondoctype = refuse('it declares a document type')
  parser.oncomment = refuse('it holds a comment of XML')
  parser.onopencdata = refuse('it holds CDATA')
  parser.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') fault ??= 'it holds an instruction for XML programs'
  }
  // Without a listener of its own the parser throws what it finds.
  parser.onerror = ({ message }) => {
    fault ??= message.split('\n')[0] ?? message
  }
  for (let at = 0; at < xml.length && fault === undefined; at += STEP) parser.write(xml.slice(at, at + STEP))
  if (fault === undefined) parser.close()
  return fault
}

/** Characters told at a time; after a fault no more are. */
const STEP = 65_536

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const encoding = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8'
    return encoding.toLowerCase() === 'utf-8' ? text : undefined
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
