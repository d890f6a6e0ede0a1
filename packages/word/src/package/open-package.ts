import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { type UnzipFileInfo, unzipSync } from 'fflate'
import type { WordParts } from './seal-package.ts'

/** How much is unpacked at most. A template of twenty pages with pictures has some fifty parts and two million bytes. */
export const packageLimits = { bytes: 20 * 2 ** 20, parts: 500, partBytes: 16 * 2 ** 20, allBytes: 48 * 2 ** 20, ratio: 200, ratioFrom: 2 ** 20 }

/**
 * Unpacks a .docx file. Sizes are asked of its directory before anything is unpacked, and no part can unpack into more than it says there.
 * Refused are packings that programs read differently: a path twice, a path that leads out.
 */
export function openPackage(file: string, bytes: Uint8Array): Checked<WordParts> {
  const why = kindOf(bytes)
  if (why !== undefined) return refuse(codes.wordTemplateUnreadable.at(wholeFile(file), { why }))
  if (bytes.length > packageLimits.bytes) return refuse(codes.wordTemplateTooLarge.at(wholeFile(file), { what: `it has ${bytes.length} bytes` }))
  const seen: UnzipFileInfo[] = []
  try {
    const parts = unzipSync(bytes, { filter: (info) => admit(info, seen) })
    return { value: new Map(Object.entries(parts)), diagnostics: [] }
  } catch (error) {
    if (error instanceof TooLarge) return refuse(codes.wordTemplateTooLarge.at(wholeFile(file), { what: error.message }))
    if (error instanceof OddPath) return refuse(codes.wordTemplateUnreadable.at(wholeFile(file), { why: error.message }))
    // What the library says of bytes that are no zip; it has a number. Anything else is a fault of ours.
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error
    return refuse(codes.wordTemplateUnreadable.at(wholeFile(file), { why: `its packing is damaged or cut off (${error.message})` }))
  }
}

function refuse(diagnostic: Diagnostic): Checked<WordParts> {
  return { value: undefined, diagnostics: [diagnostic] }
}

/** Why the bytes are certainly no .docx file; undefined where they may be one. */
function kindOf(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'the file is empty'
  const startsWith = (...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte)
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) return 'it is protected by a password, or in the old .doc format'
  return startsWith(0x50, 0x4b) ? undefined : 'it does not begin as a .docx file does'
}

/** Ends the unpacking: a directory can list thousands of millions of parts. */
class TooLarge extends Error {}

/** Ends the unpacking: what stands at this path differs between programs. */
class OddPath extends Error {}

/** Whether a part is unpacked: folders are not. Called for each part of the directory in turn; `seen` collects them. */
function admit(info: UnzipFileInfo, seen: UnzipFileInfo[]): boolean {
  const { name, size, originalSize } = info
  if (seen.length === packageLimits.parts) throw new TooLarge(`it has more than ${packageLimits.parts} parts`)
  if (!isPlainPath(name)) throw new OddPath(`it has a part at the path “${name.slice(0, 80)}”`)
  if (seen.some((part) => part.name.toLowerCase() === name.toLowerCase())) throw new OddPath(`it has two parts at the path “${name.slice(0, 80)}”`)
  seen.push(info)
  if (originalSize > packageLimits.partBytes) throw new TooLarge(`${name} unpacks into ${originalSize} bytes`)
  const isDense = originalSize > packageLimits.ratioFrom && originalSize > packageLimits.ratio * size
  if (isDense) throw new TooLarge(`${name} unpacks into more than ${packageLimits.ratio} times its size`)
  const all = seen.reduce((sum, part) => sum + part.originalSize, 0)
  if (all > packageLimits.allBytes) throw new TooLarge(`it unpacks into more than ${packageLimits.allBytes} bytes`)
  return !name.endsWith('/')
}

/** As ECMA-376 part 2 (6.2.2) has the names of parts: segments that are not empty, of no dots alone, in plain letters. */
function isPlainPath(name: string): boolean {
  return name
    .replace(/\/$/, '')
    .split('/')
    .every((segment) => /^[\w[\]%!$&'()+,;=@~. -]+$/.test(segment) && !/^\.+$/.test(segment) && !segment.startsWith('__'))
}
