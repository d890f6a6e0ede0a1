import type { Footnote, FootnoteReference } from '@ai-toolkit/model'
import type { Element, ElementContent } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { countUp, type Note } from './setting.ts'

/** The mark of a footnote in the text; the first use has its number as data, so that wide screens can show the note beside it. In print the role is left out: Chromium turns it into a tag that readers stumble over. */
export function footnoteReference({ id }: FootnoteReference, draw: Draw): Element {
  const { medium, record, say } = draw.setting
  const note = noteOf(id, draw)
  const use = countUp(record.noteUses, note.key)
  const role = medium === 'site' ? { role: 'doc-noteref', ariaLabel: say('note.label', { number: note.number }) } : {}
  return element(
    'sup',
    medium === 'site' && use === 1 ? { dataNote: String(note.number) } : {},
    element('a', { id: useId(note, use), href: `#${noteId(note)}`, ...role }, String(note.number)),
  )
}

/** The footnotes themselves, as list items, each with a way back to every place that refers to it. Draw them after the text. */
export function footnoteItems(footnotes: readonly Footnote[], draw: Draw): Element[] {
  return footnotes.map((footnote) => {
    const note = noteOf(footnote.id, draw)
    const blocks = draw.blocks(footnote.children)
    return element(
      'li',
      { ...(draw.setting.medium === 'site' ? {} : { className: ['note'] }), id: noteId(note), value: String(note.number) },
      withWayBack(blocks, backLinks(note, draw)),
    )
  })
}

function noteOf(id: string, { setting }: Draw): Note {
  const note = setting.notes.get(id)
  if (note === undefined) throw new Error(`The page was not given the footnote “${id}”.`)
  return note
}

/** At the end of the last paragraph, so that no link stands alone on a line. */
function withWayBack(blocks: ElementContent[], links: ElementContent[]): ElementContent[] {
  const last = blocks.at(-1)
  if (last?.type !== 'element' || last.tagName !== 'p') return [...blocks, element('p', {}, links)]
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, ...links] }]
}

function backLinks(note: Note, { setting: { medium, record, say } }: Draw): ElementContent[] {
  const uses = record.noteUses.get(note.key) ?? 0
  return Array.from({ length: uses }, (_, index) => index + 1).flatMap((use) => {
    const label = { ariaLabel: say('note.back', { number: note.number, use, uses }) }
    const role = medium === 'site' ? { role: 'doc-backlink', ...label } : label
    return [{ type: 'text', value: ' ' }, element('a', { className: ['back'], href: `#${useId(note, use)}`, ...role }, '↑')]
  })
}

/** Ids of our own begin with an underscore, which no anchor of the toolkit does. */
function noteId({ key }: Note): string {
  return `_note.${key}`
}

function useId({ key }: Note, use: number): string {
  return `_ref.${key}.${use}`
}
