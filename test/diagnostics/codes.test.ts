import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { allCodes, type CodeExample, type EditExample, findPlaces } from '@ai-toolkit/diagnostics'
import { reviewEdition } from '@ai-toolkit/edition'
import type { Diagnostic, Position } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { readBaseStory, repository, textOf, withText } from '../support/base-story.ts'

const story = await readBaseStory()
const edits = [...allCodes.values()].filter(({ example }) => isEdit(example))
const stated = [...allCodes.values()].filter(({ example }) => !isEdit(example))

describe('the base story', () => {
  it('has no findings', () => {
    expect(reviewEdition(story).diagnostics).toEqual([])
  })
})

// The example that the documentation of a code shows is the edit that brings it about: what is documented is what happens.
describe('each code that one edit brings about', () => {
  it.each(edits.map(({ code, example }) => [code, example as EditExample] as const))('%s is found right there', (code, example) => {
    const text = textOf(story, example.file)
    expect(text.split(example.good), `“${example.good}” must stand once in ${example.file}`).toHaveLength(2)
    const damaged = text.replace(example.good, () => example.bad)
    const found = reviewEdition(withText(story, example.file, damaged)).diagnostics.filter((diagnostic) => diagnostic.code === code)
    const places = found.map(({ place }) => place)
    expect(places, describeFindings(found)).not.toEqual([])
    if (example.foundIn !== undefined) expect(places.map(({ file }) => file)).toContain(example.foundIn)
    else
      expect(
        found.some((diagnostic) =>
          touches(diagnostic, example, damaged, example.foundAt === undefined ? text.indexOf(example.good) : damaged.indexOf(example.foundAt)),
        ),
        describeFindings(found),
      ).toBe(true)
  })
})

describe('each code that no edit brings about', () => {
  it.each(stated.map(({ code, example }) => [code, 'test' in example ? example.test : ''] as const))('%s has its test file', async (_code, file) => {
    await expect(access(join(repository, file))).resolves.toBeUndefined()
  })
})

function isEdit(example: CodeExample): example is EditExample {
  return 'file' in example
}

/** Whether a finding lies where the text was damaged: their lines meet. Removing a text damages the lines around it. */
function touches({ place }: Diagnostic, { file, bad, foundAt = bad }: EditExample, damaged: string, start: number): boolean {
  const { start: from, end: to } = findPlaces(file, damaged).placeAt(start, start + foundAt.length)
  return (
    place.file === file &&
    before(place.start, { line: to.line + 1, column: 0 }) &&
    before({ line: from.line, column: 0 }, { ...place.end, column: place.end.column + 1 })
  )
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column)
}

function describeFindings(found: readonly Diagnostic[]): string {
  return found.map(({ place, message }) => `${place.file}:${place.start.line}:${place.start.column} ${message}`).join('\n')
}
