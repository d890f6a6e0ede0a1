import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import { checkSvg } from '@ai-toolkit/edition'
import type { Brand, Diagnostic, Place } from '@ai-toolkit/model'
import { contrastOf, nearestPassing } from './contrast.ts'

/** The files among which the brand's own file stands, by path; what `readTree` of package `source` gives fits. */
export type BrandFiles = ReadonlyMap<string, { bytes: Uint8Array; text: string | undefined }>

/** WCAG 2.2, success criterion 1.4.3 (level AA) for text of any size. */
const leastContrast = 4.5

/** Every report carries the logo twice, so that thousands of reports stay small: ample for a drawing or a picture 1000 pixels wide. */
const greatestLogo = 500_000

/** First bytes by which a picture is known (PNG 1.2, section 3.1; JPEG, ITU-T T.81, B.1.1.3). */
const signatures = new Map<string, readonly number[]>([
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['jpeg', [0xff, 0xd8, 0xff]],
])

/** What would make a brand unreadable or unsafe on the page: contrasts below 4.5 : 1, a logo that is missing, too large, broken or not a plain drawing. */
export function checkBrand(data: Data<Brand>, files: BrandFiles): Diagnostic[] {
  const { primary, onPrimary, accent } = data.value.colours
  return [
    ...checkContrast(data.placeAt(['colours', 'onPrimary']), { field: 'onPrimary', colour: onPrimary, on: 'primary', ground: primary }),
    ...checkContrast(data.placeAt(['colours', 'accent']), { field: 'accent', colour: accent, on: 'white', ground: '#ffffff' }),
    ...checkLogo(data, files),
  ]
}

function checkContrast(place: Place, pair: { field: string; colour: string; on: string; ground: string }): Diagnostic[] {
  const ratio = contrastOf(pair.colour, pair.ground)
  if (ratio >= leastContrast) return []
  const suggestion = nearestPassing(pair.colour, pair.ground, leastContrast)
  return [codes.lowContrast.at(place, { ...pair, ratio, least: leastContrast, suggestion }, { expected: [suggestion] })]
}

function checkLogo(data: Data<Brand>, files: BrandFiles): Diagnostic[] {
  const { logo } = data.value
  if (logo === undefined) return []
  const place = data.placeAt(['logo', 'file'])
  const path = data.file.slice(0, data.file.lastIndexOf('/') + 1) + logo.file
  const file = files.get(path)
  if (file === undefined) return [codes.missingFile.at(place, { path, nearby: [...files.keys()] })]
  if (file.bytes.length > greatestLogo) return [codes.figureTooLarge.at(place, { bytes: file.bytes.length, greatest: greatestLogo })]
  return checkContent(path, file, place)
}

function checkContent(path: string, { bytes, text }: { bytes: Uint8Array; text: string | undefined }, place: Place): Diagnostic[] {
  const format = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  if (format === 'svg')
    return text !== undefined && /<svg[\s>]/.test(text) ? checkSvg(path, text) : [codes.logoUnreadable.at(place, { path, format })]
  const signature = signatures.get(format)
  if (signature === undefined) return [codes.figureFormat.at(place, { file: path })]
  return signature.every((byte, index) => bytes[index] === byte) ? [] : [codes.logoUnreadable.at(place, { path, format })]
}
