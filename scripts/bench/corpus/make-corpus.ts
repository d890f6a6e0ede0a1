import { digestOf, type SourceFile, type SourceTree } from '@ai-toolkit/source'
import { vocabulary } from './words.ts'

/** How large a generated toolkit is. */
export interface CorpusSize {
  resources: number
  /** Of each resource. */
  chapters: number
  /** Of each chapter, about. */
  bytes: number
}

/** The languages beside English that it says it is in; their catalogues are no part of it. */
export interface CorpusOptions extends CorpusSize {
  locales?: readonly string[]
}

/**
 * A toolkit made from a seed, the same for the same size: chapters with headings, lists, tables, boxes, footnotes, terms and references to
 * each other, as in the real one.
 */
export function makeCorpus({ resources, chapters, bytes, locales = [] }: CorpusOptions): SourceTree {
  const random = makeRandom(20260301)
  const ids = Array.from({ length: resources }, (_, index) => `resource-${index + 1}`)
  const files = new Map<string, string>()
  files.set('toolkit.yaml', toolkitText(ids, locales))
  for (const locale of locales) files.set(`locales/${locale}.yaml`, localeText(locale))
  for (const id of ids) {
    const names = Array.from({ length: chapters }, (_, index) => `chapter-${index + 1}`)
    files.set(`${id}/package.json`, `{ "name": "@bench/${id}", "version": "1.0.0", "private": true }\n`)
    files.set(`${id}/resource.yaml`, resourceText(id, names))
    for (const name of names) files.set(`${id}/chapters/${name}.md`, chapterText(name, { bytes, ids, chapters, random }))
  }
  files.set('resource-1/glossary.yaml', glossaryText())
  files.set(
    'resource-1/chapters/chapter-1.md',
    `${files.get('resource-1/chapters/chapter-1.md') ?? ''}\n## All terms {#all-terms}\n\nIn one place.\n\n::glossary\n`,
  )
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, toFile(path, text)]))
}

function toolkitText(ids: readonly string[], locales: readonly string[]): string {
  return `title: Bench Toolkit
description: Generated for measuring.
edition: "1.0.0"
date: 2026-03-01
publisher: Bench
locale: en
${locales.length > 0 ? `locales: [${locales.join(', ')}]\n` : ''}glossary: resource-1
groups:
  - id: all
    title: All
    resources: [${ids.join(', ')}]
notices:
  - { id: notice, title: Notice, text: Generated for measuring. }
`
}

function localeText(locale: string): string {
  const { direction, plurals } =
    locale === 'ar' ? { direction: 'rtl', plurals: 'zero, one, two, few, many, other' } : { direction: 'ltr', plurals: 'one, many, other' }
  return `locale: ${locale}
name: Language ${locale}
direction: ${direction}
numberingSystem: latn
calendar: gregory
dateStyle: long
listStyle: long
plurals: [${plurals}]
`
}

function glossaryText(): string {
  return `terms:
  - id: base-rate
    term: base rate
    definition: How often one harm is likely before a person reads the record.
  - id: large-model
    term: large model
    definition: A model of more data than one person reads.
`
}

function resourceText(id: string, names: readonly string[]): string {
  return `id: ${id}
kind: guide
title: Resource ${id.slice(9)}
overview: { what: What it is., when: When to read it., who: Who reads it. }
citation: Bench, ${id}, edition {edition}.
chapters: [${names.map((name) => `${name}.md`).join(', ')}]
`
}

interface ChapterInput {
  bytes: number
  ids: readonly string[]
  chapters: number
  random: () => number
}

function chapterText(name: string, input: ChapterInput): string {
  const blocks = [`---\nid: ${name}\ntitle: About ${name}\n---\n`]
  let length = 0
  for (let section = 1; length < input.bytes; section += 1) {
    const text = sectionText(name, section, input)
    blocks.push(text)
    length += text.length
  }
  return blocks.join('\n')
}

function sectionText(name: string, section: number, { ids, chapters, random }: ChapterInput): string {
  const target = `${ids[Math.floor(random() * ids.length)]}#chapter-${1 + Math.floor(random() * chapters)}`
  const term = random() < 0.5 ? 'base rate' : 'large model'
  return `## Section ${section} {#${name}-${section}}

${sentence(random, 40)} **${sentence(random, 3)}** ${sentence(random, 20)} A :term[${term}] matters; see :see[]{to=${target}}.[^n${section}]

- ${sentence(random, 8)}
- *${sentence(random, 4)}* ${sentence(random, 6)}
- ${sentence(random, 10)}

| Word | Number | Share |
| :--- | -----: | ----: |
| ${sentence(random, 2)} | ${Math.floor(random() * 100)} | ${Math.floor(random() * 100)} % |
| ${sentence(random, 2)} | ${Math.floor(random() * 100)} | ${Math.floor(random() * 100)} % |

:::example[${sentence(random, 4)}]
${sentence(random, 45)}
:::

${sentence(random, 60)}

[^n${section}]: ${sentence(random, 12)}
`
}

function sentence(random: () => number, count: number): string {
  const chosen = Array.from({ length: count }, () => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'a')
  const text = chosen.join(' ')
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`
}

/** Mulberry32, a well-known small generator: good enough for words, and the same everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A file of a tree, made here instead of read. */
export function toFile(path: string, text: string): SourceFile {
  const bytes = new TextEncoder().encode(text)
  return { path, bytes, text, digest: digestOf(bytes) }
}
