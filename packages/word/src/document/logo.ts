import type { LocalBrand } from '@ai-toolkit/model'
import { ImageRun } from 'docx'
import { cleanText } from '../text/clean-text.ts'
import { jpegSize, type PictureSize, pngSize, svgSize } from './picture-size.ts'

/** Room for the logo, in pixels of 1/96 inch. */
const room = { width: 190, height: 74 }

/** One clear dot: what programs show that cannot draw SVG (Word before 2016). The agency's name stands beside it. */
const clearDot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII='

/** The brand's logo with its alternative text; undefined where it has none, or its file is not given or is no picture. */
export function logoRun({ logo }: LocalBrand, files: ReadonlyMap<string, Uint8Array>): ImageRun | undefined {
  const data = logo && files.get(logo.file)
  if (logo === undefined || data === undefined) return undefined
  const altText = { name: 'logo', description: cleanText(logo.alt), title: cleanText(logo.alt) }
  const [png, jpg, svg] = [pngSize(data), jpegSize(data), isDrawing(logo.file) ? svgSize(data) : undefined]
  if (png !== undefined) return new ImageRun({ type: 'png', data, transformation: fit(png), altText })
  if (jpg !== undefined) return new ImageRun({ type: 'jpg', data, transformation: fit(jpg), altText })
  if (svg === undefined) return undefined
  const fallback = { type: 'png', data: Uint8Array.from(atob(clearDot), (character) => character.charCodeAt(0)) } as const
  return new ImageRun({ type: 'svg', data, transformation: fit(svg), altText, fallback })
}

function isDrawing(file: string): boolean {
  return /\.svg$/i.test(file)
}

function fit({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(room.width / width, room.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
