import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prefixPlaces, readContent } from './read-content.ts'
import { displayPath } from './user-path.ts'

describe('prefixPlaces', () => {
  it('names files as the user would, in related places too', () => {
    const place = (file: string) => ({ file, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } })
    const diagnostic = {
      code: 'x',
      severity: 'error' as const,
      message: 'X',
      place: place('a.yaml'),
      related: [{ message: 'Y', place: place('b.yaml') }],
    }
    expect(prefixPlaces(diagnostic, 'content')).toEqual({
      ...diagnostic,
      place: place('content/a.yaml'),
      related: [{ message: 'Y', place: place('content/b.yaml') }],
    })
  })

  it('names a folder that is not there by its own name alone', async () => {
    const missing = join(import.meta.dirname, 'no-such-content')
    const { value, diagnostics } = await readContent(missing)
    expect([value, diagnostics.map(({ code, place }) => [code, place.file])]).toEqual([undefined, [['missing-folder', displayPath(missing)]]])
  })
})
