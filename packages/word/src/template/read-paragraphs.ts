import { readXml } from '../package/read-xml.ts'

/** The text of a paragraph, whatever runs it is split into. */
export interface TemplateParagraph {
  text: string
  /** Where a character of the text stands in the XML, near enough to tell what comes first and how much lies between. */
  positionAt: (offset: number) => number
  /** Where it ends in the XML. */
  end: number
}

/** Elements beside `t` whose text the library fills, whatever they stand in: the properties of a document. */
const properties = new Set([
  ...['title', 'subject', 'creator', 'description', 'keywords', 'category', 'contentStatus', 'lpstr', 'lpwstr', 'PublishDate', 'Abstract'],
  ...['Company', 'Manager', 'HyperlinkBase', 'CompanyAddress', 'CompanyPhone', 'CompanyFax', 'CompanyEmail'],
])

interface OpenParagraph {
  text: string
  pieces: { offset: number; position: number }[]
}

/** The paragraphs of a part, those in text boxes too, or its properties. The XML must be in order. */
export function readParagraphs(bytes: Uint8Array): TemplateParagraph[] {
  const found: TemplateParagraph[] = []
  const open: OpenParagraph[] = []
  let isText = false
  const isParagraph = (name: string): boolean => name === 'p' || properties.has(name)
  readXml(bytes, {
    open: (name) => {
      if (isParagraph(name)) open.push({ text: '', pieces: [] })
      isText = name === 't' || properties.has(name)
    },
    text: (text, position) => {
      const paragraph = open.at(-1)
      if (!isText || paragraph === undefined) return
      paragraph.pieces.push({ offset: paragraph.text.length, position: position - text.length })
      paragraph.text += text
    },
    close: (name, position) => {
      isText = false
      const paragraph = isParagraph(name) ? open.pop() : undefined
      if (paragraph !== undefined) found.push(close(paragraph, position))
    },
  })
  return found
}

function close({ text, pieces }: OpenParagraph, end: number): TemplateParagraph {
  const positionAt = (offset: number): number => {
    const piece = pieces.findLast((each) => each.offset <= offset)
    return piece === undefined ? end : piece.position + offset - piece.offset
  }
  return { text, positionAt, end }
}
