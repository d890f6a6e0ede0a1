import type { TemplateParagraph } from './read-paragraphs.ts'

/** A tag of a template as it stands there. */
export interface Tag {
  /** `value` shows, `each` goes through a list or asks whether there is something, `without` asks whether there is nothing, `end` ends both. */
  kind: 'value' | 'each' | 'without' | 'end'
  /** Such as `subject.name`, or `.` for the item of a list itself; may be empty for an end. */
  name: string
  /** With its braces. */
  raw: string
  paragraph: TemplateParagraph
  /** In the XML of its part. */
  position: number
}

/** A brace that belongs to no tag, or a tag that says something else than tags can. */
export interface TagFault {
  raw: string
  why: string
  paragraph: TemplateParagraph
}

const KINDS = { '': 'value', '#': 'each', '^': 'without', '/': 'end' } as const

/** The tags of a part, in the order of its XML, and what stands in braces and is none. */
export function readTags(paragraphs: readonly TemplateParagraph[]): { tags: Tag[]; faults: TagFault[] } {
  const found = paragraphs.flatMap((paragraph) => [...paragraph.text.matchAll(/\{([^{}]*)\}|[{}]/g)].map((match) => readTag(match, paragraph)))
  const tags = found.filter((each): each is Tag => 'kind' in each)
  return { tags: tags.sort((a, b) => a.position - b.position), faults: found.filter((each): each is TagFault => 'why' in each) }
}

function readTag({ 0: raw, 1: content, index }: RegExpExecArray, paragraph: TemplateParagraph): Tag | TagFault {
  if (content === undefined) {
    const why = raw === '{' ? 'it is not closed in its paragraph' : 'nothing is opened before it in its paragraph'
    return { raw, why, paragraph }
  }
  const [, sign = '', name] = /^\s*([#^/]?)\s*([A-Za-z]\w*(?:\.[A-Za-z]\w*)*|\.|)\s*$/.exec(content) ?? []
  const kind = KINDS[sign as keyof typeof KINDS]
  if (name === undefined || (name === '' && kind !== 'end')) return { raw, why: 'a tag is a name, or a name behind #, ^ or /', paragraph }
  return { kind, name, raw, paragraph, position: paragraph.positionAt(index) }
}
