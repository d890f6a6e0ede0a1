import type { Block, EditionFigure, Inline, ListItem, Table, TableRow } from '@ai-toolkit/model'
import { insertedTexts, type Renderer } from './renderer.ts'

/** Text as it may stand in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** The attributes of words in another language than the edition: they are not translated. */
export function inLanguage(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${escapeHtml(lang)}" dir="auto" class="untranslated"`
}

/** A block as HTML. */
export function htmlBlock(block: Block, renderer: Renderer): string {
  switch (block.type) {
    case 'heading':
      return `<h${Number(block.depth)} id="${escapeHtml(block.id)}"${inLanguage(block.lang)}>${renderer.inlines(block.children)}</h${Number(block.depth)}>`
    case 'paragraph':
      return `<p${inLanguage(block.lang)}>${renderer.inlines(block.children)}</p>`
    case 'list': {
      const start = block.ordered && block.start !== undefined ? ` start="${Number(block.start)}"` : ''
      const items = block.children.map((item) => listItem(item, block.spread ?? false, renderer)).join('')
      return block.ordered ? `<ol${start}>${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'blockquote':
      return `<blockquote>${renderer.blocks(block.children)}</blockquote>`
    case 'table':
      return table(block, renderer)
    case 'code':
      return `<pre><code>${escapeHtml(block.value)}</code></pre>`
    case 'thematicBreak':
      return '<hr>'
    case 'box':
      return `<aside class="${escapeHtml(block.kind)}"><p${inLanguage(block.lang)}><strong>${renderer.inlines(block.title)}</strong></p>${renderer.blocks(block.children)}</aside>`
    case 'figure':
      return figure(renderer.figure(block.id))
    case 'insert':
      return `<dl>${insertedTexts(renderer.edition, block.what)
        .map(({ name, blocks }) => `<dt>${escapeHtml(name)}</dt><dd>${renderer.blocks(blocks)}</dd>`)
        .join('')}</dl>`
  }
}

/** An inline as HTML. */
export function htmlInline(inline: Inline, renderer: Renderer): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value)
    case 'emphasis':
      return `<em>${renderer.inlines(inline.children)}</em>`
    case 'strong':
      return `<strong>${renderer.inlines(inline.children)}</strong>`
    case 'delete':
      return `<del>${renderer.inlines(inline.children)}</del>`
    case 'inlineCode':
      return `<code>${escapeHtml(inline.value)}</code>`
    case 'break':
      return '<br>'
    case 'link':
      return linked(safeAddress(inline.url), renderer.inlines(inline.children))
    case 'see':
      return linked(
        renderer.href(inline.to),
        inline.children.length > 0 ? renderer.inlines(inline.children) : escapeHtml(renderer.titleOf(inline.to)),
      )
    case 'term':
      return linked(
        inline.id === undefined ? undefined : renderer.href(`${renderer.edition.glossaryIn}#${inline.id}`),
        renderer.inlines(inline.children),
      )
    case 'footnoteReference':
      return `<sup>${renderer.noteNumber(inline.id)}</sup>`
  }
}

function linked(href: string | undefined, words: string): string {
  return href === undefined ? words : `<a href="${escapeHtml(href)}">${words}</a>`
}

/** The schema lets no other through; whoever renders unchecked nodes is as safe. */
function safeAddress(url: string): string | undefined {
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : undefined
}

/** The paragraph of an item that has no other stands without its own element where items are not set apart. */
function listItem({ children }: ListItem, isSpread: boolean, renderer: Renderer): string {
  const [first, ...rest] = children
  if (isSpread || first?.type !== 'paragraph') return `<li>${renderer.blocks(children)}</li>`
  return `<li${inLanguage(first.lang)}>${renderer.inlines(first.children)}${renderer.blocks(rest)}</li>`
}

function table({ align, children: [head, ...rows] }: Table, renderer: Renderer): string {
  const rowOf = (row: TableRow, tag: string): string =>
    `<tr>${row.children.map(({ children, lang }, index) => `<${tag}${inLanguage(lang)}${alignment(align[index])}>${renderer.inlines(children)}</${tag.slice(0, 2)}>`).join('')}</tr>`
  const heads = head === undefined ? '' : `<thead>${rowOf(head, 'th scope="col"')}</thead>`
  return `<table>${heads}<tbody>${rows.map((row) => rowOf(row, 'td')).join('')}</tbody></table>`
}

function alignment(align: Table['align'][number] | undefined): string {
  return align === 'center' || align === 'end' ? ` data-align="${align}"` : ''
}

/** A drawing in an image can run no script. */
function figure(shown: EditionFigure | undefined): string {
  if (shown === undefined) return ''
  const { id, mediaType, encoding, data, alt, caption, number } = shown
  const source = encoding === 'base64' ? `data:${mediaType};base64,${data}` : `data:${mediaType},${encodeURIComponent(data)}`
  return `<figure id="${escapeHtml(id)}"><img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}"><figcaption>${number}. ${escapeHtml(caption)}</figcaption></figure>`
}
