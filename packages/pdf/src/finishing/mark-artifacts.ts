import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { isElement, type StructureKid, type StructureNode } from './structure-tree.ts'

/** What it costs to pack pages: level 6 takes two thirds of the time and 3 % more room, 9 three times as long for 1 % less. */
const level = 7

/**
 * Marks as artifacts what a page shows outside its structure: running heads, page numbers, backgrounds. Chromium leaves them bare,
 * and a screen reader would read them in the middle of a sentence that goes over two pages. Lines and backgrounds that Chromium does
 * count as content of an element, but which are no figures, become artifacts too. Gives the structure without them.
 */
export function markArtifacts(document: PDFDocument, root: StructureNode | undefined): StructureNode | undefined {
  const figures = root === undefined ? new Set<string>() : new Set(marksOfFigures(root))
  const freed = new Set<string>()
  for (const page of document.getPages()) {
    const reference = page.node.get(PDFName.Contents)
    const stream = document.context.lookup(reference instanceof PDFRef ? reference : undefined)
    if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const content = inflateSync(stream.getContents()).toString('latin1').split('\n')
    const drawings = listDrawings(content).filter((mark) => !figures.has(nameMark(page.ref, mark)))
    for (const mark of drawings) freed.add(nameMark(page.ref, mark))
    const marked = wrapBareContent(freeMarks(content, new Set(drawings)), listForms(page))
    document.context.assign(reference, PDFRawStream.of(stream.dict, deflateSync(Buffer.from(marked.join('\n'), 'latin1'), { level })))
  }
  return root && withoutMarks(root, freed)
}

/**
 * Wraps each stretch that paints and lies outside all marked content of the structure (`/P <</MCID 0 >>BDC … EMC`).
 * Skia writes one operator a line, and strings as hexadecimal digits, so lines can be read without a parser.
 * A stretch that draws one of the `forms` (a group with opacity, with text or marks of its own inside) is left as it is.
 */
export function wrapBareContent(content: readonly string[], forms: ReadonlySet<string>): string[] {
  const wrapped: string[] = []
  let bare: string[] = []
  let depth = 0
  for (const line of content) {
    if (depth === 0 && !(line.endsWith('C') && isMark.test(line))) bare.push(line)
    else {
      if (bare.length > 0) wrapped.push(...wrapStretch(bare, forms))
      if (bare.length > 0) bare = []
      wrapped.push(line)
      depth += depthChange(line)
    }
  }
  wrapped.push(...wrapStretch(bare, forms))
  return wrapped
}

/**
 * The numbers of marks in which no text is shown and nothing drawn by its name (an image, a form): lines and areas, and text that lies outside
 * the page, of which Skia leaves empty marks.
 */
export function listDrawings(content: readonly string[]): number[] {
  const drawings: number[] = []
  let open: { mark: number; shows: boolean } | undefined
  let depth = 0
  for (const line of content) {
    const mark = depth === 0 && line.endsWith('BDC') ? /<<\/MCID (\d+) ?>> ?BDC$/.exec(line)?.[1] : undefined
    if (mark !== undefined) open = { mark: Number(mark), shows: false }
    else if (open?.shows === false && /(^| )(Tj|TJ|'|"|Do)$/.test(line)) open.shows = true
    depth += depthChange(line)
    if (depth > 0 || open === undefined) continue
    if (!open.shows) drawings.push(open.mark)
    open = undefined
  }
  return drawings
}

function freeMarks(content: readonly string[], marks: ReadonlySet<number>): readonly string[] {
  if (marks.size === 0) return content
  return content.map((line) => {
    const mark = line.endsWith('BDC') ? /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/.exec(line)?.[1] : undefined
    return mark !== undefined && marks.has(Number(mark)) ? '/Artifact BMC' : line
  })
}

function nameMark(page: PDFRef, mark: number): string {
  return `${page} ${mark}`
}

function marksOfFigures({ type, kids }: StructureNode): string[] {
  return kids.flatMap((kid) => {
    if (isElement(kid)) return marksOfFigures(kid)
    return type === 'Figure' && 'mark' in kid ? [nameMark(kid.page, kid.mark)] : []
  })
}

function withoutMarks(node: StructureNode, freed: ReadonlySet<string>): StructureNode {
  const isKept = (kid: StructureKid) => !('mark' in kid) || !freed.has(nameMark(kid.page, kid.mark))
  return { ...node, kids: node.kids.filter(isKept).map((kid) => (isElement(kid) ? withoutMarks(kid, freed) : kid)) }
}

/** The begin of a piece of the structure, or of an artifact. */
const isMark = /<<\/MCID \d+ ?>> ?BDC$|^\/Artifact BMC$/

/** Marks can nest (`/ReversedChars BMC`, `/Span <</ActualText …>> BDC`), and all end with the same word. */
function depthChange(line: string): number {
  // Few lines end so, and a page has thousands.
  if (!line.endsWith('C')) return 0
  if (/\b(BMC|BDC)$/.test(line)) return 1
  return line === 'EMC' ? -1 : 0
}

function wrapStretch(lines: string[], forms: ReadonlySet<string>): string[] {
  const paints = lines.some((line) => /(^| )(Tj|TJ|f\*?|F|S|s|B\*?|b\*?|Do|sh)$/.test(line))
  const drawsForm = lines.some((line) => forms.has(/^\/(\S+) Do$/.exec(line)?.[1] ?? ''))
  return paints && !drawsForm ? ['/Artifact BMC', ...lines, 'EMC'] : lines
}

/**
 * The names of the page's forms that say something: that have marks or text of their own. Others are lines and areas that Skia draws apart,
 * such as what lies under a rounded corner.
 */
function listForms(page: PDFPage): Set<string> {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const forms = objects?.keys().filter((name) => {
    const object = objects.lookup(name)
    return object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form') && isSaying(object)
  })
  return new Set(forms?.map((name) => name.decodeText()))
}

function isSaying(form: PDFRawStream): boolean {
  return /MCID|(^| )(Tj|TJ|Do)$/m.test(inflateSync(form.getContents()).toString('latin1'))
}
