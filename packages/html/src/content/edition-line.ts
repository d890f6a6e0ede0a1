import type { Edition } from '@ai-toolkit/model'
import { formatDay } from '../words/format-day.ts'
import type { Say } from '../words/say.ts'

/** Which edition this is, in one line: version, label where it has one, date. */
export function editionLine({ edition, label, date, locale }: Edition, say: Say): string {
  const day = formatDay(date, locale)
  return label === undefined ? say('edition.line', { edition, date: day }) : say('edition.line-labelled', { edition, label, date: day })
}
