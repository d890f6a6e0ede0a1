import { InvalidArgumentError } from 'commander'
import { describe, expect, it } from 'vitest'
import { parseSiteUrl } from './options.ts'

describe('parseSiteUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/kit', 'https://example.org/kit/'],
    ['HTTP://Example.org/a b/', 'http://example.org/a%20b/'],
  ])('takes %s as %s', (given, taken) => expect(parseSiteUrl(given)).toBe(taken))

  it.each(['example.org', '/kit', 'ftp://example.org', 'https://example.org/?a=1', 'https://example.org/#a', 'https://me:secret@example.org/'])(
    'refuses %s',
    (given) => expect(() => parseSiteUrl(given)).toThrow(InvalidArgumentError),
  )
})
