/** A label cut into lines that fit, and the size it needs for that. */
export interface FittedLabel {
  lines: string[]
  /** Pixels. */
  size: number
}

/** What a label may use: pixels of width, pixels of type, and lines. */
export interface LabelSpace {
  width: number
  size: number
  lines: number
}

/** Below this nobody reads it on paper: 6.5 px are 4.9 points. */
const leastSize = 6.5

/**
 * Breaks a label between words. Where that is not enough, the type gets smaller; where that is not enough either, the end of the
 * label gives way to “…”: the same words always stand in a table beside the chart.
 */
export function fitLabel(text: string, space: LabelSpace): FittedLabel {
  for (let size = space.size; size >= leastSize; size -= 0.5) {
    const lines = wrap(text, space.width, size)
    if (lines.length <= space.lines && lines.every((line) => widthOf(line, size) <= space.width)) return { lines, size }
  }
  return { lines: shorten(wrap(text, space.width, leastSize), { ...space, size: leastSize }), size: leastSize }
}

/** Width of a text in pixels, as far as can be told without its font: measured on Source Sans 3, rounded up. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0) * size
}

/** In ems. East Asian characters fill their square. */
function widthOfCharacter(character: string): number {
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u.test(character)) return 1
  if (/[iljtfrI.,:;|'!() ]/.test(character)) return 0.31
  return /[mwMW@%\p{Lu}]/u.test(character) ? 0.68 : 0.52
}

function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of wordsOf(text)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + word, size) <= width) lines[lines.length - 1] = last + word
    else lines.push(word)
  }
  return lines.map((line) => line.trim())
}

/** Words with the space behind them; between East Asian characters a line may break anywhere. */
function wordsOf(text: string): string[] {
  return text.trim().match(/[\u2e80-\u9fff\uac00-\ud7af]|[^\s\u2e80-\u9fff\uac00-\ud7af]+\s*|\s+/gu) ?? []
}

function shorten(lines: readonly string[], space: LabelSpace): string[] {
  const kept = lines.slice(0, space.lines)
  return kept.map((line, index) => (index === kept.length - 1 && lines.length > kept.length ? cut(`${line}…`, space) : cut(line, space)))
}

function cut(line: string, { width, size }: LabelSpace): string {
  if (widthOf(line, size) <= width) return line
  const characters = [...line.replace(/…$/, '')]
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('').trim()}…`
}
