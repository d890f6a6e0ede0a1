import { isList, reportShape, type Shape } from '@ai-toolkit/html'

/** What only a page can show, or only a program can use: drawings, colours, ids. */
const left = new Set(['chart', 'ladder', 'grids', 'logo', 'logoOnPrimary', 'image', 'tone', 'hasTone', 'id', 'href'])

const { cover, figures, verdict, coverage, sections, ratings, priorities, obligations, answers, provenance, signature, plan } = reportShape

/**
 * What the tags of a Word template can name: the view that the templates of HTML reports are filled with, its prose as plain text, and two
 * parts that read more easily in a document: `subject`, and all `recommendations` in one list.
 */
export const wordShape: Shape = plainShape({
  ...{ language: 'text', title: 'text', cover },
  subject: { kind: 'text', name: 'text', agency: 'text', reference: 'text', description: 'text' },
  ...{ figures, verdict, coverage, sections, ratings, priorities },
  recommendations: [{ priority: 'text', ...priorities[0].recommendations[0] }],
  ...{ obligations, plan, answers, signature, provenance },
})

/** A tag that a template may hold, and those that may stand inside of it. */
export interface WordTag {
  name: string
  /** `text` is shown; `flag` can only be asked for; a `list` is gone through; a `group` is named with one of its parts, or entered. */
  kind: 'text' | 'flag' | 'list' | 'group'
  /** Of a list's items, or a group; none for a list of texts, whose items are `{.}`. */
  parts: WordTag[]
}

/** All tags, in the order of the report. */
export function listWordTags(shape: Shape = wordShape): WordTag[] {
  if (typeof shape !== 'object' || isList(shape)) return []
  return Object.entries(shape).map(([name, part]) => ({
    name,
    kind: typeof part === 'string' ? (part === 'flag' ? 'flag' : 'text') : isList(part) ? 'list' : 'group',
    parts: listWordTags(isList(part) ? part[0] : part),
  }))
}

function plainShape(shape: Shape): Shape {
  if (typeof shape === 'string') return shape === 'flag' ? 'flag' : 'text'
  if (isList(shape)) return [plainShape(shape[0])]
  const parts = Object.entries(shape).filter(([name]) => !left.has(name))
  return Object.fromEntries(
    parts.flatMap(([name, part]): [string, Shape][] => [
      ...(isList(part) ? [[hasName(name), 'flag'] as [string, Shape]] : []),
      [name, plainShape(part)],
    ]),
  )
}

/** Beside each list stands whether it has items: a heading or a table around it can be asked for with it. */
export function hasName(list: string): string {
  return `has${list.charAt(0).toUpperCase()}${list.slice(1)}`
}
