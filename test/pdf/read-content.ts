import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFPage, PDFRef, PDFStream } from '@cantoo/pdf-lib'
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
  /** Whether it is a form, not a page. */
  isForm: boolean
  /** The number under which the parent tree knows it. */
  key: number | undefined
  paintings: Painting[]
  /** All marks in the order in which they begin, each with those around it. */
  marks: { mark: Mark; around: Mark[] }[]
  /** Whether every mark that begins ends. */
  isBalanced: boolean
  /** The forms that it draws, as often as it draws them, each with the marks that it is drawn in. */
  drawn: { form: PDFRef; marks: Mark[] }[]
}

/** What each page paints, and what each form does that pages, or forms of theirs, draw. */
export function readContents(pages: readonly PDFPage[]): Content[] {
  return pages.flatMap((page, index) => {
    const place = { page: index + 1, context: page.node.context }
    const own = readContent(pageText(page), {
      ...place,
      isForm: false,
      key: page.node.get(PDFName.of('StructParents')),
      resources: page.node.Resources(),
      around: [],
    })
    return [own, ...readForms(own, place)]
  })
}

/** A form that is drawn twice is read twice: what it paints stands in other marks each time. */
function readForms({ drawn }: Content, place: Pick<Source, 'page' | 'context'>, depth = 1): Content[] {
  // A form that draws itself would have no end.
  if (depth > 8) return []
  return drawn.flatMap(({ form, marks }) => {
    const stream = place.context.lookup(form, PDFStream)
    const { dict } = stream
    const source = {
      ...place,
      isForm: true,
      key: dict.get(PDFName.of('StructParents')),
      resources: dict.lookupMaybe(PDFName.of('Resources'), PDFDict),
      around: marks,
    }
    const own = readContent(latin(stream), source)
    return [own, ...readForms(own, place, depth + 1)]
  })
}

/** Where a content stream belongs. */
interface Source {
  page: number
  isForm: boolean
  context: PDFContext
  /** The number under which the parent tree knows it. */
  key: unknown
  resources: PDFDict | undefined
  /** The marks that it is drawn in. */
  around: Mark[]
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

function readContent(text: string, { page, isForm, key, resources, around }: Source): Content {
  const content: Content = {
    page,
    isForm,
    key: key === undefined ? undefined : Number(String(key)),
    paintings: [],
    marks: [],
    isBalanced: true,
    drawn: [],
  }
  const reading: Reading = { content, resources, open: [...around], font: undefined }
  for (const operation of readOperations(text)) readOperation(operation, reading)
  return { ...content, isBalanced: content.isBalanced && reading.open.length === around.length }
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
  if (form !== undefined) content.drawn.push({ form, marks: [...open] })
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
