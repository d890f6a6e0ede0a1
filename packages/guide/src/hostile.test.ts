import { describe, expect, test } from 'vitest'
import { parseChapter } from './index.ts'

const HEAD = '---\nid: case\ntitle: A case\n---\n\n'

/** Far more than any of these takes on a slow machine, far less than any would take without a bound. In milliseconds. */
const PATIENCE = 30_000

describe('texts that a person would not write', () => {
  test.each([
    ['10,000 quotes in one another', '>'.repeat(10_000), 'nested-too-deep'],
    ['5,000 lists in one line', `${'- '.repeat(5_000)}a`, 'nested-too-deep'],
    ['lists in lists, line by line', lines(900, (level) => `${'  '.repeat(level)}- a`), 'nested-too-deep'],
    ['lists in lists, just too many', lines(40, (level) => `${'  '.repeat(level)}- a`), 'nested-too-deep'],
    ['numbered lists and footnotes in one line', `${'1. '.repeat(5_000)}a`, 'nested-too-deep'],
    ['footnotes in footnotes', Array.from({ length: 5_000 }, (_, index) => `[^a${index}]: `).join(''), 'nested-too-deep'],
    ['boxes in boxes, never closed', `${':::a\n'.repeat(2_000)}\n${'text\n\n'.repeat(500)}`, 'nested-too-deep'],
    ['boxes in boxes, with longer and longer fences', lines(300, (level) => `${':'.repeat(303 - level)}example[a]`), 'nested-too-deep'],
    ['emphasis in emphasis', `${'*a _b '.repeat(300)}${'_ *'.repeat(300)}`, 'nested-too-deep'],
    ['500,000 opened emphases', '*a'.repeat(499_000), 'too-much-markup'],
    ['emphases that close and never open', 'a* '.repeat(100_000), 'too-much-markup'],
    ['500,000 closing brackets', 'a]'.repeat(490_000), 'too-much-markup'],
    ['comments that are never closed', `x${'<!-- '.repeat(100_000)}`, 'too-much-markup'],
    ['attributes that are never closed', ':a{#b.c'.repeat(100_000), 'too-much-markup'],
    ['6,000 underlined headings', 'a\n===\n'.repeat(6_000), 'too-much-markup'],
    ['the same with old line ends', 'a\r===\r'.repeat(6_000), 'too-much-markup'],
    ['6,000 quotes', '> a\n\n'.repeat(6_000), 'too-much-markup'],
    ['200 lines of lists in lists', `${'- '.repeat(49)}a\n\n`.repeat(200), 'too-much-markup'],
    ['more than a million characters', 'Some words.\n\n'.repeat(100_000), 'text-too-long'],
  ])('%s', (_, body, code) => {
    expect(codesOf(body)).toContain(code)
  })

  test.each([
    ['200,000 opening brackets', '['.repeat(200_000)],
    ['300 kB of words', 'Some *words*, and [more](https://example.org).\nAnd more.\n\n'.repeat(4_000)],
    ['a line of 900,000 dashes', '-'.repeat(900_000)],
    ['a line of 300,000 dashes that could be one of a table', `a${'-'.repeat(300_000)}|-`],
    ['a line of 900,000 spaces', `a${' '.repeat(900_000)}::`],
    ['a heading with 300,000 backslashes', `## a ${'\\'.repeat(300_000)}x {#a}`],
    ['20,000 lines of two colons', '::\n'.repeat(20_000)],
    ['a table of 5,000 columns', ['|a', '|-', '|b'].map((cell) => cell.repeat(5_000)).join('\n')],
    ['30,000 words behind colons', ':a '.repeat(30_000)],
    ['labels in labels', `${':see['.repeat(32)}a${']'.repeat(32)}\n\n`.repeat(50)],
    ['every kind of bracket', '[(<{`*_~'.repeat(1_000)],
  ])('%s is read in time', (_, body) => {
    const start = performance.now()
    codesOf(body)
    expect(performance.now() - start).toBeLessThan(PATIENCE)
  })

  test('five levels are not too deep', () => {
    expect(codesOf(lines(5, (level) => `${'  '.repeat(level)}- a`))).toEqual([])
  })

  test('long tables, long lists and long code are not too much', () => {
    const table = `| A | B |\n| - | - |\n${'| **a** | [b](https://example.org) |\n'.repeat(300)}`
    const code = `\`\`\`json\n${'{ "values": [1, 2, 3] }\n'.repeat(500)}\`\`\``
    expect(codesOf([table, '- *a*\n'.repeat(1_000), code].join('\n\n'))).toEqual([])
  })
})

function codesOf(body: string): string[] {
  return [...new Set(parseChapter({ path: 'case.md', text: HEAD + body }).diagnostics.map(({ code }) => code))]
}

function lines(count: number, line: (level: number) => string): string {
  return Array.from({ length: count }, (_, level) => line(level)).join('\n')
}
