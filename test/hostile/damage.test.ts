import { compileEdition } from '@ai-toolkit/edition'
import type { Diagnostic } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBaseStory, textOf, withText } from '../support/base-story.ts'

const story = await readBaseStory()
const yamlFiles = [
  'toolkit.yaml',
  'guide/resource.yaml',
  'guide/principles.yaml',
  'guide/glossary.yaml',
  'checkup/resource.yaml',
  'checkup/questionnaire.yaml',
  'checkup/golden/old-cargo.answers.yaml',
]
const chapters = ['guide/chapters/first.md', 'guide/chapters/second.md']

/** The number, from 1, of each line of a file that a test may damage. */
function linesOf(file: string, wanted: RegExp): { file: string; line: number }[] {
  return textOf(story, file)
    .split('\n')
    .flatMap((text, index) => (wanted.test(text) ? [{ file, line: index + 1 }] : []))
}

function findingsAfter(file: string, line: number, change: (text: string) => string): Diagnostic[] {
  const lines = textOf(story, file).split('\n')
  lines[line - 1] = change(lines[line - 1] ?? '')
  return compileEdition(withText(story, file, lines.join('\n'))).diagnostics
}

function isThere({ place }: Diagnostic, file: string, line: number): boolean {
  return place.file === file && place.start.line <= line && place.end.line >= line
}

describe('a fault at a known line of a valid toolkit is found right there', () => {
  it('a field that does not exist, in any mapping of any YAML file', () => {
    const places = yamlFiles.flatMap((file) => linesOf(file, /^\s*(?:- )?[a-z][A-Za-z]*: ?\S/).map((place) => place))
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.stringMatching(/^zz[a-z]{3,8}$/), ({ file, line }, field) => {
        const found = findingsAfter(file, line, (text) => {
          const indent = text.match(/^\s*(?:- )?/)?.[0].replace('-', ' ') ?? ''
          return `${text}\n${indent}${field}: 1`
        })
        const continued = found.some((diagnostic) => isThere(diagnostic, file, line) || isThere(diagnostic, file, line + 1))
        expect(continued, `${file}:${line} ${JSON.stringify(found.map(({ code, place }) => [code, place.file, place.start]))}`).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  it('a field said twice, in any mapping of any YAML file', () => {
    const places = yamlFiles.flatMap((file) => linesOf(file, /^\s*[a-z][A-Za-z_]*: [^|>\s]\S*/))
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ file, line }) => {
        const found = findingsAfter(file, line, (text) => `${text}\n${text}`)
        expect(
          found.some((diagnostic) => isThere(diagnostic, file, line + 1)),
          `${file}:${line}`,
        ).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  it('raw HTML, an unknown directive or a script, in any paragraph of any chapter', () => {
    const places = chapters.flatMap((file) => linesOf(file, /^[A-Z][a-z]/))
    const faults = ['<b>raw</b>', '<script>alert(1)</script>', ':trem[x]', '![x](y.png)', '[x](javascript:alert(1))']
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...faults), ({ file, line }, fault) => {
        const found = findingsAfter(file, line, (text) => `${text} ${fault}`)
        expect(
          found.some((diagnostic) => isThere(diagnostic, file, line)),
          `${file}:${line} ${fault}`,
        ).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('never hides what is wrong in another file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...yamlFiles.flatMap((file) => linesOf(file, /^\s*[a-z]\w*: \S/))), ({ file, line }) => {
        const lines = textOf(story, file).split('\n')
        lines[line - 1] = `${lines[line - 1]}\n\t- : [`
        const chapter = textOf(story, 'guide/chapters/second.md').replace('They stand above', '<i>They</i> stand above')
        const tree = withText(withText(story, file, lines.join('\n')), 'guide/chapters/second.md', chapter)
        const files = new Set(compileEdition(tree).diagnostics.map(({ place }) => place.file))
        expect(files).toContain(file)
        expect(files).toContain('guide/chapters/second.md')
      }),
      { numRuns: 40 },
    )
  })
})
