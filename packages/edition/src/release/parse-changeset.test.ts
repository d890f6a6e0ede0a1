import { describe, expect, it } from 'vitest'
import { parseChangeset } from './parse-changeset.ts'

const parse = (text: string) => parseChangeset({ path: '.changeset/a.md', text })

describe('a changeset', () => {
  it('says which packages it concerns, each at its line', () => {
    expect(parse('---\n"@x/guide": minor\n"@x/checkup": major\n---\n\nMore about spokes.\n').value).toEqual({
      file: '.changeset/a.md',
      summary: 'More about spokes.',
      releases: [
        { package: '@x/guide', step: 'minor', place: { file: '.changeset/a.md', start: { line: 2, column: 2 }, end: { line: 2, column: 10 } } },
        { package: '@x/checkup', step: 'major', place: { file: '.changeset/a.md', start: { line: 3, column: 2 }, end: { line: 3, column: 12 } } },
      ],
    })
  })

  it.each([
    ['', 'file is empty'],
    ['Just words.', 'missing or invalid frontmatter'],
    ['---\n"@x/guide": small\n---\n\nWords.\n', 'invalid version type'],
    ['---\n"@x/guide": [minor]\n---\n\nWords.\n', 'invalid release type'],
    ['---\n- "@x/guide"\n---\n\nWords.\n', 'must be an object'],
    ['---\n"@x/guide: minor\n---\n\nWords.\n', 'invalid YAML'],
    ['---\n---\n\nWords.\n', 'names no package'],
    ['---\n"@x/guide": minor\n---\n', 'nothing for the change log'],
  ])('is refused where it cannot be read: %j', (text, why) => {
    const { value, diagnostics } = parse(text)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'changeset-malformed', message: expect.stringContaining(why) }])
    expect(diagnostics[0]?.message).not.toContain('\n')
  })
})
