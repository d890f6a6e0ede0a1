import type { CatalogueEntry } from '../catalogue.ts'
import { readQuoted } from './quoted.ts'
import type { RawEntry } from './split-entries.ts'

/** The translator’s comment that keeps a translation from counting as reviewed. A reviewer deletes it. */
export const NOT_REVIEWED = 'not reviewed'

/** What an entry says. Whatever it lacks is empty. */
export function readEntry(raw: RawEntry): CatalogueEntry {
  const comments = commentsOf('', raw)
  const flags = commentsOf(',', raw).flatMap(splitFlags)
  const previous = raw.fields.has('|msgid') ? { previous: textOf('|msgid', raw) } : {}
  return {
    unit: textOf('msgctxt', raw),
    source: textOf('msgid', raw),
    translation: textOf('msgstr', raw),
    stale: flags.includes('fuzzy'),
    ...previous,
    reviewed: !comments.includes(NOT_REVIEWED),
    notes: comments.filter((text) => text !== NOT_REVIEWED),
    extracted: commentsOf('.', raw),
    references: commentsOf(':', raw).flatMap(splitReferences),
    flags: flags.length === 0 ? [] : [...new Set(flags)].filter((flag) => flag !== 'fuzzy'),
    obsolete: raw.obsolete,
  }
}

function splitFlags(text: string): string[] {
  return text.split(/[,\s]+/).filter((flag) => flag !== '')
}

/** The text of a field; empty where there is none. */
export function textOf(keyword: string, { fields }: RawEntry): string {
  return readQuoted(fields.get(keyword)?.strings ?? [])
}

function commentsOf(mark: string, { comments }: RawEntry): string[] {
  const texts: string[] = []
  for (const comment of comments) if (comment.mark === mark) texts.push(comment.text)
  return texts
}

/** Gettext sets a path that holds spaces between isolating characters. */
function splitReferences(text: string): string[] {
  return text.match(/\u2068[^\u2069]*\u2069\S*|\S+/g) ?? []
}
