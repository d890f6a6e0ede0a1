import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * Marks as artifacts what a page shows outside its structure: running heads, page numbers, backgrounds. Chromium leaves them bare,
 * and a screen reader would read them in the middle of a sentence that goes over two pages.
 */
export function markArtifacts(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const reference = page.node.get(PDFName.Contents)
    const stream = document.context.lookup(reference instanceof PDFRef ? reference : undefined)
    if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const content = inflateSync(stream.getContents()).toString('latin1')
    const marked = wrapBareContent(content, listForms(page))
    if (marked !== content) document.context.assign(reference, PDFRawStream.of(stream.dict, deflateSync(Buffer.from(marked, 'latin1'))))
  }
}

/**
 * Wraps each stretch that paints and lies outside all marked content of the structure (`/P <</MCID 0 >>BDC … EMC`).
 * Skia writes one operator a line, and strings as hexadecimal digits, so lines can be read without a parser.
 * A stretch that draws one of the `forms` (a group with opacity, with marks of its own inside) is left as it is.
 */
export function wrapBareContent(content: string, forms: ReadonlySet<string>): string {
  const wrapped: string[] = []
  const bare: string[] = []
  let depth = 0
  for (const line of content.split('\n')) {
    if (depth === 0 && !isMark.test(line)) bare.push(line)
    else {
      wrapped.push(...wrapStretch(bare.splice(0), forms), line)
      depth += depthChange(line)
    }
  }
  return [...wrapped, ...wrapStretch(bare, forms)].join('\n')
}

/** The begin of a piece of the structure, or of an artifact. */
const isMark = /<<\/MCID \d+ ?>> ?BDC$|^\/Artifact BMC$/

/** Marks can nest (`/ReversedChars BMC`, `/Span <</ActualText …>> BDC`), and all end with the same word. */
function depthChange(line: string): number {
  if (/\b(BMC|BDC)$/.test(line)) return 1
  return line === 'EMC' ? -1 : 0
}

function wrapStretch(lines: string[], forms: ReadonlySet<string>): string[] {
  const paints = lines.some((line) => /(^| )(Tj|TJ|f\*?|F|S|s|B\*?|b\*?|Do|sh)$/.test(line))
  const drawsForm = lines.some((line) => forms.has(/^\/(\S+) Do$/.exec(line)?.[1] ?? ''))
  return paints && !drawsForm ? ['/Artifact BMC', ...lines, 'EMC'] : lines
}

/** The names of the page's XObjects that are no images. */
function listForms(page: PDFPage): Set<string> {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const forms = objects?.keys().filter((name) => {
    const object = objects.lookup(name)
    return object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
  })
  return new Set(forms?.map((name) => name.decodeText()))
}
