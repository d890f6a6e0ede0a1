import { join } from 'node:path'
import { digestOf, readTree, type SourceTree } from '@ai-toolkit/source'
import { describe, expect, it } from 'vitest'
import { reviewEdition } from '../compile-edition.ts'

const story = (await readTree(join(import.meta.dirname, '../../../../test/stories/base/content'))).value ?? new Map()
const chapter = 'guide/chapters/second.md'
const glossary = 'guide/glossary.yaml'

/** The base story with another text in its second chapter, above the principles and the glossary, and with other terms before its own. */
function storyWith(text: string, terms: string[] = []): SourceTree {
  const inserts = '\n\n## Words {#words}\n\n::principles\n\n::glossary\n'
  const head = '---\nid: brakes\ntitle: Brakes\n---\n\n'
  const declared = terms.map((term, index) => `  - ${term.replace(/^/, `id: t${index}\n    term: `)}\n    definition: A thing.\n`).join('')
  const tree = new Map(story)
  tree.set(chapter, fileOf(chapter, head + text + inserts))
  tree.set(
    glossary,
    fileOf(
      glossary,
      (story.get(glossary)?.text ?? '').replace('terms:\n', () => `terms:\n${declared}`),
    ),
  )
  return tree
}

function fileOf(path: string, text: string) {
  const bytes = new TextEncoder().encode(text)
  return { path, bytes, text, digest: digestOf(bytes) }
}

/** The text that each finding of a code stands at. */
function marked(code: string, tree: SourceTree): string[] {
  const found = reviewEdition(tree).diagnostics.filter((diagnostic) => diagnostic.code === code)
  return found.map(({ place: { file, start, end } }) => {
    const lines = tree.get(file)?.text?.split('\n') ?? []
    if (start.line === end.line) return lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? ''
    return `${lines[start.line - 1]?.slice(start.column - 1)}⏎${lines[end.line - 1]?.slice(0, end.column - 1)}`
  })
}

describe('headings without text', () => {
  it.each([
    ['## A {#a}\n\n## B {#b}\n\nText.', ['## A {#a}']],
    ['## A {#a}\n\n### B {#b}\n\n## C {#c}\n\nText.', ['## A {#a}', '### B {#b}']],
    ['## A {#a}\n\n---\n\n## B {#b}\n\nText.', ['## A {#a}']],
    ['## A {#a}\n\n### B {#b}\n\nText.', []],
    ['## A {#a}\n\n| a |\n| - |\n| b |', []],
  ])('%j', (text, expected) => {
    expect(marked('heading-without-text', storyWith(`Text.\n\n${text}`))).toEqual(expected)
  })
})

describe('terms written two ways', () => {
  const terms = [
    'confusion matrix',
    'data set',
    'watchlist',
    'AI system',
    'false positive rate',
    'false positive',
    'anonymization',
    'face recognition',
  ]
  it.each([
    ['A confusion-matrix shows it.', ['confusion-matrix']],
    ['The dataset, the data-set and the data set.', ['dataset', 'data-set']],
    ['A watch list and a watch-list.', ['watch list', 'watch-list']],
    ['Anonymisation helps.', ['Anonymisation']],
    ['An ai system, an AI System, an AI-system.', ['ai system', 'AI System', 'AI-system']],
    ['The false-positive rate of a false positive.', ['false-positive rate']],
    ['What a *confusion-\nmatrix* is.', []],
    ['1. First\n   confusion\n   Matrix.', ['confusion⏎   Matrix']],
    ['> A confusion\n> Matrix.', ['confusion⏎> Matrix']],
    ['- One **data**-set.', ['data**-set']],
    ['Confusion matrix first. Data set second.', []],
    ['The Framework Convention on Face Recognition, the Face Recognition Act.', []],
    ['He saw the Face Recognition of it.', ['Face Recognition']],
    ['The `dataset` field, at https://example.org/dataset, holds data; set it.', []],
    ['Told once.[^n]\n\n[^n]: A. Author, "A Dataset", and dataset.', []],
  ])('%j', (text, expected) => {
    const found = marked('term-written-two-ways', storyWith(text, terms))
    expect(found).toEqual(expected)
  })
})

describe('abbreviations', () => {
  const terms = [
    'area under the curve\n    abbreviation: AUC',
    'graphics processing unit\n    abbreviation: GPU\n    forms: [graphics processing units]',
  ]
  it.each([
    ['The AUC is high. The AUC is low.', ['AUC']],
    ['The area under the curve (AUC) is high. The AUC is low.', []],
    ['The AUC (area under the curve) is high.', []],
    ['The AUC (a measure) is high.', ['AUC']],
    ['Graphics processing units (short: GPUs) are dear. A GPU is hot.', []],
    ['GPUs are dear.', ['GPU']],
    ['A :term[GPU] is hot. Two GPUs are hotter.', []],
    ['## The AUC {#auc}\n\nThe area under the curve (AUC).', []],
    ['## The AUC {#auc}\n\nThe AUC.', ['AUC']],
    ['The `AUC`, the AUCTION and the XAUC.', []],
  ])('%j', (text, expected) => {
    expect(marked('abbreviation-unexplained', storyWith(text, terms))).toEqual(expected)
  })
})

describe('long sentences', () => {
  const words = (count: number): string => `${'word '.repeat(count - 1)}end`

  it('counts one finding a file, at the longest sentence', () => {
    const tree = storyWith(`${words(50)}. Next ${words(60)}. Short.`)
    const found = reviewEdition(tree).diagnostics.filter(({ code }) => code === 'long-sentences')
    expect(found.map(({ message, place }) => [message, place.start.column])).toEqual([
      ['This file has 2 sentences of more than 45 words and no paragraphs of more than 160; here is the longest, 61 words', 251],
    ])
  })

  it.each([
    [`${words(45)}.`, 0],
    [`${words(30)}; ${words(30)}.`, 0],
    [`${words(30)}? ${words(30)}.`, 1],
    [`${words(30)}? W${words(30)}.`, 0],
    [Array.from({ length: 17 }, () => `A${words(10)}.`).join(' '), 1],
  ])('%#: %j', (text, expected) => {
    expect(marked('long-sentences', storyWith(text))).toHaveLength(expected)
  })
})

describe('text without end', () => {
  it.each([
    ['one sentence', 'a truewheel '.repeat(20_000)],
    ['one word', 'a'.repeat(200_000)],
    ['open brackets', 'TW ( '.repeat(20_000)],
  ])('of %s is checked in bounded time, with a bounded number of findings', (_name, text) => {
    const found = reviewEdition(storyWith(text)).diagnostics.filter(({ place }) => place.file === chapter)
    expect(found.length).toBeLessThanOrEqual(52)
  })
})

describe('scripts mixed in one word', () => {
  it.each([
    ['A p\u0430dlock, the \u0410I Act and a wh\u0435\u0435l.', ['p\u0430dlock', '\u0410I', 'wh\u0435\u0435l']],
    ['Москва and Αθήνα, 5 kΩ or 3 μm of β-carotene, naïve cafés.', []],
    ['`p\u0430dlock` and <https://example.org/p\u0430dlock>.', []],
  ])('%j', (text, expected) => {
    expect(marked('mixed-scripts', storyWith(text))).toEqual(expected)
  })
})
