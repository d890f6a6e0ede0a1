import type { Inline } from '@ai-toolkit/model'
import type { Setting } from './setting.ts'

/** The text of inlines without any marks, for titles, outlines and labels. Footnote marks are left out. */
export function plainText(inlines: readonly Inline[], setting: Pick<Setting, 'follow'>): string {
  return inlines
    .map((inline) => textOf(inline, setting))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function textOf(inline: Inline, setting: Pick<Setting, 'follow'>): string {
  if (inline.type === 'see' && inline.children.length === 0) return setting.follow(inline.to).title
  if (inline.type === 'break') return ' '
  if ('value' in inline) return inline.value
  return 'children' in inline ? inline.children.map((child) => textOf(child, setting)).join('') : ''
}
