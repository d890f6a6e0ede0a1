import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/**
 * The share of pixels (0 to 1) in which two pictures (PNG) differ to the eye. Pixels at the edges of letters, which browsers smooth each in
 * its own way, do not count, nor do small differences of colour. Pictures of unequal size differ altogether.
 */
export function compareAsSeen(before: Uint8Array, after: Uint8Array): number {
  const [one, other] = [PNG.sync.read(Buffer.from(before)), PNG.sync.read(Buffer.from(after))]
  if (one.width !== other.width || one.height !== other.height) return 1
  return pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.2, includeAA: false }) / (one.width * one.height)
}

/** How many pixels of the screen become one, each way: enough is left to tell one page from another. */
const SHRINK = 2

/** Shades that lie this close together become one. Nobody sees it, and it halves the file. */
const STEP = 4

/** A picture (PNG) at half its size, in few bytes: without transparency, and without the filters that help photographs and not letters. */
export function compactPicture(png: Uint8Array): Uint8Array {
  const picture = shrink(PNG.sync.read(Buffer.from(png)), SHRINK)
  picture.data.forEach((shade, index) => {
    picture.data[index] = Math.min(255, Math.round(shade / STEP) * STEP)
  })
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 })
}

/** A picture whose every pixel is the mean of `by` × `by` pixels. */
function shrink({ data, width }: PNG, by: number, height = Math.floor(data.length / 4 / width / by)): PNG {
  const small = new PNG({ width: Math.floor(width / by), height })
  const steps = Array.from({ length: by * by }, (_, step) => ((step % by) + Math.floor(step / by) * width) * 4)
  for (let at = 0; at < small.data.length; at++) {
    const [pixel, colour] = [Math.floor(at / 4), at % 4]
    const from = ((pixel % small.width) + Math.floor(pixel / small.width) * width) * by * 4 + colour
    small.data[at] = steps.reduce((sum, step) => sum + (data[from + step] ?? 0), 0) / steps.length
  }
  return small
}
