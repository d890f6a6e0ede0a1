import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reviewEdition } from '@ai-toolkit/edition'
import type { Diagnostic } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readBaseStory, repository, textOf, withText } from '../support/base-story.ts'

interface Story {
  story: string
  edits: { file: string; from: string; to: string }[]
  code: string
  at: string
  says: string
}

const base = await readBaseStory()
const stories: Story[] = parse(await readFile(join(repository, 'test/stories/bad-content/stories.yaml'), 'utf8'))

describe('bad content', () => {
  it.each(stories)('$story is found, right there', ({ edits, code, at, says }) => {
    const found = reviewEdition(edits.reduce(applyEdit, base)).diagnostics.filter((diagnostic) => diagnostic.code === code)
    expect(found.map(placeInWords)).toEqual([at])
    expect(found[0]?.message).toContain(says)
  })
})

function applyEdit(tree: SourceTree, { file, from, to }: Story['edits'][number]): SourceTree {
  const text = textOf(tree, file)
  expect(text.split(from), `“${from}” must stand once in ${file}`).toHaveLength(2)
  return withText(
    tree,
    file,
    text.replace(from, () => to),
  )
}

function placeInWords({ place }: Diagnostic): string {
  return `${place.file}:${place.start.line}:${place.start.column}`
}
