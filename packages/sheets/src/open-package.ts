import { type Checked, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import { type UnzipFileInfo, unzipSync } from 'fflate/browser'

/** What is known of a kind of office file, which is a zip archive of parts. */
export interface PackageFormat {
  /** What its files end with, and those of the format before it, such as `.xlsx` and `.xls`. */
  extension: string
  former: string
  /** How much is unpacked at most. `ratio` holds for parts of more than `ratioFrom` bytes. */
  limits: { bytes: number; parts: number; partBytes: number; allBytes: number; ratio: number; ratioFrom: number }
  /** Whether a part is unpacked. */
  wants: (name: string) => boolean
  /** What programs would read differently: `a part` or `two parts` at this path; undefined where there is no such thing. `before`: the paths before it. */
  oddity: (name: string, before: readonly string[]) => string | undefined
  unreadable: (place: Place, data: { why: string }) => Diagnostic
  tooLarge: (place: Place, data: { what: string }) => Diagnostic
}

/** An office file, unpacked. */
export interface OfficePackage {
  /** The parts that were wanted, by path. */
  parts: ReadonlyMap<string, Uint8Array>
  /** The paths of all parts. */
  names: readonly string[]
}

/** Unpacks an office file. Sizes are asked of its directory before anything is unpacked, and no part can unpack into more than it says there. */
export function openPackage(file: string, bytes: Uint8Array, format: PackageFormat): Checked<OfficePackage> {
  const refuse = (diagnostic: Diagnostic): Checked<OfficePackage> => ({ value: undefined, diagnostics: [diagnostic] })
  const place = wholeFile(file)
  const why = whyNot(bytes, format)
  if (why !== undefined) return refuse(format.unreadable(place, { why }))
  if (bytes.length > format.limits.bytes) return refuse(format.tooLarge(place, { what: `it has ${bytes.length} bytes` }))
  const seen: UnzipFileInfo[] = []
  try {
    const parts = unzipSync(bytes, { filter: (info) => admit(info, seen, format) })
    return { value: { parts: new Map(Object.entries(parts)), names: seen.map(({ name }) => name) }, diagnostics: [] }
  } catch (error) {
    if (error instanceof TooLarge) return refuse(format.tooLarge(place, { what: error.message }))
    if (error instanceof OddPath) return refuse(format.unreadable(place, { why: error.message }))
    // What the library says of bytes that are no zip; it has a number. Anything else is a fault of ours.
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error
    return refuse(format.unreadable(place, { why: `its packing is damaged or cut off (${error.message})` }))
  }
}

/** Why the bytes are certainly no such file; undefined where they may be one. */
function whyNot(bytes: Uint8Array, { extension, former }: PackageFormat): string | undefined {
  if (bytes.length === 0) return 'the file is empty'
  const startsWith = (...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte)
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) return `it is protected by a password, or in the old ${former} format`
  return startsWith(0x50, 0x4b) ? undefined : `it does not begin as ${/^.[aeioux]/.test(extension) ? 'an' : 'a'} ${extension} file does`
}

/** Ends the unpacking: a directory can list thousands of millions of parts. */
class TooLarge extends Error {}

/** Ends the unpacking: what stands at this path differs between programs. */
class OddPath extends Error {}

/** Whether a part is unpacked. Called for each part of the directory in turn; `seen` collects them. */
function admit(info: UnzipFileInfo, seen: UnzipFileInfo[], { limits, wants, oddity }: PackageFormat): boolean {
  const { name, size, originalSize } = info
  if (seen.length === limits.parts) throw new TooLarge(`it has more than ${limits.parts} parts`)
  const odd = oddity(
    name,
    seen.map((part) => part.name),
  )
  if (odd !== undefined) throw new OddPath(`it has ${odd} at the path “${name.slice(0, 80)}”`)
  seen.push(info)
  if (!wants(name)) return false
  if (originalSize > limits.partBytes) throw new TooLarge(`${name} unpacks into ${originalSize} bytes`)
  const isDense = originalSize > limits.ratioFrom && originalSize > limits.ratio * size
  if (isDense) throw new TooLarge(`${name} unpacks into more than ${limits.ratio} times its size`)
  const all = seen.reduce((sum, part) => sum + (wants(part.name) ? part.originalSize : 0), 0)
  if (all > limits.allBytes) throw new TooLarge(`it unpacks into more than ${limits.allBytes} bytes`)
  return true
}
