import type { Edition } from '@ai-toolkit/model'
import { editionLine } from '../content/edition-line.ts'
import { KIND_WORDS } from '../content/kind-words.ts'
import { toolkitNotices } from '../content/texts.ts'
import { translationNotes } from '../content/translation-notes.ts'
import type { Look } from '../look.ts'
import type { Paper, PrintDocument } from '../print-document.ts'
import { markUntranslated } from '../untranslated/mark-untranslated.ts'
import { withoutMarks } from '../untranslated/marks.ts'
import { languageOf } from '../words/language-of.ts'
import { makeSay } from '../words/say.ts'
import { chapterParts } from './chapter-parts.ts'
import { citationPart } from './citation-part.ts'
import { documentHtml, fillParts } from './document-html.ts'
import { documentSetting } from './document-setting.ts'
import type { ContentsEntryView, DocumentCoverView } from './document-views.ts'
import { frontParts } from './front-parts.ts'
import { indexParts } from './index-part.ts'
import { type DocumentContext, type DrawnPart, drawParts, type Part } from './part.ts'
import { questionnaireParts } from './questionnaire-parts.ts'

/**
 * Renders one resource as a document for print: cover, notices, overview, contents with places for page numbers, chapters, the
 * questionnaire, endnotes, how to cite, index of terms. Throws where the edition has no such resource, and a `TemplateFault` where a template asks
 * for what the document does not have.
 */
export function renderDocument(published: Edition, resourceId: string, look: Look, paper: Paper = 'A4'): PrintDocument {
  const edition = markUntranslated(published)
  const resource = edition.resources.find(({ id }) => id === resourceId)
  if (resource === undefined) throw new Error(`The edition has no resource “${resourceId}”.`)
  const setting = documentSetting(edition, resource, makeSay(look.words, languageOf(edition)))
  const context = { edition, resource, setting }
  const bodies = fillParts(documentParts(context), setting.say, look)
  return {
    html: documentHtml(bodies, { edition, title: resource.title, cover: coverView(context), say: setting.say, paper }, look),
    title: withoutMarks(resource.title),
    language: edition.locale,
    author: withoutMarks(edition.publisher),
    ...(resource.subtitle !== undefined && { subject: withoutMarks(resource.subtitle) }),
    date: edition.date,
    paper,
    outline: setting.record.headings.map((entry) => ({ ...entry, title: withoutMarks(entry.title) })),
  }
}

/** The parts in the order of reading. The contents stand before what they list, so their entries are filled in afterwards. */
function documentParts(context: DocumentContext): DrawnPart[] {
  const { setting } = context
  const { chapters, endnotes } = chapterParts(context)
  const contents: Part = {
    id: '_contents',
    title: setting.say('contents'),
    listed: 'title',
    template: 'document/contents',
    draw: () => ({ entries: [] }),
  }
  const front = drawParts([...frontParts(context), contents], setting)
  const text = drawParts([...chapters, ...questionnaireParts(context), ...endnotes, citationPart(context)], setting)
  // Last of all: how long the index is shows only when pages are known, and must move nothing behind it.
  const body = [...text, ...drawParts(indexParts(context), setting)]
  const entries = body.flatMap(contentsEntries)
  return [...front.map((part) => (part.id === contents.id ? { ...part, view: { entries } } : part)), ...body]
}

function contentsEntries({ listed, headings }: DrawnPart): ContentsEntryView[] {
  const deepest = listed === 'title' ? 1 : 2
  return headings.filter(({ depth }) => depth <= deepest).map(({ id, title, depth }) => ({ id, title, isPart: depth === 1 }))
}

function coverView({ edition, resource, setting }: DocumentContext): DocumentCoverView {
  const { say } = setting
  return {
    toolkit: edition.title,
    kind: say(KIND_WORDS[resource.kind]),
    title: resource.title,
    subtitle: resource.subtitle,
    edition: editionLine(edition, say),
    publisher: edition.publisher,
    version: say('resource.version', { version: resource.version }),
    translation: translationNotes(edition, resource.translation, say),
    independence: toolkitNotices(edition, setting)[0],
  }
}
