import { strFromU8, unzipSync } from 'fflate'
import sax from 'sax'

/** An element of a part of a document. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Its own text, that of its children aside. */
  text: string
}

/** The parts of a document as texts, by path. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

/** The root of a part. Throws where the XML is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.ontext = (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.onclosetag = () => open.pop()
  parser.write(xml).close()
  const [element] = root.children
  if (element === undefined) throw new Error('There is no root.')
  return element
}

/** An element and all elements in it, in order. */
export function walk(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(walk)]
}

/** All elements of this name in a part. */
export function elementsIn(xml: string, name: string): XmlElement[] {
  return walk(parseXml(xml)).filter((element) => element.name === name)
}

/** What a reader sees of an element. */
export function textOf(element: XmlElement): string {
  return walk(element)
    .map(({ name, text }) => (name === 'w:t' ? text : name === 'w:br' ? '\n' : ''))
    .join('')
}

/** The paragraphs of a document as a reader sees them, with their styles. */
export function paragraphsOf(bytes: Uint8Array, part = 'word/document.xml'): { style: string; text: string }[] {
  return elementsIn(partsOf(bytes).get(part) ?? '', 'w:p').map((element) => ({
    style: walk(element).find(({ name }) => name === 'w:pStyle')?.attributes['w:val'] ?? 'Normal',
    text: textOf(element),
  }))
}
