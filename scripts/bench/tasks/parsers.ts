import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Markdown in, HTML out. */
export type Parser = (text: string) => string

/** The bare parsers by name; each is loaded only when it is asked for. `modules` is where those are installed that are no part of the product. */
export const parsers: Record<string, (modules: string) => Promise<Parser>> = {
  /** The least that any program of this stack does with a page: parse it with our extensions and write it as HTML, unchecked and unlinked. */
  'unified-directives': () => unified('directives'),
  unified: () => unified('plain'),
  micromark: async (modules) => {
    const { micromark } = await load<{ micromark: Micromark }>(modules, 'micromark')
    const table = await load<Extension>(modules, 'micromark-extension-gfm-table')
    const footnote = await load<Extension>(modules, 'micromark-extension-gfm-footnote')
    const extensions = [table.gfmTable?.(), footnote.gfmFootnote?.()]
    const htmlExtensions = [table.gfmTableHtml?.(), footnote.gfmFootnoteHtml?.()]
    return (text) => micromark(text, { extensions, htmlExtensions })
  },
  'markdown-it': async (modules) => {
    const { default: markdownIt } = await load<{ default: (options: object) => { render: Parser } }>(modules, 'markdown-it')
    const engine = markdownIt({ html: true })
    return (text) => engine.render(text)
  },
}

type Micromark = (text: string, options: object) => string
type Extension = Partial<Record<'gfmTable' | 'gfmTableHtml' | 'gfmFootnote' | 'gfmFootnoteHtml', () => unknown>>

async function unified(dialect: Dialect): Promise<Parser> {
  const { toHtml } = await import('hast-util-to-html')
  const { toHast } = await import('mdast-util-to-hast')
  const parse = await markdownParser(dialect)
  return (text) => toHtml(toHast(parse(text)))
}

/** Tables, footnotes, strikethrough and front matter; with directives too, it is the syntax of our chapters. */
type Dialect = 'plain' | 'directives'

/** Markdown in, its tree out. */
export async function markdownParser(dialect: Dialect): Promise<(text: string) => Root> {
  const { fromMarkdown } = await import('mdast-util-from-markdown')
  const { frontmatterFromMarkdown } = await import('mdast-util-frontmatter')
  const { gfmFootnoteFromMarkdown } = await import('mdast-util-gfm-footnote')
  const { gfmStrikethroughFromMarkdown } = await import('mdast-util-gfm-strikethrough')
  const { gfmTableFromMarkdown } = await import('mdast-util-gfm-table')
  const { frontmatter } = await import('micromark-extension-frontmatter')
  const { gfmFootnote } = await import('micromark-extension-gfm-footnote')
  const { gfmStrikethrough } = await import('micromark-extension-gfm-strikethrough')
  const { gfmTable } = await import('micromark-extension-gfm-table')
  const directives = dialect === 'directives' ? await loadDirectives() : { syntax: [], tree: [] }
  const extensions = [gfmTable(), gfmFootnote(), gfmStrikethrough(), frontmatter(['yaml']), ...directives.syntax]
  const mdastExtensions = [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    frontmatterFromMarkdown(['yaml']),
    ...directives.tree,
  ]
  return (text) => fromMarkdown(text, { extensions, mdastExtensions })
}

type Root = ReturnType<typeof import('mdast-util-from-markdown').fromMarkdown>

async function loadDirectives() {
  const { directive } = await import('micromark-extension-directive')
  const { directiveFromMarkdown } = await import('mdast-util-directive')
  return { syntax: [directive()], tree: [directiveFromMarkdown()] }
}

async function load<Module>(modules: string, name: string): Promise<Module> {
  const path = createRequire(join(modules, 'package.json')).resolve(name)
  return (await import(pathToFileURL(path).href)) as Module
}
