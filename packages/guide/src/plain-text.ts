import type { Inline } from '@ai-toolkit/model'

/** The text of inlines without any marks, on one line. Footnote marks are left out, and a `:see[]` without text has none. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map(textOf)
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}

function textOf(inline: Inline): string {
  if (inline.type === 'break') return ' '
  if ('value' in inline) return inline.value
  return 'children' in inline ? inline.children.map(textOf).join('') : ''
}
