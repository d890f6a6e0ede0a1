type Rgb = readonly [red: number, green: number, blue: number]

/** Contrast of two `#rrggbb` colours, 1 to 21. WCAG 2.2, definitions of “contrast ratio” and “relative luminance”. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(readColour(one)), luminanceOf(readColour(other))].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/**
 * The colour nearest to `colour` that reaches the contrast `least` against `ground`: mixed with black or with white, whichever
 * needs less. One of the two always can where `least` is at most 4.5.
 */
export function nearestPassing(colour: string, ground: string, least: number): string {
  for (let step = 0; step <= steps; step += 1) {
    const candidates = [mix(colour, 0, step / steps), mix(colour, 255, step / steps)]
    const passing = candidates.find((candidate) => contrastOf(candidate, ground) >= least)
    if (passing !== undefined) return passing
  }
  return contrastOf('#000000', ground) > contrastOf('#ffffff', ground) ? '#000000' : '#ffffff'
}

/** Finer than a channel's 256 values can show. */
const steps = 255

function luminanceOf(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function readColour(colour: string): Rgb {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16)
  return [at(1), at(3), at(5)]
}

function mix(colour: string, towards: number, share: number): string {
  const channels = readColour(colour).map((channel) => Math.round(channel + (towards - channel) * share))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
