/**
 * The fonts that a text needs, of those that a style sheet declares: a face whose `unicode-range` has none of the text's characters
 * is left out. Every report carries its fonts, and most need no more than half of them.
 */
export function neededFonts(css: string, text: string, fonts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const characters = Array.from(new Set(text), (character) => character.codePointAt(0) ?? 0)
  const unneeded = facesIn(css).filter(
    ({ ranges }) => ranges.length > 0 && !characters.some((code) => ranges.some(([first, last]) => code >= first && code <= last)),
  )
  const files = new Set(unneeded.map(({ file }) => file))
  return new Map([...fonts].filter(([file]) => !files.has(file)))
}

interface Face {
  /** The name of its file, without folders. */
  file: string
  /** First and last code point of each range; none means all characters. */
  ranges: [number, number][]
}

function facesIn(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']) => ({
    file: /url\("?(?:[^")]*\/)?([^"/)]+)"?\)/.exec(rule)?.[1] ?? '',
    ranges: rangesOf(/unicode-range:([^;]+)/.exec(rule)?.[1] ?? ''),
  }))
}

/** `U+0000-00FF, U+0131` (CSS Fonts 4, section 4.5; wildcards are not used here). */
function rangesOf(text: string): Face['ranges'] {
  return [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ])
}
