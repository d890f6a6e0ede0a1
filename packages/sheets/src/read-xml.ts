import sax from 'sax'

/** What is told of an XML text, in its order. Names come without their prefix. */
export interface XmlListener {
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/**
 * Reads the XML of a part of a workbook. Gives the reason where it is not well-formed, or declares a document type, which no workbook needs and
 * which could define entities without end. What was told before stays told.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): string | undefined {
  const xml = decode(bytes)
  if (xml === undefined) return 'it is not UTF-8'
  let fault: string | undefined
  const parser = sax.parser(true, { position: false })
  parser.onopentag = ({ name, attributes }) => listener.open?.(localName(name), readAttributes(attributes as Record<string, string>))
  parser.ontext = (text) => listener.text?.(text)
  parser.oncdata = (text) => listener.text?.(text)
  parser.onclosetag = (name) => listener.close?.(localName(name))
  parser.ondoctype = () => {
    fault ??= 'it declares a document type'
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
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
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
