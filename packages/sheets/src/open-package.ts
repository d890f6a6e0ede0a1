import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { type UnzipFileInfo, unzipSync } from 'fflate/browser'

/** How much is unpacked at most. A workbook of the largest questionnaire has 20 parts and two million bytes of XML. */
const LIMITS = { parts: 500, partBytes: 16 * 2 ** 20, allBytes: 32 * 2 ** 20, ratio: 200, ratioFrom: 2 ** 20 }

/** The parts of an .xlsx file that are XML, by path. */
export type PackageParts = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks an .xlsx file. Sizes are asked of its directory before anything is unpacked, and no part can unpack into more than it says there.
 * Parts that are no XML (macros, pictures) are never unpacked.
 */
export function openPackage(file: string, bytes: Uint8Array): Checked<PackageParts> {
  const kind = kindOf(bytes)
  if (kind !== undefined) return refuse(codes.workbookUnreadable.at(wholeFile(file), { why: kind }))
  const seen: UnzipFileInfo[] = []
  try {
    const parts = unzipSync(bytes, { filter: (info) => admit(info, seen) })
    return { value: new Map(Object.entries(parts)), diagnostics: describeExtras(file, seen) }
  } catch (error) {
    if (error instanceof TooLarge) return refuse(codes.workbookTooLarge.at(wholeFile(file), { what: error.message }))
    // What the library says of bytes that are no zip; it has a number. Anything else is a fault of ours.
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error
    return refuse(codes.workbookUnreadable.at(wholeFile(file), { why: `its packing is damaged or cut off (${error.message})` }))
  }
}

function refuse(diagnostic: Diagnostic): Checked<PackageParts> {
  return { value: undefined, diagnostics: [diagnostic] }
}

/** Why the bytes are certainly no .xlsx file; undefined where they may be one. */
function kindOf(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'the file is empty'
  const startsWith = (...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte)
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) return 'it is protected by a password, or in the old .xls format'
  return startsWith(0x50, 0x4b) ? undefined : 'it does not begin as an .xlsx file does'
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels')
}

/** Ends the unpacking: a directory can list thousands of millions of parts. */
class TooLarge extends Error {}

/** Whether a part is unpacked. Called for each part of the directory in turn; `seen` collects them. */
function admit(info: UnzipFileInfo, seen: UnzipFileInfo[]): boolean {
  const { name, size, originalSize } = info
  seen.push(info)
  if (seen.length > LIMITS.parts) throw new TooLarge(`it has more than ${LIMITS.parts} parts`)
  if (!isXml(name)) return false
  if (originalSize > LIMITS.partBytes) throw new TooLarge(`${name} unpacks into ${originalSize} bytes`)
  const isDense = originalSize > LIMITS.ratioFrom && originalSize > LIMITS.ratio * size
  if (isDense) throw new TooLarge(`${name} unpacks into more than ${LIMITS.ratio} times its size`)
  const all = seen.filter((part) => isXml(part.name)).reduce((sum, part) => sum + part.originalSize, 0)
  if (all > LIMITS.allBytes) throw new TooLarge(`it unpacks into more than ${LIMITS.allBytes} bytes`)
  return true
}

/** What a workbook may hold beside sheets, by where it lies. */
const extras: readonly [RegExp, string][] = [
  [/vbaProject\.bin$|^xl\/macrosheets\//i, 'macros'],
  [/^xl\/externalLinks\//i, 'links to other files'],
  [/^xl\/(connections\.xml|queryTables\/)/i, 'connections to data'],
  [/^xl\/(embeddings|activeX|ctrlProps)\//i, 'embedded objects'],
]

function describeExtras(file: string, parts: readonly UnzipFileInfo[]): Diagnostic[] {
  const what = extras.filter(([pattern]) => parts.some(({ name }) => pattern.test(name))).map(([, words]) => words)
  return what.length === 0 ? [] : [codes.workbookExtras.at(wholeFile(file), { what })]
}
