import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import { checkSvg } from '@ai-toolkit/edition'
import type { Brand, Diagnostic, Place } from '@ai-toolkit/model'
import type { BrandFile, BrandFiles } from './brand-file.ts'
import { fileOfBrand } from './brand-file.ts'
import { sizeOfPicture } from './picture-size.ts'

/** How large a picture may be, and how large it must be to be sharp on paper. */
interface PictureRule {
  /** Bytes: every report carries it once in the page and once in the PDF. */
  mostBytes: number
  /** Pixels of its longer side, where it is made of pixels: 200 a inch at the size it is shown in. */
  leastPixels: number
  /** Its longer side against its shorter: beyond it a logo is a thin line in the place there is. A cover image is cut to fit. */
  mostStretch: number
}

const logoRule: PictureRule = { mostBytes: 500_000, leastPixels: 300, mostStretch: 8 }
const coverRule: PictureRule = { mostBytes: 1_500_000, leastPixels: 1200, mostStretch: Number.POSITIVE_INFINITY }

/** First bytes by which a picture is known (PNG 1.2, section 3.1; JPEG, ITU-T T.81, B.1.1.3). */
const signatures = new Map<string, readonly number[]>([
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['jpeg', [0xff, 0xd8, 0xff]],
])

/** Logos and a cover image that are missing, too large, too small, broken, or no plain drawings. */
export function checkPictures(data: Data<Brand>, files: BrandFiles): Diagnostic[] {
  const { logo, cover } = data.value
  const named: [DataPath, string | undefined, PictureRule][] = [
    [['logo', 'file'], logo?.file, logoRule],
    [['logo', 'onPrimary'], logo?.onPrimary, logoRule],
    [['cover', 'image'], cover?.image, coverRule],
  ]
  return named.flatMap(([path, name, rule]) => (name === undefined ? [] : checkPicture(data, path, name, rule, files)))
}

function checkPicture(data: Data<Brand>, path: DataPath, name: string, rule: PictureRule, files: BrandFiles): Diagnostic[] {
  const place = data.placeAt(path)
  const { value: file, diagnostics } = fileOfBrand(data, name, place, files)
  if (file === undefined) return diagnostics
  if (file.bytes.length > rule.mostBytes) return [codes.figureTooLarge.at(place, { bytes: file.bytes.length, greatest: rule.mostBytes })]
  const faults = checkContent(file, place)
  return faults.length > 0 ? faults : checkSize(file, place, rule)
}

function checkContent({ path, bytes, text }: BrandFile, place: Place): Diagnostic[] {
  const format = formatOf(path)
  if (format === 'svg')
    return text !== undefined && /<svg[\s>]/.test(text) ? checkSvg(path, text) : [codes.logoUnreadable.at(place, { path, format })]
  const signature = signatures.get(format)
  if (signature === undefined) return [codes.figureFormat.at(place, { file: path })]
  return signature.every((byte, index) => bytes[index] === byte) ? [] : [codes.logoUnreadable.at(place, { path, format })]
}

function checkSize({ path, bytes, text }: BrandFile, place: Place, rule: PictureRule): Diagnostic[] {
  const size = sizeOfPicture(bytes, text)
  if (size === undefined)
    return [codes.pictureSize.at(place, { path, fault: 'does not say how large it is', wanted: 'a viewBox, or width and height' })]
  const { width, height } = size
  const [longer, shorter] = [Math.max(width, height), Math.max(Math.min(width, height), Number.MIN_VALUE)]
  const fault = `is ${Math.round(width)} × ${Math.round(height)}`
  if (longer / shorter > rule.mostStretch)
    return [codes.pictureSize.at(place, { path, fault, wanted: `a form at most ${rule.mostStretch} times as long as it is wide` })]
  if (formatOf(path) === 'svg' || longer >= rule.leastPixels) return []
  return [codes.pictureSize.at(place, { path, fault: `${fault} pixels`, wanted: `at least ${rule.leastPixels} on its longer side` })]
}

function formatOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase()
}
