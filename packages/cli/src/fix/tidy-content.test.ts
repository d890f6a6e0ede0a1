import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAnyData } from '@ai-toolkit/data'
import { parseChapter } from '@ai-toolkit/guide'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLines } from './compare-lines.ts'
import { tidyContent } from './tidy-content.ts'

const story = join(import.meta.dirname, '../../../../test/stories/base/content')
const paths = ['toolkit.yaml', 'guide/resource.yaml', 'guide/glossary.yaml', 'guide/chapters/first.md', 'checkup/questionnaire.yaml']
const texts = new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(story, path), 'utf8')] as const)))

/** What the tidied text of one file is; the file itself where nothing is done. */
function tidied(path: string, text: string): string {
  return tidyContent(new Map([[path, text]]), 'en').get(path) ?? text
}

/** What a file says, whatever it looks like. */
function meaning(path: string, text: string): unknown {
  if (path.endsWith('.md')) return parseChapter({ path, text }).value?.chapter
  const value = parseAnyData({ path, text }).value?.value as { terms?: { id: string }[] } | undefined
  return value?.terms === undefined ? value : { ...value, terms: [...value.terms].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

describe('tidying', () => {
  it.each([
    ['guide/chapters/a.md', '---\nid: a \ntitle: A\n---\n\nOne \ntwo.\t\n', '---\nid: a\ntitle: A\n---\n\nOne\ntwo.\n'],
    ['guide/resource.yaml', 'id: a \r\nwhat: |\r\n  one  \r\n  two\r\n', 'id: a\r\nwhat: |\r\n  one  \r\n  two\r\n'],
    ['guide/chapters/a.md', '---\nid: a\ntitle: A\n---\n\n```\ncode  \n```\n\nText. \n', '---\nid: a\ntitle: A\n---\n\n```\ncode  \n```\n\nText.\n'],
    ['guide/resource.yaml', 'id: [a \n', 'id: [a \n'],
    ['guide/figures/a.svg', '<svg> \n</svg>', '<svg> \n</svg>'],
  ])('takes spaces that mean nothing from the lines of %s', (path, text, expected) => {
    expect(tidied(path, text)).toBe(expected)
  })

  it('puts a glossary in the order of the alphabet of its language', () => {
    const term = (name: string) => `  - id: ${name.toLowerCase()}\n    term: ${name}\n    definition: A thing.\n`
    const glossary = (...names: string[]) => new Map([['guide/glossary.yaml', `terms:\n${names.map(term).join('')}`]])
    expect(tidyContent(glossary('zebra', '\u00c4rger', 'Bar'), 'de')).toEqual(glossary('\u00c4rger', 'Bar', 'zebra'))
    expect(tidyContent(glossary('zebra', '\u00c4rger', 'Bar'), 'sv')).toEqual(glossary('Bar', 'zebra', '\u00c4rger'))
  })

  it('names the schema where most files do', () => {
    const line = (to: string, schema: string) => `# yaml-language-server: $schema=${to}packages/model/schemas/${schema}.schema.json\n`
    const files = new Map([
      ['toolkit.yaml', `${line('../', 'toolkit')}title: A\n`],
      ['guide/resource.yaml', `${line('../../', 'resource')}id: a\n`],
      ['guide/glossary.yaml', 'terms: []\n'],
      ['guide/words.yaml', 'word: Word\n'],
    ])
    expect([...tidyContent(files, 'en')]).toEqual([['guide/glossary.yaml', `${line('../../', 'glossary')}terms: []\n`]])
    const few = new Map([...files, ['other/resource.yaml', 'id: b\n'], ['other/glossary.yaml', 'terms: []\n']])
    expect(tidyContent(few, 'en')).toEqual(new Map())
  })

  it('changes nothing of what any file says, and nothing a second time', () => {
    const spaces = fc.array(fc.record({ file: fc.constantFrom(...paths), line: fc.nat(90), space: fc.constantFrom(' ', '  ', '\t', ' \t ') }))
    fc.assert(
      fc.property(spaces, (added) => {
        const spaced = new Map(texts)
        for (const { file, line, space } of added) {
          const lines = (spaced.get(file) ?? '').split('\n')
          spaced.set(file, lines.map((text, index) => (index === line ? text + space : text)).join('\n'))
        }
        const after = new Map([...spaced, ...tidyContent(spaced, 'en')])
        for (const path of paths) expect(meaning(path, after.get(path) ?? '')).toEqual(meaning(path, spaced.get(path) ?? ''))
        expect(tidyContent(after, 'en')).toEqual(new Map())
      }),
      { numRuns: 25 },
    )
  })
})

describe('compareLines', () => {
  it('pairs lines that change, and tells those that come and go', () => {
    expect(compareLines('f', 'a\nb\nc\nd', 'new\na\nB\nc')).toEqual([
      { file: 'f', line: 1, after: 'new' },
      { file: 'f', line: 2, before: 'b', after: 'B' },
      { file: 'f', line: 4, before: 'd' },
    ])
    expect(compareLines('f', 'a\nb', 'a\nb')).toEqual([])
  })
})
