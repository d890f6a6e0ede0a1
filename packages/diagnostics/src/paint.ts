/** The few ways in which parts of the output are set apart, beside words and signs that say the same. */
export type Style = 'error' | 'warning' | 'info' | 'faint' | 'strong'

/** Gives a text the look of a style. */
export type Paint = (style: Style, text: string) => string

/** Select Graphic Rendition parameters (ECMA-48, 8.3.117): bold red, bold yellow, bold blue, faint, bold. */
const parameters: Record<Style, string> = { error: '1;31', warning: '1;33', info: '1;34', faint: '2', strong: '1' }

/** Colours for a terminal, or none. */
export function choosePaint(color: 'always' | 'never'): Paint {
  if (color === 'never') return (_style, text) => text
  return (style, text) => `\u001b[${parameters[style]}m${text}\u001b[0m`
}
