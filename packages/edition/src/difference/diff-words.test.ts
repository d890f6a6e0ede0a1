import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords } from './diff-words.ts'
import { tokeniser, wordsOf } from './words-of.ts'

const english = tokeniser('en')

function show(earlier: string, later: string, locale = 'en'): string {
  const marks = { kept: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const
  return diffWords(earlier, later, tokeniser(locale))
    .map(({ run, text }) => `${marks[run][0]}${text}${marks[run][1]}`)
    .join('')
}

describe('diffWords', () => {
  it.each([
    ['one word', 'Spin the wheel slowly.', 'Spin the wheel fast.', 'Spin the wheel [slowly]{fast}.'],
    [
      'a phrase as one',
      'Ask the person who runs it today.',
      'Ask whoever is on duty today.',
      'Ask [the person who runs it]{whoever is on duty} today.',
    ],
    ['a number', 'Wait 10 minutes', 'Wait 15 minutes', 'Wait [10]{15} minutes'],
    ['nothing', 'Same', 'Same', 'Same'],
    ['everything', 'Yes', 'No', '[Yes]{No}'],
    ['a text that is new', '', 'New text', '{New text}'],
  ])('shows %s', (_what, earlier, later, expected) => {
    expect(show(earlier, later)).toBe(expected)
  })

  it('finds words in scripts without spaces, and in Arabic', () => {
    expect(show('他在学习中文', '他在学习英文', 'zh')).toBe('他在学习[中文]{英文}')
    expect(show('ما هو نوع الدراجة؟', 'ما هو لون الدراجة؟', 'ar')).toBe('ما هو [نوع]{لون} الدراجة؟')
  })

  it('loses nothing of either text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('a ', 'b ', 'c, ', 'd. ', '\n', '−5 ')).map((words) => words.join('')),
    )
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const runs = diffWords(earlier, later, english)
        const without = (left: string) => runs.map(({ run, text: part }) => (run === left ? '' : part)).join('')
        expect([without('added'), without('removed')]).toEqual([earlier, later])
        expect(runs.every(({ text: part }) => part !== '')).toBe(true)
      }),
    )
  })
})

describe('wordsOf', () => {
  it.each([
    ['Spin it!', 'spin  it', true],
    ['**Spin** it', 'Spin *it*', true],
    ['re-read it', 're read it', true],
    ['at most 5 %', 'at most 5', false],
    ['x < 3', 'x > 3', false],
    ['-5 degrees', '5 degrees', false],
    ['may not', 'may', false],
    [':see[here]{to=guide#a}', ':see[here]{to=guide#b}', false],
  ])('“%s” and “%s” say the same: %s', (one, other, same) => {
    expect(wordsOf(one, english).join(' ') === wordsOf(other, english).join(' ')).toBe(same)
  })
})
