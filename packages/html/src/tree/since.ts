import type { Element } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { countUp, type SinceMark } from './setting.ts'

/** The mark of what is new or changed since the edition before, to be set before its words; nothing where it is as it was. The page counts them. */
export function since(key: string | undefined, { setting }: Pick<Draw, 'setting'>): Element[] {
  const mark = key === undefined ? undefined : setting.since?.of(key)
  return mark === undefined ? [] : [drawMark(mark, setting)]
}

function drawMark({ kind, text }: SinceMark, { record }: Draw['setting']): Element {
  countUp(record.counts, 'since')
  // With a direction of its own, it has no say in that of a paragraph in another language.
  return element('span', { className: ['since', `since-${kind}`], dir: 'auto' }, `${text} `)
}
