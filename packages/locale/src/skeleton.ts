import type { Block, EditionResource, Inline } from '@ai-toolkit/model'
import { type Copies, setAt } from './localise/set-at.ts'
import { changeWords, inlinesOf, type WordyNode, withWords } from './units/block-units.ts'
import { findFigureWords, replaceFigureWords } from './units/figure-words.ts'
import { stringsIn } from './units/line-units.ts'

/**
 * What must be the same in every language: a resource without its words. Ids, order, options, points, conditions, measures and the
 * targets of links stay; texts, written forms of terms and the state of the translation go. What has no words is shared with the resource.
 */
export function skeletonOf(resource: EditionResource): object {
  const { digest: _digest, translation: _translation, ...value } = resource
  const copies: Copies = new Set()
  for (const { path, kind } of stringsIn(resource)) {
    if ((kind === 'Line' && !path.includes('forms')) || kind === 'Prose') setAt(value, path, '', copies)
  }
  const { terms, figures, prose, chapters } = value
  return {
    ...value,
    ...(terms && { terms: terms.map(({ forms: _forms, ...term }) => term) }),
    figures: figures.map((figure) => ({ ...figure, data: withoutFigureWords(figure.data) })),
    prose: Object.fromEntries(Object.entries(prose).map(([unit, blocks]) => [unit, withoutWords(blocks)])),
    chapters: chapters.map((chapter) => ({
      ...chapter,
      blocks: withoutWords(chapter.blocks),
      footnotes: chapter.footnotes.map((footnote) => ({ ...footnote, children: withoutWords(footnote.children) })),
    })),
  }
}

function withoutFigureWords(data: string): string {
  return replaceFigureWords(
    data,
    findFigureWords(data).map(() => ''),
  )
}

function withoutWords(blocks: readonly Block[]): Block[] {
  return changeWords(blocks, stripWords)
}

function stripWords<Node extends WordyNode>(node: Node): Node {
  const { lang: _lang, ...rest } = node
  const targets = targetsIn(inlinesOf(node)).sort()
  return withWords(
    rest as Node,
    targets.map((value): Inline => ({ type: 'text', value })),
  )
}

/** What inlines lead to, and the code that they show; each language puts them in its own order. */
function targetsIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    const below = 'children' in inline ? targetsIn(inline.children) : []
    if (inline.type === 'link') return [`link ${inline.url}`, ...below]
    if (inline.type === 'see') return [`see ${inline.to}`, ...below]
    if (inline.type === 'term') return [`term ${inline.id}`, ...below]
    if (inline.type === 'footnoteReference') return [`note ${inline.id}`]
    return inline.type === 'inlineCode' ? [`code ${inline.value}`] : below
  })
}
