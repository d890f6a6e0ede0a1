/** A font face as a style sheet declares it. */
export interface DeclaredFace {
  family: string
  /** The name of its file, without folders. */
  file: string
  /** First and last code point of each range; none means all characters. */
  ranges: readonly (readonly [first: number, last: number])[]
}

/** The `@font-face` rules of a style sheet. */
export function readFaces(css: string): DeclaredFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']) => ({
    family: /font-family:\s*"?([^";]+)/.exec(rule)?.[1]?.trim() ?? '',
    file: /url\("?(?:[^")]*\/)?([^"/)]+)"?\)/.exec(rule)?.[1] ?? '',
    ranges: rangesOf(/unicode-range:([^;]+)/.exec(rule)?.[1] ?? ''),
  }))
}

/** Whether a face is for a character. */
export function isFor({ ranges }: DeclaredFace, code: number): boolean {
  return ranges.length === 0 || ranges.some(([first, last]) => code >= first && code <= last)
}

/** The families that a style sheet declares, each with what it is for. */
export function fontFamilies(css: string): ReadonlyMap<string, (code: number) => boolean> {
  const faces = readFaces(css)
  const names = new Set(faces.map(({ family }) => family))
  return new Map([...names].map((name) => [name, (code) => faces.some((face) => face.family === name && isFor(face, code))]))
}

/** `U+0000-00FF, U+0131` (CSS Fonts 4, section 4.5; wildcards are not used here). */
function rangesOf(text: string): DeclaredFace['ranges'] {
  return [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ])
}
