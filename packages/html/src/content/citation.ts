import type { Edition, EditionResource } from '@ai-toolkit/model'
import { formatDay } from '../words/format-day.ts'
import { languageOf } from '../words/language-of.ts'

/** How to cite a resource: its own sentence with {edition}, {version} and {date} filled in. */
export function citationOf(edition: Edition, resource: EditionResource): string {
  const values = new Map([
    ['{edition}', edition.edition],
    ['{version}', resource.version],
    ['{date}', formatDay(edition.date, languageOf(edition))],
  ])
  return resource.citation.replace(/\{(edition|version|date)\}/g, (field) => values.get(field) ?? field)
}

/** The first twelve digits of a digest: enough to tell two files apart at a glance. */
export function shortDigest(digest: string): string {
  return digest.replace('sha256:', '').slice(0, 12)
}
