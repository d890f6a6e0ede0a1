import { PDFArray, PDFDict, PDFName, type PDFPage, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { type Operand, type Operation, readOperations, streamBytes } from './content-stream.ts'

/** One operator that paints, and what marks it stands in. */
export interface Painting {
  operator: string
  /** From outside to inside. */
  marks: Mark[]
  /** What it shows, where it shows text. */
  codes: Buffer | undefined
  /** The font that it shows text in. */
  font: PDFDict | undefined
}

/** Marked content (ISO 32000-1, 14.6). */
export interface Mark {
  /** The name, such as `P` or `Artifact`. */
  tag: string
  /** Its number in the page's structure. */
  id: number | undefined
  properties: string
}

/** What a page or a form of it paints. */
export interface Content {
  /** The page, from 1. */
  page: number
  /** The number under which the parent tree knows it. */
  key: number | undefined
  paintings: Painting[]
  /** All marks in the order in which they begin, each with those around it. */
  marks: { mark: Mark; around: Mark[] }[]
  /** Whether every mark that begins ends. */
  isBalanced: boolean
  /** The forms that it draws, by their references, as often as it draws them. */
  drawn: PDFRef[]
}

/** What each page paints, and what each form does that pages draw. */
export function readContents(pages: readonly PDFPage[]): Content[] {
  return pages.flatMap((page, index) => {
    const resources = page.node.Resources()
    const own = readContent(pageText(page), index + 1, page.node.get(PDFName.of('StructParents')), resources)
    const forms = [...new Set(own.drawn)].flatMap((reference) => {
      const form = page.node.context.lookup(reference)
      return form instanceof PDFStream
        ? [readContent(latin(form), index + 1, form.dict.get(PDFName.of('StructParents')), form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict))]
        : []
    })
    return [own, ...forms]
  })
}

function pageText({ node }: PDFPage): string {
  const contents = node.lookup(PDFName.Contents)
  const streams = contents instanceof PDFArray ? contents.asArray().map((entry) => node.context.lookup(entry)) : [contents]
  return streams.map((stream) => (stream instanceof PDFStream ? latin(stream) : '')).join('\n')
}

function latin(stream: PDFStream): string {
  return streamBytes(stream).toString('latin1')
}

const paints = new Set(['Tj', 'TJ', "'", '"', 'f', 'f*', 'F', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh'])
const shows = new Set(['Tj', 'TJ', "'", '"'])

/** What reading a content stream is at. */
interface Reading {
  content: Content
  resources: PDFDict | undefined
  open: Mark[]
  font: PDFDict | undefined
}

function readContent(text: string, page: number, key: unknown, resources: PDFDict | undefined): Content {
  const content: Content = { page, key: key === undefined ? undefined : Number(String(key)), paintings: [], marks: [], isBalanced: true, drawn: [] }
  const reading: Reading = { content, resources, open: [], font: undefined }
  for (const operation of readOperations(text)) readOperation(operation, reading)
  return { ...content, isBalanced: content.isBalanced && reading.open.length === 0 }
}

function readOperation({ operator, operands }: Operation, reading: Reading): void {
  if (operator === 'BMC' || operator === 'BDC') beginMark(operands, reading)
  else if (operator === 'EMC') endMark(reading)
  else if (operator === 'Tf') reading.font = partOf(reading.resources, 'Font')?.lookupMaybe(nameIn(operands[0]), PDFDict)
  else if (paints.has(operator)) paint(operator, operands, reading)
}

function beginMark(operands: Operand[], { content, open, resources }: Reading): void {
  const mark = markOf(operands, resources)
  content.marks.push({ mark, around: [...open] })
  open.push(mark)
}

function endMark({ content, open }: Reading): void {
  if (open.pop() === undefined) content.isBalanced = false
}

/** A form is judged by what it paints itself. */
function paint(operator: string, operands: Operand[], { content, resources, open, font }: Reading): void {
  const form = operator === 'Do' ? formOf(nameIn(operands[0]), resources) : undefined
  if (form !== undefined) content.drawn.push(form)
  else content.paintings.push({ operator, marks: [...open], codes: shows.has(operator) ? codesIn(operands) : undefined, font })
}

function partOf(resources: PDFDict | undefined, part: string): PDFDict | undefined {
  return resources?.lookupMaybe(PDFName.of(part), PDFDict)
}

function markOf([tag, properties]: Operand[], resources: PDFDict | undefined): Mark {
  const said = textOf(properties)
  const named = said.startsWith('/') ? String(partOf(resources, 'Properties')?.lookup(PDFName.of(said.slice(1))) ?? '') : said
  const id = /\/MCID\s+(\d+)/.exec(named)?.[1]
  return { tag: textOf(tag).slice(1), id: id === undefined ? undefined : Number(id), properties: named }
}

function nameIn(operand: Operand | undefined): PDFName {
  return PDFName.of(textOf(operand).slice(1))
}

function textOf(operand: Operand | undefined): string {
  return operand !== undefined && 'text' in operand ? operand.text : ''
}

function codesIn(operands: readonly Operand[]): Buffer {
  return Buffer.concat(operands.flatMap((operand) => ('bytes' in operand ? [operand.bytes] : [])))
}

function formOf(name: PDFName, resources: PDFDict | undefined): PDFRef | undefined {
  const reference = partOf(resources, 'XObject')?.get(name)
  const object = resources?.context.lookup(reference)
  const isForm = object instanceof PDFStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
  return isForm && reference instanceof PDFRef ? reference : undefined
}
