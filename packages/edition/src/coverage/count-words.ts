import { plainText } from '@ai-toolkit/guide'
import { walkSchema } from '@ai-toolkit/locale'
import type { Block, Chapter, Edition, EditionResource, ProseTrees } from '@ai-toolkit/model'
import { walkNodes } from '../prose/walk-nodes.ts'

type Anchors = Edition['anchors']

/** The words a reader of a resource reads; a cross-reference without words of its own counts with the title it takes. */
export function countResourceWords(resource: EditionResource, anchors: Anchors): number {
  const { chapters, questionnaire, principles, terms } = resource
  return (
    sum(chapters.map((chapter) => countChapterWords(chapter, anchors))) +
    countTreeWords(resource.prose, anchors) +
    (questionnaire === undefined ? 0 : countLineWords(questionnaire, 'questionnaire.schema.json')) +
    (principles === undefined ? 0 : countLineWords({ core: principles }, 'principles.schema.json')) +
    (terms === undefined ? 0 : countLineWords({ terms }, 'glossary.schema.json'))
  )
}

/** The words of Markdown fields. */
export function countTreeWords(trees: ProseTrees, anchors: Anchors): number {
  return sum(Object.values(trees).map((blocks) => countBlockWords(blocks, anchors)))
}

function countChapterWords({ title, summary, blocks, footnotes }: Chapter, anchors: Anchors): number {
  const notes = footnotes.flatMap(({ children }) => children)
  return countWords(title) + countWords(summary ?? '') + countBlockWords([...blocks, ...notes], anchors)
}

/** Words are counted by line of inlines, so that a word half in italics is one word. */
function countBlockWords(blocks: readonly Block[], anchors: Anchors): number {
  let words = 0
  for (const node of walkNodes(blocks)) {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') words += countWords(plainText(node.children))
    else if (node.type === 'box') words += countWords(plainText(node.title))
    else if (node.type === 'see' && node.children.length === 0 && Object.hasOwn(anchors, node.to)) words += countWords(anchors[node.to]?.title ?? '')
  }
  return words
}

function countLineWords(value: unknown, schemaFile: string): number {
  return sum(
    walkSchema(value, schemaFile)
      .filter(({ kind }) => kind === 'Line')
      .map((line) => countWords(line.value)),
  )
}

/** Whatever stands between white space and holds a letter or digit is a word. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
