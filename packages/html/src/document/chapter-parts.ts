import type { Chapter } from '@ai-toolkit/model'
import { principleViews } from '../content/links.ts'
import { notesOf } from '../content/notes.ts'
import { bodyOf } from '../content/texts.ts'
import { type Markup, markup } from '../templates/fill-template.ts'
import { writeHtml } from '../tree/element.ts'
import { footnoteItems } from '../tree/footnotes.ts'
import { drawFor } from '../tree/render-blocks.ts'
import type { Setting } from '../tree/setting.ts'
import type { DocumentContext, Part } from './part.ts'

/** The chapters, and behind them the endnotes of all of them, counted through. */
export function chapterParts(context: DocumentContext): { chapters: Part[]; endnotes: Part[] } {
  const { resource, setting } = context
  const settings = chapterSettings(resource.chapters, setting)
  const chapters = resource.chapters.map((chapter, index) => chapterPart(chapter, index + 1, { ...context, setting: settings[index] ?? setting }))
  const draw = () => ({ items: endnoteItems(resource.chapters, settings) })
  const hasNotes = resource.chapters.some(({ footnotes }) => footnotes.length > 0)
  return {
    chapters,
    endnotes: hasNotes ? [{ id: '_endnotes', title: setting.say('endnotes'), listed: 'title', template: 'document/endnotes', draw }] : [],
  }
}

/** Each chapter's notes go on counting where those before it ended. */
function chapterSettings(chapters: readonly Chapter[], setting: Setting): Setting[] {
  let first = 1
  return chapters.map((chapter) => {
    const notes = notesOf(chapter, first)
    first += chapter.footnotes.length
    return { ...setting, notes }
  })
}

function chapterPart(chapter: Chapter, number: number, { edition, setting }: DocumentContext): Part {
  return {
    id: chapter.id,
    title: chapter.title,
    overline: setting.say('chapter.number', { number }),
    listed: 'headings',
    template: 'document/chapter',
    draw: () => ({
      summary: chapter.summary,
      principles: principleViews(chapter.principles, edition, setting),
      body: bodyOf(chapter.blocks, setting),
    }),
  }
}

function endnoteItems(chapters: readonly Chapter[], settings: readonly Setting[]): Markup {
  const items = chapters.flatMap(({ footnotes }, index) => {
    const setting = settings[index]
    return setting === undefined ? [] : footnoteItems(footnotes, drawFor(setting))
  })
  return markup(writeHtml(items))
}
