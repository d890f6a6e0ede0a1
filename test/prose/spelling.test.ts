import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { baseStoryFolder } from '../support/base-story.ts'
import { runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

const folder = await temporaryFolder()

/** What `check` finds in a copy of the base story, as `file:line:column-column word? suggestions`. */
async function spellingOf(name: string, edits: Record<string, [from: string, to: string]>, words?: string): Promise<string[]> {
  const content = join(folder, name)
  await cp(baseStoryFolder, content, { recursive: true })
  for (const [file, [from, to]] of Object.entries(edits)) {
    const text = await readFile(join(content, file), 'utf8')
    expect(text.split(from)).toHaveLength(2)
    await writeFile(join(content, file), text.replace(from, to))
  }
  if (words !== undefined) await writeFile(join(content, 'dictionary.txt'), words)
  const { stdout } = await runToolkit('check', '--json', '--content', content)
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
  return diagnostics
    .filter(({ code }) => code === 'misspelt-word')
    .map(({ place, expected = [] }) => {
      const [file = ''] = place.file.split(`${name}/`).slice(-1)
      return `${file}:${place.start.line}:${place.start.column}-${place.end.column} ${expected[0] ?? ''}`.trim()
    })
    .sort()
}

describe('the spelling that check finds', () => {
  it('finds a word that no dictionary knows at its exact place, in Markdown and in YAML, with a suggestion', async () => {
    const found = await spellingOf('typos', {
      'guide/chapters/first.md': ['change slowly: turn', 'change *slwoly*: turn'],
      'guide/glossary.yaml': ['A spanner that says how hard', 'A spanner that sayss how hard'],
      'checkup/questionnaire.yaml': ['How worn is the chain?', 'How worn is the chian?'],
    })
    expect(found).toEqual([
      'checkup/questionnaire.yaml:52:31-36 Chian',
      'guide/chapters/first.md:17:11-17 slowly',
      'guide/glossary.yaml:10:32-37 says',
    ])
  })

  it('leaves code, addresses, ids, conditions and abbreviations alone, and takes -ise and -ize', async () => {
    const found = await spellingOf('no-words', {
      'guide/chapters/first.md': [
        'It may:',
        'We organize and organise, UNCRC or not, at [www.exampel.org](https://exampel.org) `slwoly` q_slwoly {editoin} 3rdd:',
      ],
    })
    expect(found).toEqual([])
  })

  it('takes the words of dictionary.txt for right, in the case they are written in', async () => {
    const edits: Record<string, [string, string]> = { 'guide/chapters/first.md': ['It may:', 'Chainring, chainringg, Mavicc, mavicc:'] }
    const found = await spellingOf('project-words', edits, 'chainringg # a ring\nMavicc\n\n# chainring\nchainring\n')
    expect(found).toEqual(['guide/chapters/first.md:14:70-76 mafic'])
  })
})

describe('the toolkit itself', () => {
  it('has no word that the dictionaries do not know', async () => {
    const { stdout } = await runToolkit('check', '--json')
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
    expect(diagnostics.filter(({ code }) => code === 'misspelt-word')).toEqual([])
  })
})
