import type { Block, EditionResource, Inline } from '@ai-toolkit/model'
import { setAt } from './localise/set-at.ts'
import { inlinesOf, wordyNodes } from './units/block-units.ts'
import { findFigureWords, replaceFigureWords } from './units/figure-words.ts'
import { walkSchema } from './units/walk-schema.ts'

/**
 * What must be the same in every language: a resource without its words. Ids, order, options, points, conditions, measures and the
 * targets of links stay; texts, written forms of terms and the state of the translation go.
 */
export function skeletonOf(resource: EditionResource): object {
  const { digest: _digest, translation: _translation, ...copy } = structuredClone(resource)
  const value = copy as EditionResource
  for (const { path, kind } of walkSchema(resource, 'edition.schema.json#/$defs/EditionResource')) {
    if ((kind === 'Line' && !path.includes('forms')) || kind === 'Prose') setAt(value, path, '')
  }
  for (const term of value.terms ?? []) delete term.forms
  for (const figure of value.figures)
    figure.data = replaceFigureWords(
      figure.data,
      findFigureWords(figure.data).map(() => ''),
    )
  for (const blocks of Object.values(value.prose)) stripWords(blocks)
  for (const { blocks, footnotes } of value.chapters) for (const tree of [blocks, ...footnotes.map(({ children }) => children)]) stripWords(tree)
  return value
}

function stripWords(blocks: readonly Block[]): void {
  for (const { node } of wordyNodes(blocks)) {
    const targets: Inline[] = targetsIn(inlinesOf(node))
      .sort()
      .map((value) => ({ type: 'text', value }))
    delete node.lang
    if (node.type === 'box') node.title = targets
    else node.children = targets
  }
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
