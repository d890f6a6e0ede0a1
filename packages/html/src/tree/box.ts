import type { Box } from '@ai-toolkit/model'
import type { Element } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { ownLanguage } from './own-language.ts'
import { countUp } from './setting.ts'
import { since } from './since.ts'

const KIND_WORDS = { 'learn-more': 'box.learn-more', example: 'box.example' } as const

/** A box beside the text. `note` is the role of what is not part of the main line of thought and is no landmark either. */
export function box({ kind, title, children, lang, unit }: Box, draw: Draw): Element {
  const { medium, say, record } = draw.setting
  const id = `_box.${countUp(record.counts, 'box')}`
  const role = medium === 'site' ? { role: 'note', ariaLabelledBy: [id] } : {}
  return element(
    'div',
    { className: ['box', `box-${kind}`], ...role },
    element('p', { className: ['box-kind'] }, say(KIND_WORDS[kind])),
    element(
      'p',
      { className: ['box-title'], id },
      since(unit, draw),
      lang === undefined ? draw.inlines(title) : element('span', ownLanguage(lang), draw.inlines(title)),
    ),
    draw.blocks(children),
  )
}
