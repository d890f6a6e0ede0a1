import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Brand, Colours, Diagnostic } from '@ai-toolkit/model'
import { contrastOf, nearestPassing } from './contrast.ts'

/** Pairs of colours whose contrast is too low to be read. */
export function checkColours(data: Data<Brand>): Diagnostic[] {
  const given = data.value.colours
  const colours: Required<Colours> = { ...defaultColours, ...given }
  return pairs.flatMap(({ text, ground }) => {
    const field = Object.hasOwn(given, text) || !Object.hasOwn(given, ground) ? text : (ground as keyof Colours)
    const on = field === text ? ground : text
    // A pair that the brand has no part in is the style sheet's, and a colour that it leaves out is none of its faults.
    if (!Object.hasOwn(given, field)) return []
    const [colour, other] = [colours[field], Object.hasOwn(colours, on) ? colours[on as keyof Colours] : (grounds.get(on) ?? '#ffffff')]
    const ratio = contrastOf(colour, other)
    if (ratio >= leastContrast) return []
    const suggestion = nearestPassing(colour, other, leastContrast)
    const place = data.placeAt(['colours', field])
    return [codes.lowContrast.at(place, { field, colour, on, ground: other, ratio, least: leastContrast, suggestion }, { expected: [suggestion] })]
  })
}

/** What templates/report/report.css has where a brand says nothing; a test holds the two to each other. */
export const defaultColours: Required<Omit<Colours, 'primary' | 'onPrimary' | 'accent'>> = {
  onAccent: '#ffffff',
  ink: '#1c2530',
  soft: '#566270',
  ground: '#f4f6f8',
  line: '#d3d9df',
}

/** Grounds that no brand chooses: paper, the steps of charts, and the lighter tones of levels, which carry text in ink. From report.css. */
export const grounds: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['the steps of charts', '#e9edf1'],
  ['the first tone of levels', '#e9f0ec'],
  ['the second tone of levels', '#f0dfa8'],
  ['the third tone of levels', '#e0a75a'],
])

/** WCAG 2.2, success criterion 1.4.3 (level AA) for text of any size. */
const leastContrast = 4.5

/** Every colour of text with every ground that the style sheets put it on. */
const pairs: readonly { text: keyof Colours; ground: string }[] = [
  { text: 'onPrimary', ground: 'primary' },
  { text: 'onAccent', ground: 'accent' },
  { text: 'accent', ground: 'white' },
  { text: 'accent', ground: 'ground' },
  { text: 'soft', ground: 'white' },
  { text: 'soft', ground: 'ground' },
  { text: 'ink', ground: 'ground' },
  ...[...grounds.keys()].map((ground) => ({ text: 'ink' as const, ground })),
]
