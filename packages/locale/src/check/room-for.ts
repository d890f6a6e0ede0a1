import type { Unit } from '../units/unit.ts'

/**
 * How many characters a translation may have where room is short; undefined where text flows. Translations from English run a third
 * longer, and short ones up to twice as long (IBM's and W3C's rule of thumb), so the limits leave that much and say so only beyond it.
 */
export function roomFor({ kind, text, format }: Unit): number | undefined {
  const most = rules[kind]
  // Some languages need six branches where English needs two; only one of them is shown.
  const branches = format === 'message' && /, *(?:plural|select)/.test(text)
  return most === undefined || branches ? undefined : Math.ceil(most(text.length))
}

const rules: Readonly<Record<string, (length: number) => number>> = {
  // Drawn on one line beside or inside a shape.
  'words in a figure': (length) => length * 1.6 + 6,
  // Buttons, table heads, axes.
  'words of the interface': (length) => length * 2 + 12,
  // Options, points of scales, measures: cells and legends.
  label: (length) => length * 2 + 12,
}
