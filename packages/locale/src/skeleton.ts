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
  const { lang, ...rest } = node
  const targets: string[] = []
  addTargets(targets, inlinesOf(node))
  const stand = targets.length === 0 ? nothing : targets.sort().map((value): Inline => ({ type: 'text', value }))
  return withWords(lang === undefined ? node : (rest as Node), stand)
}

/** What most nodes lead to, as one value, so that it is known to be the same at a glance. */
const nothing: readonly Inline[] = []

/** What inlines lead to, and the code that they show; each language puts them in its own order. */
function addTargets(targets: string[], inlines: readonly Inline[]): void {
  for (const inline of inlines) {
    if (inline.type === 'link') targets.push(`link ${inline.url}`)
    else if (inline.type === 'see') targets.push(`see ${inline.to}`)
    else if (inline.type === 'term') targets.push(`term ${inline.id}`)
    else if (inline.type === 'footnoteReference') targets.push(`note ${inline.id}`)
    else if (inline.type === 'inlineCode') targets.push(`code ${inline.value}`)
    if ('children' in inline) addTargets(targets, inline.children)
  }
}
