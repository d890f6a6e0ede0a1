import type { Data } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, EditionFigure, FigureSource, Place, Resource } from '@ai-toolkit/model'
import type { SourceFile, SourceTree } from '@ai-toolkit/source'
import { imageSize } from 'image-size'
import { checkSvg } from './check-svg.ts'

type Figure = Omit<EditionFigure, 'number'>

/** A figure is held in memory, in the edition and in every PDF that shows it: 2 MB is far above what a drawing needs. */
const greatestFigure = 2_000_000

const mediaTypes = new Map<string, EditionFigure['mediaType']>([
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
])

/** The figures that resource.yaml declares, each with its file; undeclared files in figures/ are a warning. */
export function readFigures(tree: SourceTree, folder: string, resource: Data<Resource>): Checked<Figure[]> {
  const declared = resource.value.figures ?? []
  const read = declared.map((figure, index) => readFigure(tree, folder, figure, resource.placeAt(['figures', index, 'file'])))
  const used = new Set(declared.map((figure) => `${folder}/figures/${figure.file}`.normalize('NFC')))
  const strays = [...tree.keys()].filter((path) => path.startsWith(`${folder}/figures/`) && !used.has(path.normalize('NFC')))
  return {
    value: read.flatMap(({ value }) => value ?? []),
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...strays.map((path) => codes.undeclaredFigure.at(wholeFile(path), { file: resource.file })),
    ],
  }
}

function readFigure(tree: SourceTree, folder: string, declared: FigureSource, place: Place): Checked<Figure> {
  const path = `${folder}/figures/${declared.file}`
  const file = fileAt(tree, path)
  if (file === undefined) {
    const nearby = [...tree.keys()].filter((name) => name.startsWith(`${folder}/figures/`))
    return { value: undefined, diagnostics: [codes.missingFile.at(place, { path, nearby })] }
  }
  if (file.unread) return { value: undefined, diagnostics: [] }
  const mediaType = mediaTypes.get(declared.file.slice(declared.file.lastIndexOf('.') + 1).toLowerCase())
  if (mediaType === undefined) return { value: undefined, diagnostics: [codes.figureFormat.at(place, { file: declared.file })] }
  const diagnostics = checkFile(file, mediaType, place)
  const { file: name, ...words } = declared
  return { value: { ...words, file: name, mediaType, digest: file.digest, ...contentOf(file), ...sizeOf(file) }, diagnostics }
}

/** Some systems take the accents of names apart when they store them, so what is written as it looks must be found. */
function fileAt(tree: SourceTree, path: string): SourceFile | undefined {
  const composed = path.normalize('NFC')
  return tree.get(path) ?? [...tree.values()].find((file) => file.path.normalize('NFC') === composed)
}

function checkFile(file: SourceFile, mediaType: string, place: Place): Diagnostic[] {
  const tooLarge = file.bytes.length > greatestFigure ? [codes.figureTooLarge.at(place, { bytes: file.bytes.length, greatest: greatestFigure })] : []
  const unreadable = sizeOf(file).width === undefined ? [codes.figureUnreadable.at(place, { path: file.path, mediaType })] : []
  const unsafe = mediaType === 'image/svg+xml' && file.text !== undefined ? checkSvg(file.path, file.text) : []
  return [...tooLarge, ...unreadable, ...unsafe]
}

function contentOf(file: SourceFile): Pick<Figure, 'encoding' | 'data'> {
  return file.text === undefined ? { encoding: 'base64', data: Buffer.from(file.bytes).toString('base64') } : { encoding: 'utf8', data: file.text }
}

/** Width and height in CSS pixels, where the file says; image-size throws on what it cannot read, which is the editor's fault to mend. */
function sizeOf(file: SourceFile): { width?: number; height?: number } {
  try {
    const { width, height } = imageSize(file.bytes)
    return { width, height }
  } catch {
    return {}
  }
}
