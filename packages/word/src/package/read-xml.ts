import { readXml as readXmlIn, type XmlListener } from '@ai-toolkit/sheets'

/** Reads the XML of a part; gives the reason where it cannot be, or where it holds what a document does not need and a tag could hide in. */
export function readXml(bytes: Uint8Array, listener: XmlListener): string | undefined {
  return readXmlIn(bytes, listener, 'plain')
}
