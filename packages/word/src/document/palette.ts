import type { ReportModel } from '@ai-toolkit/model'
import { defaultColours } from '@ai-toolkit/report'

/** Colours as Word writes them: six hexadecimal digits. */
export interface Palette {
  primary: string
  onPrimary: string
  accent: string
  ink: string
  soft: string
  ground: string
  line: string
}

/** The brand's colours. */
export function paletteOf({ colours }: ReportModel['brand']): Palette {
  const { primary, onPrimary, accent, ink, soft, ground, line } = { ...defaultColours, ...colours }
  const plain = (colour: string) => colour.slice(1).toUpperCase()
  return {
    primary: plain(primary),
    onPrimary: plain(onPrimary),
    accent: plain(accent),
    ink: plain(ink),
    soft: plain(soft),
    ground: plain(ground),
    line: plain(line),
  }
}

/** A ground, and a colour that can be read on it. */
export interface Tone {
  fill: string
  text: 'ink' | 'white'
}

/** Levels from best to worst, as in templates/report/report.css: lightness falls, so that their order is seen in grey too. */
export const tones: readonly Tone[] = [
  { fill: 'E9F0EC', text: 'ink' },
  { fill: 'F0DFA8', text: 'ink' },
  { fill: 'E0A75A', text: 'ink' },
  { fill: 'AD4A28', text: 'white' },
  { fill: '641226', text: 'white' },
]
