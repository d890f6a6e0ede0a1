import type { LocalBrand } from '@ai-toolkit/model'
import { sizeOfPicture } from '@ai-toolkit/report'
import { ImageRun } from 'docx'
import { cleanText } from '../text/clean-text.ts'

/** Room for the logo, in pixels of 1/96 inch. */
const room = { width: 190, height: 74 }

/** One clear dot: what programs show that cannot draw SVG (Word before 2016). The agency's name stands beside it. */
const clearDot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII='

/** The brand's logo with its alternative text; undefined where it has none, or its file is not given or does not say how large it is. */
export function logoRun({ logo }: LocalBrand, files: ReadonlyMap<string, Uint8Array>): ImageRun | undefined {
  const data = logo && files.get(logo.file)
  if (logo === undefined || data === undefined) return undefined
  const size = sizeOfPicture(data, new TextDecoder().decode(data))
  if (size === undefined) return undefined
  const altText = { name: 'logo', description: cleanText(logo.alt), title: cleanText(logo.alt) }
  const common = { data, transformation: fit(size), altText }
  if (data[0] === 0x89) return new ImageRun({ type: 'png', ...common })
  if (data[0] === 0xff) return new ImageRun({ type: 'jpg', ...common })
  const fallback = { type: 'png', data: Uint8Array.from(atob(clearDot), (character) => character.charCodeAt(0)) } as const
  return new ImageRun({ type: 'svg', ...common, fallback })
}

function fit({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(room.width / width, room.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
