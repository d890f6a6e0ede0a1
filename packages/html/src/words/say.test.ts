import { describeLocale } from '@ai-toolkit/locale'
import { describe, expect, it } from 'vitest'
import { formatDay } from './format-day.ts'
import { makeSay } from './say.ts'

const words = new Map([
  ['plain', 'Less than < and more'],
  ['named', 'In {title}.'],
  ['count', '{count, plural, one {# question} other {# questions}}'],
  ['value', '{value, number, ::.######}'],
])

describe('makeSay', () => {
  it('says words as they stand, < and > too', () => {
    expect(makeSay(words, describeLocale('en'))('plain')).toBe('Less than < and more')
  })

  it('fills in values and chooses plurals by the language', () => {
    expect(makeSay(words, describeLocale('en'))('count', { count: 1 })).toBe('1 question')
    expect(makeSay(words, describeLocale('en'))('count', { count: 1200 })).toBe('1,200 questions')
    expect(makeSay(words, describeLocale('de'))('count', { count: 1200 })).toBe('1.200 questions')
  })

  it('keeps Latin digits in every language', () => {
    expect(makeSay(words, describeLocale('ar-EG'))('value', { value: 2 })).toBe('2')
  })

  it('closes off a value that brings direction marks', () => {
    expect(makeSay(words, describeLocale('en'))('named', { title: '\u202Ex' })).toBe('In \u2068\u202Ex\u2069.')
    expect(makeSay(words, describeLocale('en'))('named', { title: 'x' })).toBe('In x.')
  })

  it('fails for a word that is not there, and for a value that is missing', () => {
    expect(() => makeSay(words, describeLocale('en'))('other')).toThrow('“other”')
    expect(() => makeSay(words, describeLocale('en'))('named')).toThrow()
  })
})

describe('formatDay', () => {
  it.each([
    ['en', '1 March 2026'],
    ['en-US', 'March 1, 2026'],
    ['fr', '1 mars 2026'],
    ['ar-SA', '1 مارس 2026'],
  ])('writes the day in %s', (locale, text) => {
    expect(formatDay('2026-03-01', describeLocale(locale))).toBe(text)
  })
})
