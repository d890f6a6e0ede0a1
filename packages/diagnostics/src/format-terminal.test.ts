import type { Diagnostic, Place } from '@ai-toolkit/model'
import { expect, test } from 'vitest'
import { formatTerminal, wholeFile } from './index.ts'

function placeOf(file: string, line: number, column: number, endColumn: number, endLine = line): Place {
  return { file, start: { line, column }, end: { line: endLine, column: endColumn } }
}

function finding(place: Place, more: Partial<Diagnostic> = {}): Diagnostic {
  return { code: 'some-code', severity: 'error', message: 'Something is wrong', place, ...more }
}

function show(diagnostic: Diagnostic, text: string, width = 100): string[] {
  return formatTerminal([diagnostic], { sources: new Map([[diagnostic.place.file, text]]), color: 'never', width }).split('\n')
}

/** The line of the place and the marker under it. */
function frame(text: string, place: Place, width?: number): string[] {
  const lines = show(finding(place), text, width)
  const at = lines.findIndex((line) => line.startsWith('  >'))
  return lines.slice(at, at + 2)
}

test('shows severity, code, place, message, the lines around, what belongs to it, and the remedy', () => {
  const text = 'id: guide\nkind: guide\ntitle: A\nsubtitle: B\ntitle: C\nchapters: []\n'
  const diagnostic = finding(placeOf('guide/resource.yaml', 5, 1, 6), {
    message: 'The field “title” stands here a second time',
    related: [{ message: 'It stands here first', place: placeOf('guide/resource.yaml', 3, 1, 6) }],
    expected: ['x', 'y'],
    fix: 'Remove one.',
  })
  expect(show(diagnostic, text).join('\n')).toBe(`error some-code guide/resource.yaml:5:1
  The field “title” stands here a second time
    3 | title: A
    4 | subtitle: B
  > 5 | title: C
      | ^^^^^
    6 | chapters: []
  It stands here first: guide/resource.yaml:3:1
  > 3 | title: A
      | ^^^^^
  Expected: x, y
  Fix: Remove one.

1 error in 1 file
`)
})

test('sorts, counts, and says when there is nothing', () => {
  const warning = finding(wholeFile('b'), { severity: 'warning' })
  const all = [warning, finding(wholeFile('a')), finding(wholeFile('a'), { code: 'z' }), finding(wholeFile('c'), { severity: 'info' })]
  const lines = formatTerminal(all, { sources: new Map(), color: 'never' }).split('\n')
  expect(lines.filter((line) => line.includes('-code') || line.includes(' z '))).toEqual([
    'error some-code a',
    'error z a',
    'warning some-code b',
    'info some-code c',
  ])
  expect(lines.at(-2)).toBe('2 errors, 1 warning, 1 info in 3 files')
  expect(formatTerminal([], { sources: new Map(), color: 'never' })).toBe('Nothing was found.\n')
})

test.each([
  ['plain text', 'abc def', 5, 8, '    ^^^'],
  ['nothing, where something is missing', 'abc', 4, 4, '   ^'],
  ['wide characters', '漢字 def', 4, 7, '     ^^^'],
  ['a wide character itself', 'a漢字', 2, 3, ' ^^'],
  ['combining characters', 'e\u0301e\u0301 x', 6, 7, '   ^'],
  ['a tab', '\tx', 2, 3, '    ^'],
  ['an emoji of several code points', '👨‍👩‍👧x', 9, 10, '  ^'],
  ['half of an emoji', '😀x', 2, 3, '^^'],
  ['a control character', 'a\u001bb', 3, 4, '         ^'],
])('the marker stands under %s', (_, line, column, endColumn, marker) => {
  expect(frame(line, placeOf('a', 1, column, endColumn))[1]).toBe(`      | ${marker}`)
})

test('of a place of several lines, the first is marked to its end', () => {
  expect(frame('a: |\n  b\n  c\n', placeOf('a', 1, 4, 4, 3))).toEqual(['  > 1 | a: |', '      |    ^'])
})

test.each([
  ['at the beginning', 1, 4],
  ['in the middle', 200, 205],
  ['at the end', 398, 401],
])('a long line is cut around the place %s', (_, column, endColumn) => {
  const text = Array.from({ length: 400 }, (_unused, index) => String(index % 10)).join('')
  const [line = '', marker = ''] = frame(text, placeOf('a', 1, column, endColumn), 60)
  expect(line.length).toBeLessThanOrEqual(60)
  const marked = [...line].filter((_character, index) => marker[index] === '^').join('')
  expect(marked).toBe(text.slice(column - 1, endColumn - 1))
})

test('a long line of wide characters is cut to the columns that there are', () => {
  const [line = '', marker = ''] = frame('漢'.repeat(300), placeOf('a', 1, 150, 151), 60)
  expect([...line].filter((character) => character === '漢').length * 2 + 10).toBeLessThanOrEqual(60)
  expect(marker.endsWith('^^')).toBe(true)
})

test('a line of a million characters is not looked at as a whole', () => {
  expect(frame('{"a":1},'.repeat(500_000), placeOf('a', 1, 2_000_002, 2_000_005), 60)[0]?.length).toBeLessThanOrEqual(60)
})

test('nothing from a file or a message can steer the terminal', () => {
  const nasty = '\u001b]0;title\u0007\u009b2J\u202e\r'
  const diagnostic = finding(placeOf(`a${nasty}`, 1, 1, 2), {
    message: nasty,
    fix: nasty,
    expected: [`x${nasty}`],
    related: [{ message: nasty, place: placeOf(`a${nasty}`, 1, 1, 2) }],
  })
  const shown = formatTerminal([diagnostic], { sources: new Map([[`a${nasty}`, `${nasty}\nb`]]), color: 'never' })
  expect(shown).not.toMatch(/[^\P{Control}\n]|\p{Bidi_Control}/u)
})

test('colour comes beside the words, never in their place', () => {
  const sources = new Map([['a', 'x']])
  const diagnostic = finding(placeOf('a', 1, 1, 2))
  const coloured = formatTerminal([diagnostic], { sources, color: 'always' })
  expect(coloured).toContain('\u001b[1;31merror\u001b[0m')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences begin with one
  expect(coloured.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(formatTerminal([diagnostic], { sources, color: 'never' }))
})

test('a place that the source does not have is named and not shown', () => {
  expect(show(finding(placeOf('a', 99, 1, 2)), 'x')).toEqual(['error some-code a:99:1', '  Something is wrong', '', '1 error in 1 file', ''])
  expect(frame('ab', placeOf('a', 1, 50, 60))[1]).toBe('      |   ^')
})
