import type { Inline } from '@ai-toolkit/model'
import type { Setting } from './setting.ts'

/** The text of inlines without any marks, for titles, outlines and labels. Footnote marks are left out. */
export function plainText(inlines: readonly Inline[], setting: Pick<Setting, 'follow'>): string {
  return textOf(inlines, setting).replace(uneven, ' ').trim()
}

/** White space that is not one simple space: hardly any text has it, and to put a space in place of each space takes long. */
const uneven = /[^\S ]\s*| \s+/g

function textOf(inlines: readonly Inline[], setting: Pick<Setting, 'follow'>): string {
  let text = ''
  for (const inline of inlines) {
    if ('value' in inline) text += inline.value
    else if (inline.type === 'see' && inline.children.length === 0) text += setting.follow(inline.to).title
    else if (inline.type === 'break') text += ' '
    else if ('children' in inline) text += textOf(inline.children, setting)
  }
  return text
}
