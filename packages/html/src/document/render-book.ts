import type { Edition, EditionResource, Translation } from '@ai-toolkit/model'
import { editionLine } from '../content/edition-line.ts'
import { overviewOf, toolkitNotices } from '../content/texts.ts'
import { translationNotes } from '../content/translation-notes.ts'
import type { Look } from '../look.ts'
import type { OutlineEntry, Paper, PrintDocument } from '../print-document.ts'
import { markup } from '../templates/fill-template.ts'
import type { Setting } from '../tree/setting.ts'
import { markUntranslated } from '../untranslated/mark-untranslated.ts'
import { withoutMarks } from '../untranslated/marks.ts'
import { languageOf } from '../words/language-of.ts'
import { makeSay, type Say } from '../words/say.ts'
import { chapterParts } from './chapter-parts.ts'
import { documentHtml, fillParts } from './document-html.ts'
import { printSetting } from './document-setting.ts'
import type { ContentsEntryView, DocumentCoverView, DocumentPartView } from './document-views.ts'
import { recordTexts } from './front-parts.ts'
import { indexParts } from './index-part.ts'
import { bookAddress, bookPrefix, intoBook } from './into-book.ts'
import { pageName } from './page-rules.ts'
import { type DrawnPart, drawParts, type Part } from './part.ts'
import { questionnaireParts } from './questionnaire-parts.ts'

/** The id of the title of a resource in it. */
const TITLE = '_title'

/** A resource as it stands in the whole. */
interface BookResource {
  resource: EditionResource
  setting: Setting
  parts: DocumentPartView[]
  /** Its headings, as they stand in the outline of the whole. */
  outline: OutlineEntry[]
  /** What of it the contents list. */
  entries: ContentsEntryView[]
}

/**
 * Renders the whole toolkit as one document for print: cover, notices, one table of contents, the resources one after the other, how to
 * cite, and one index of terms. References lead from one resource to another. Throws as `renderDocument` does.
 */
export function renderBook(published: Edition, look: Look, paper: Paper = 'A4'): PrintDocument {
  const edition = markUntranslated(published)
  const say = makeSay(look.words, languageOf(edition))
  const resources = edition.resources.map((resource, index) => bookResource(edition, resource, index + 1, say, look))
  const frame = frameOf(edition, resources, say)
  const parts = [...fillParts(frame.front, say, look), ...resources.flatMap((resource) => resource.parts), ...fillParts(frame.back, say, look)]
  const outline = [...frame.front, ...resources, ...frame.back].flatMap((piece) => ('outline' in piece ? piece.outline : piece.headings))
  return {
    html: documentHtml(parts, { edition, title: edition.title, cover: coverView(edition, frame.setting), say, paper }, look),
    title: withoutMarks(edition.title),
    language: edition.locale,
    author: withoutMarks(edition.publisher),
    subject: withoutMarks(say('book')),
    date: edition.date,
    paper,
    outline: outline.map((entry) => ({ ...entry, title: withoutMarks(entry.title) })),
  }
}

function bookResource(edition: Edition, resource: EditionResource, number: number, say: Say, look: Look): BookResource {
  const setting = printSetting(edition, resource, say, (place) => bookAddress(place.resource, place.id ?? TITLE))
  const context = { edition, resource, setting }
  const title: Part = {
    id: TITLE,
    title: resource.title,
    overline: say('book.part', { number }),
    listed: 'title',
    template: 'document/texts',
    draw: () => ({ texts: recordTexts(overviewOf(resource, setting), setting) }),
  }
  const [first, ...rest] = drawParts([title], setting)
  const { chapters, endnotes } = chapterParts(context)
  const drawn = [...(first === undefined ? [] : [first]), ...rest, ...drawParts([...chapters, ...questionnaireParts(context), ...endnotes], setting)]
  return {
    resource,
    setting,
    parts: fillParts(drawn, say, look).map((part) => bookPart(part, resource.id)),
    outline: drawn.flatMap((part) => part.headings.map((heading) => bookHeading(heading, part, resource.id))),
    entries: drawn
      .filter(({ template }) => template !== 'document/endnotes')
      .map((part) => ({ id: bookPrefix(resource.id) + part.id, title: part.title, isPart: part.id === TITLE })),
  }
}

function bookPart({ id, body, ...part }: DocumentPartView, resource: string): DocumentPartView {
  const lower = stepsDown(id)
  return {
    ...part,
    id: bookPrefix(resource) + id,
    level: lower === 0 ? undefined : String(1 + lower),
    page: pageName(`${resource}-${id}`),
    body: markup(intoBook(body.toString(), resource, lower)),
  }
}

function bookHeading({ id, title, depth }: OutlineEntry, part: DrawnPart, resource: string): OutlineEntry {
  return { id: bookPrefix(resource) + id, title, depth: Math.min(depth + stepsDown(part.id), 6) }
}

/** The parts of a resource stand below its title. */
function stepsDown(part: string): number {
  return part === TITLE ? 0 : 1
}

/** What stands before and behind the resources. */
function frameOf(edition: Edition, resources: readonly BookResource[], say: Say): { front: DrawnPart[]; back: DrawnPart[]; setting: Setting } {
  const home = edition.resources[0]
  if (home === undefined) throw new Error('The edition has no resources.')
  const setting = printSetting(edition, home, say, (place) => `#${bookPrefix(place.resource)}${place.id ?? TITLE}`)
  const notices: Part = {
    id: '_notices',
    title: say('notices'),
    listed: 'title',
    template: 'document/texts',
    draw: () => ({ texts: recordTexts(toolkitNotices(edition, setting), setting) }),
  }
  const contents: Part = { id: '_contents', title: say('contents'), listed: 'title', template: 'document/contents', draw: () => ({ entries: [] }) }
  const front = drawParts([notices, contents], setting)
  const pages = resources.map(({ resource, setting: { record } }) => ({ ...record, prefix: bookPrefix(resource.id) }))
  const back = drawParts([colophon(edition, say), ...indexParts({ setting }, pages)], setting)
  const entries = [...resources.flatMap((resource) => resource.entries), ...back.map(({ id, title }) => ({ id, title, isPart: true }))]
  return { front: front.map((part) => (part.id === contents.id ? { ...part, view: { entries } } : part)), back, setting }
}

/** How to cite the whole, and the state of each resource in it. */
function colophon(edition: Edition, say: Say): Part {
  const line = editionLine(edition, say)
  const draw = () => ({
    citation: say('citation.toolkit', { publisher: edition.publisher, toolkit: edition.title, edition: line }),
    facts: [
      { label: say('fact.publisher'), value: edition.publisher },
      { label: say('fact.edition'), value: line },
      ...edition.resources.map(({ title, version, digest }) => ({ label: title, value: `${say('resource.version', { version })}, ${digest}` })),
    ],
  })
  return { id: '_citation', title: say('citation'), listed: 'title', template: 'document/citation', draw }
}

function coverView(edition: Edition, setting: Setting): DocumentCoverView {
  const { say } = setting
  return {
    toolkit: undefined,
    kind: say('book'),
    title: edition.title,
    subtitle: undefined,
    edition: editionLine(edition, say),
    publisher: edition.publisher,
    version: undefined,
    translation: translationNotes(edition, wholeTranslation(edition), say),
    independence: toolkitNotices(edition, setting)[0],
  }
}

/** The state of the translations of all resources together. */
function wholeTranslation({ resources }: Edition): Translation | undefined {
  const states = resources.flatMap(({ translation }) => translation ?? [])
  if (states.length === 0) return undefined
  const sum = (count: (state: Translation) => number) => states.reduce((total, state) => total + count(state), 0)
  return {
    draft: states.some(({ draft }) => draft),
    units: sum(({ units }) => units),
    translated: sum(({ translated }) => translated),
    unreviewed: sum(({ unreviewed }) => unreviewed),
    stale: sum(({ stale }) => stale),
    missing: sum(({ missing }) => missing),
    untranslated: states.flatMap(({ untranslated }) => untranslated),
  }
}
