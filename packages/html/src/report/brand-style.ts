import type { Colours, FontFace, LocalBrand } from '@ai-toolkit/model'
import { fontDataUri } from '../fonts/font-faces.ts'
import { neededFonts } from '../fonts/needed-fonts.ts'

/** The brand's own fonts as `@font-face` rules with their files inside: those that `text` needs, of those whose file is in `files`. */
export function brandFaces({ fonts }: LocalBrand, files: ReadonlyMap<string, Uint8Array>, text: string): string {
  const faces = (fonts?.faces ?? []).filter(({ family }) => isFamily(family))
  const rules = faces.map((face, index) => faceRule(face, `face-${index}`))
  const given = faces.flatMap(({ file }, index) => {
    const bytes = files.get(file)
    return bytes === undefined ? [] : [[`face-${index}`, bytes] as const]
  })
  const needed = [...neededFonts(rules.join('\n'), text, new Map(given))]
  return needed.map(([name, bytes]) => (rules[Number(name.slice('face-'.length))] ?? '').replace(`"${name}"`, `"${fontDataUri(bytes)}"`)).join('\n')
}

/** The brand's colours and fonts as the custom properties that report.css reads; what a brand leaves out stays as it is there. */
export function brandRules({ colours, fonts }: LocalBrand): string {
  const declared = [
    ...Object.entries(properties).flatMap(([name, property]) => declareColour(property, colours[name as keyof Colours])),
    ...declareFonts('--serif', fonts?.headings, '"Source Serif 4", Amiri, "Noto Serif", Georgia, serif'),
    ...declareFonts('--sans', fonts?.text, '"Source Sans 3", Amiri, "Noto Sans", system-ui, sans-serif'),
  ]
  return `:root { ${declared.join('; ')} }`
}

const properties: Record<keyof Colours, string> = {
  primary: '--primary',
  onPrimary: '--on-primary',
  accent: '--accent',
  onAccent: '--on-accent',
  ink: '--ink',
  soft: '--soft',
  ground: '--ground',
  line: '--line',
}

/** The schema lets nothing through but `#rrggbb`; it is checked again, since here it becomes code. */
function declareColour(property: string, colour: string | undefined): string[] {
  if (colour === undefined) return []
  return [`${property}: ${/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#000000'}`]
}

function declareFonts(property: string, stack: readonly string[] | undefined, others: string): string[] {
  if (stack === undefined) return []
  return [`${property}: ${[...stack.filter(isFamily).map((family) => `"${family}"`), others].join(', ')}`]
}

function faceRule({ family, weight = 400, style = 'normal', range }: FontFace, name: string): string {
  const safe = range !== undefined && /^[U+0-9A-F, -]+$/.test(range) ? ` unicode-range: ${range};` : ''
  const numbers = `font-weight: ${Math.round(weight)}; font-style: ${style === 'italic' ? 'italic' : 'normal'}`
  return `@font-face { font-family: "${family}"; ${numbers}; font-display: swap; src: url("${name}") format("woff2");${safe} }`
}

/** As the schema has it; checked again, since here it becomes code. */
function isFamily(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9 -]*$/.test(name)
}
