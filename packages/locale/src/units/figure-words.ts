/** A run of words in a drawing, with where it stands in the SVG, in UTF-16 units. */
export interface FigureWords {
  text: string
  start: number
  end: number
}

const wordy = new Set(['text', 'tspan', 'textPath', 'title', 'desc'])

/**
 * The words that a drawing shows or tells, in the order of the file. The file has passed `checkSvg`, so its tags are known to be sound.
 * Runs without a letter (numbers, arrows) are no words.
 */
export function findFigureWords(svg: string): FigureWords[] {
  const open: string[] = []
  const found: FigureWords[] = []
  for (const { 0: token, index } of svg.matchAll(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/g)) {
    if (token.startsWith('<!') || token.startsWith('<?')) continue
    if (token.startsWith('</')) open.pop()
    else if (token.startsWith('<')) openTag(token, open)
    else if (wordy.has(open.at(-1) ?? '') && /\p{L}/u.test(token)) found.push(trimRun(token, index))
  }
  return found
}

/** The same drawing with other words, given in the order of `findFigureWords`; undefined leaves a run as it is. */
export function replaceFigureWords(svg: string, words: readonly (string | undefined)[]): string {
  let made = ''
  let done = 0
  for (const [index, { start, end }] of findFigureWords(svg).entries()) {
    const word = words[index]
    if (word === undefined) continue
    made += svg.slice(done, start) + escapeXml(word)
    done = end
  }
  return made + svg.slice(done)
}

function openTag(token: string, open: string[]): void {
  const name = token.match(/^<([\w:-]+)/)?.[1]
  if (name !== undefined && !token.endsWith('/>')) open.push(name)
}

function trimRun(token: string, index: number): FigureWords {
  const text = token.trim()
  const start = index + token.indexOf(text)
  return { text: unescapeXml(text), start, end: start + text.length }
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

function unescapeXml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity).replace(/\s+/g, ' ')
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}
