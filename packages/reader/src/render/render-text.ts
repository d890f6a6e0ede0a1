import type { Block, Chapter, Edition, EditionFigure, Footnote, Inline } from '@ai-toolkit/model'
import type { TextUnit } from '../find-unit.ts'
import { getResource } from '../list-resources.ts'
import { escapeHtml, htmlBlock, htmlInline, inLanguage } from './html.ts'
import { plainBlock, plainInline, sayLanguage } from './plain.ts'
import type { Leaf, Renderer } from './renderer.ts'

/** What can be rendered: a unit, a chapter with its footnotes, blocks or inlines, or a plain line. */
export type Renderable = TextUnit | Chapter | Block | Inline | readonly Block[] | readonly Inline[] | string

/** How texts are rendered. */
export interface RenderOptions {
  /** The resource whose figures blocks may show; that of a unit is known. */
  resource?: string
  /** The address for a reference such as `principles#necessity`; without one, cross-references and terms are words without a link. */
  href?: (reference: string) => string | undefined
}

/**
 * A text of an edition as HTML (a fragment of escaped text and a fixed set of elements, without scripts and styles) or as plain text. Words that are not translated
 * yet say so: `lang` and the class `untranslated` in HTML, the language in brackets in plain text.
 */
export function renderText(edition: Edition, text: Renderable, format: 'html' | 'text', options: RenderOptions = {}): string {
  if (typeof text === 'object' && 'content' in text) return renderUnit(edition, text, format, options)
  const leaf = leafOf(edition, text, options)
  if (isChapter(text)) return renderChapter(text, format, leaf)
  return rendererOf(format, leaf).mixed(typeof text === 'string' ? [{ type: 'text', value: text }] : isList(text) ? text : [text])
}

function renderUnit(edition: Edition, { content, lang, resource }: TextUnit, format: 'html' | 'text', options: RenderOptions): string {
  const rendered = renderText(edition, content, format, { ...(resource !== undefined && { resource }), ...options })
  if (lang === undefined) return rendered
  return format === 'html' ? `<span${inLanguage(lang)}>${rendered}</span>` : `${sayLanguage(lang)}${rendered}`
}

function renderChapter({ id, title, blocks, footnotes }: Chapter, format: 'html' | 'text', leaf: Leaf): string {
  const renderer = rendererOf(format, leaf)
  const notes = footnotes.map((note, index) => renderNote(note, index + 1, format, renderer))
  if (format === 'text') return [title, renderer.mixed(blocks), ...notes].filter((part) => part !== '').join('\n\n')
  const list = notes.length === 0 ? '' : `<ol class="footnotes">${notes.join('')}</ol>`
  return `<h1 id="${escapeHtml(id)}">${escapeHtml(title)}</h1>${renderer.mixed(blocks)}${list}`
}

function renderNote({ children }: Footnote, number: number, format: 'html' | 'text', renderer: Renderer): string {
  return format === 'html' ? `<li value="${number}">${renderer.mixed(children)}</li>` : `[${number}] ${renderer.mixed(children)}`
}

/** Blocks and inlines in the format; an element of neither kind, which no checked edition has, is nothing. */
function rendererOf(format: 'html' | 'text', leaf: Leaf): Renderer {
  const [block, inline] = format === 'html' ? [htmlBlock, htmlInline] : [plainBlock, plainInline]
  const renderer: Renderer = {
    ...leaf,
    inlines: (nodes) => nodes.map((node) => inline(node, renderer)).join(''),
    blocks: (nodes) =>
      nodes
        .map((node) => block(node, renderer))
        .filter((text) => text !== '')
        .join(format === 'html' ? '' : '\n\n'),
    mixed: (nodes) => (nodes.every(isInline) ? renderer.inlines(nodes as Inline[]) : renderer.blocks(nodes as Block[])),
  }
  return renderer
}

const inlineTypes: ReadonlySet<string> = new Set<Inline['type']>([
  ...(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'see', 'term', 'footnoteReference'] as const),
])

function isInline({ type }: Block | Inline): boolean {
  return inlineTypes.has(type)
}

function isList(text: Renderable): text is readonly Block[] | readonly Inline[] {
  return Array.isArray(text)
}

function isChapter(text: Renderable): text is Chapter {
  return typeof text === 'object' && 'blocks' in text
}

/** What nodes take from around them: figures, the places they lead to, the numbers of footnotes. */
function leafOf(edition: Edition, text: Renderable, { resource, href = () => undefined }: RenderOptions): Leaf {
  const figures = resource === undefined ? [] : (getResource(edition, resource)?.figures ?? [])
  const numbers = new Map(isChapter(text) ? text.footnotes.map(({ id }, index) => [id, index + 1]) : [])
  return {
    edition,
    figure: (id): EditionFigure | undefined => figures.find((figure) => figure.id === id),
    titleOf: (reference) => (Object.hasOwn(edition.anchors, reference) ? edition.anchors[reference]?.title : undefined) ?? reference,
    href,
    noteNumber: (id) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return number
    },
  }
}
