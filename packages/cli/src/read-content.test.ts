import { describe, expect, it } from 'vitest'
import { prefixPlaces } from './read-content.ts'

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
})
