import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { isElement, type StructureKid, type StructureNode } from './structure-tree.ts'

/**
 * Marks as artifacts what a page shows outside its structure: running heads, page numbers, backgrounds. Chromium leaves them bare,
 * and a screen reader would read them in the middle of a sentence that goes over two pages. Lines and backgrounds that Chromium does
 * count as content of an element, but which are no figures, become artifacts too. Gives the structure without them.
 */
export function markArtifacts(document: PDFDocument, root: StructureNode | undefined): StructureNode | undefined {
  const figures = new Set<number>()
  if (root) addFigures(root, figures)
  const freed = new Set<number>()
  for (const page of document.getPages()) {
    const reference = page.node.get(PDFName.Contents)
    const stream = document.context.lookup(reference instanceof PDFRef ? reference : undefined)
    if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const pieces = splitAtMarks(unpack(stream))
    const drawings = listDrawings(pieces).filter((mark) => !figures.has(nameMark(page.ref.objectNumber, mark)))
    for (const mark of drawings) freed.add(nameMark(page.ref.objectNumber, mark))
    const marked = wrapBareContent(freeMarks(pieces, new Set(drawings)), listForms(page))
    document.context.assign(reference, PDFRawStream.of(stream.dict, deflateSync(Buffer.from(marked, 'latin1'))))
  }
  return root && withoutMarks(root, freed)
}

/**
 * The content of a page in pieces: what stands between its marks, and each mark (`/P <</MCID 0 >>BDC … EMC`) at an odd place. Skia writes one
 * operator a line, and strings as hexadecimal digits.
 */
export function splitAtMarks(content: string): string[] {
  return content.split(/^(\/[^\n]*B[DM]C|EMC)$/m)
}

/**
 * Wraps each stretch that paints and lies outside all marked content of the structure.
 * A stretch that draws one of the `forms` (a group with opacity, with text or marks of its own inside) is left as it is.
 */
export function wrapBareContent(pieces: readonly string[], forms: ReadonlySet<string>): string {
  let wrapped = ''
  let bare = ''
  let depth = 0
  for (const [index, token] of pieces.entries()) {
    const isMark = index % 2 === 1
    if (depth === 0 && !(isMark && beginsPiece.test(token))) bare += token
    else {
      wrapped += `${wrapStretch(bare, forms)}${token}`
      bare = ''
      if (isMark) depth += depthChange(token)
    }
  }
  return wrapped + wrapStretch(bare, forms)
}

/**
 * The numbers of marks in which no text is shown and nothing drawn by its name (an image, a form): lines and areas, and text that lies outside
 * the page, of which Skia leaves empty marks.
 */
export function listDrawings(pieces: readonly string[]): number[] {
  const drawings: number[] = []
  let open: { mark: number; shows: boolean } | undefined
  let depth = 0
  for (const [index, token] of pieces.entries()) {
    const mark = depth === 0 ? /<<\/MCID (\d+) ?>> ?BDC$/.exec(token)?.[1] : undefined
    if (mark !== undefined) open = { mark: Number(mark), shows: false }
    else if (open?.shows === false && /(^| )(Tj|TJ|'|"|Do)$/m.test(token)) open.shows = true
    if (index % 2 === 1) depth += depthChange(token)
    if (depth > 0 || open === undefined) continue
    if (!open.shows) drawings.push(open.mark)
    open = undefined
  }
  return drawings
}

function freeMarks(pieces: readonly string[], freed: ReadonlySet<number>): readonly string[] {
  if (freed.size === 0) return pieces
  return pieces.map((piece, index) => (index % 2 === 1 && freed.has(Number(/<<\/MCID (\d+)/.exec(piece)?.[1])) ? '/Artifact BMC' : piece))
}

/**
 * Pages are asked for all their text: nearly always in one piece, which takes half the time that pieces of the usual size do. Larger ones make the
 * collector of garbage come twice as often.
 */
function unpack(stream: PDFRawStream): string {
  return inflateSync(stream.getContents(), { chunkSize: 1 << 16 }).toString('latin1')
}

/** A number for each mark of each page. */
function nameMark(page: number, mark: number): number {
  return page * 2 ** 24 + mark
}

function addFigures({ type, kids }: StructureNode, figures: Set<number>): void {
  for (const kid of kids) {
    if (isElement(kid)) addFigures(kid, figures)
    else if (type === 'Figure' && 'mark' in kid) figures.add(nameMark(kid.page, kid.mark))
  }
}

function withoutMarks(node: StructureNode, freed: ReadonlySet<number>): StructureNode {
  const isKept = (kid: StructureKid) => !('mark' in kid) || !freed.has(nameMark(kid.page, kid.mark))
  return { ...node, kids: node.kids.filter(isKept).map((kid) => (isElement(kid) ? withoutMarks(kid, freed) : kid)) }
}

/** The begin of a piece of the structure, or of an artifact. */
const beginsPiece = /<<\/MCID \d+ ?>> ?BDC$|^\/Artifact BMC$/

/** Marks can nest (`/ReversedChars BMC`, `/Span <</ActualText …>> BDC`), and all end with the same word. */
function depthChange(mark: string): number {
  return mark === 'EMC' ? -1 : 1
}

function wrapStretch(stretch: string, forms: ReadonlySet<string>): string {
  const paints = /(^| )(Tj|TJ|f\*?|F|S|s|B\*?|b\*?|Do|sh)$/m.test(stretch)
  if (!paints || Array.from(stretch.matchAll(/^\/(\S+) Do$/gm)).some(([, name = '']) => forms.has(name))) return stretch
  const from = stretch.startsWith('\n') ? 1 : 0
  const to = stretch.length - (stretch.endsWith('\n') ? 1 : 0)
  return `${stretch.slice(0, from)}/Artifact BMC\n${stretch.slice(from, to)}\nEMC${stretch.slice(to)}`
}

/**
 * The names of the page's forms that say something: that have marks or text of their own. Others are lines and areas that Skia draws apart,
 * such as what lies under a rounded corner.
 */
function listForms(page: PDFPage): Set<string> {
  const saying = new Set<string>()
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  for (const [name] of objects?.entries() ?? []) {
    const object = objects?.lookup(name)
    const isForm = object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
    if (isForm && isSaying(unpack(object))) saying.add(name.decodeText())
  }
  return saying
}

function isSaying(content: string): boolean {
  return /MCID|(^| )(Tj|TJ|Do)$/m.test(content)
}
