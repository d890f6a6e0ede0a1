import type { Edition } from '@ai-toolkit/model'
import { formatDay } from '../words/format-day.ts'
import { languageOf } from '../words/language-of.ts'
import type { Say } from '../words/say.ts'

/** Which edition this is, in one line: version, label where it has one, date. */
export function editionLine(published: Edition, say: Say): string {
  const { edition, label } = published
  const date = formatDay(published.date, languageOf(published))
  return label === undefined ? say('edition.line', { edition, date }) : say('edition.line-labelled', { edition, label, date })
}
