import type { Edition } from '@ai-toolkit/model'
import type { Look } from '../look.ts'
import type { Paper } from '../print-document.ts'
import { fillTemplate, markup } from '../templates/fill-template.ts'
import { languageOf } from '../words/language-of.ts'
import type { Say } from '../words/say.ts'
import { documentStyle } from './document-style.ts'
import type { DocumentCoverView, DocumentPartView, DocumentView } from './document-views.ts'
import { pageName } from './page-rules.ts'
import type { DrawnPart } from './part.ts'

/** What a printed document is as a whole. */
export interface DocumentFrame {
  edition: Edition
  /** At the head of every page. */
  title: string
  cover: DocumentCoverView
  say: Say
  paper: Paper
}

/** The parts with their templates filled. */
export function fillParts(parts: readonly DrawnPart[], say: Say, look: Look): DocumentPartView[] {
  return parts.map(({ id, title, overline, template, view }) => ({
    id,
    title,
    overline,
    level: undefined,
    page: pageName(id),
    body: markup(fillTemplate(look.templates, template, view, say)),
  }))
}

/** The HTML of a whole document. */
export function documentHtml(parts: DocumentPartView[], frame: DocumentFrame, look: Look): string {
  const { edition, title, cover, say } = frame
  const text = JSON.stringify(cover) + parts.map((part) => `${part.title}${part.overline}${part.body}`).join('')
  const view: DocumentView = {
    language: edition.locale,
    direction: languageOf(edition).direction,
    title,
    style: markup(documentStyle(parts, text, frame, look)),
    cover,
    parts,
  }
  return fillTemplate(look.templates, 'document/document', view, say)
}
