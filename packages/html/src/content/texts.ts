import type { Block, Edition, EditionResource, ProseTrees } from '@ai-toolkit/model'
import { type Markup, markup } from '../templates/fill-template.ts'
import { plainText } from '../tree/plain-text.ts'
import { renderBlocks } from '../tree/render-blocks.ts'
import type { Setting } from '../tree/setting.ts'
import { mark } from '../untranslated/marks.ts'
import { proseOf } from './prose.ts'

/** A text with its title. */
export interface TextView {
  id: string
  title: string
  body: Markup
}

/** Blocks as markup for a template. */
export function bodyOf(blocks: readonly Block[], setting: Setting): Markup {
  return markup(renderBlocks(blocks, setting))
}

/** An optional Markdown field as markup: `field` is its source, absent where there is none; `unit` is the id of its tree. */
export function optionalBody(field: string | undefined, unit: string, trees: ProseTrees, setting: Setting): Markup | undefined {
  return field === undefined ? undefined : bodyOf(proseOf(trees, unit), setting)
}

/** The notices of the toolkit, the one on independence first. */
export function toolkitNotices(edition: Edition, setting: Setting): TextView[] {
  return edition.notices.map(({ id, title }) => ({ id: `_notice.${id}`, title, body: bodyOf(proseOf(edition.prose, `notices.${id}.text`), setting) }))
}

/** The first notice of the toolkit, the one on independence, as plain text: its paragraphs, for the foot of every page. */
export function firstNotice(edition: Edition): { title: string; text: string } | undefined {
  const [notice] = edition.notices
  if (notice === undefined) return undefined
  const paragraphs = proseOf(edition.prose, `notices.${notice.id}.text`).flatMap((block) => (block.type === 'paragraph' ? [block] : []))
  const follow = (reference: string): { title: string } => ({ title: edition.anchors[reference]?.title ?? reference })
  return { title: notice.title, text: paragraphs.map(({ children, lang }) => markIn(lang, plainText(children, { follow }))).join(' ') }
}

function markIn(lang: string | undefined, text: string): string {
  return lang === undefined ? text : mark(text, lang)
}

/** The notices of one resource alone. */
export function resourceNotices(resource: EditionResource, setting: Setting): TextView[] {
  return resource.notices.map(({ id, title }) => ({
    id: `_notice.${resource.id}.${id}`,
    title,
    body: bodyOf(proseOf(resource.prose, `notices.${id}.text`), setting),
  }))
}

/** What, when, who: the overview that every resource begins with. */
export function overviewOf(resource: EditionResource, setting: Setting): TextView[] {
  const { say } = setting
  const titles = { what: say('overview.what'), when: say('overview.when'), who: say('overview.who') }
  return (['what', 'when', 'who'] as const).map((id) => ({
    id: `_overview.${id}`,
    title: titles[id],
    body: bodyOf(proseOf(resource.prose, `overview.${id}`), setting),
  }))
}
