import { expect, it } from 'vitest'
import { comment } from './comment.ts'

it('breaks long lines between words, and sets what follows under the first word', () => {
  const words = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ')
  const lines = comment(`- ${words}`, '  ')
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.every((line) => line.length <= 110)).toBe(true)
  expect(lines[0]).toMatch(/^ {2}# - word0 /)
  expect(lines[1]).toMatch(/^ {2}# {3}word\d/)
  expect(lines.map((line) => line.slice(6)).join(' ')).toBe(words)
})

it('keeps lines, and words that are longer than a line', () => {
  expect(comment('a\r\n\r\nb\rc')).toEqual(['# a', '#', '# b', '# c'])
  expect(comment('x'.repeat(200))).toEqual([`# ${'x'.repeat(200)}`])
})
