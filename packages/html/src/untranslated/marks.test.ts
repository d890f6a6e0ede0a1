import { describe, expect, it } from 'vitest'
import { mark, showMarks, splitMarks, withoutMarks } from './marks.ts'

const spoke = mark('spoke', 'en')

describe('showMarks', () => {
  it('shows the language of a marked text wherever it stands among others', () => {
    expect(showMarks(`<p>Une ${spoke} ici</p>`)).toBe('<p>Une <span class="untranslated" lang="en" dir="auto">spoke</span> ici</p>')
  })

  it('leaves no mark in attributes, even beside a greater-than sign, nor in elements that hold plain text', () => {
    expect(showMarks(`<title>${spoke}</title><img alt="a > ${spoke}"><option>${spoke}</option><svg><desc>${spoke}</desc></svg>`)).toBe(
      '<title>spoke</title><img alt="a > spoke"><option>spoke</option><svg><desc>spoke</desc></svg>',
    )
  })

  it('sets a marked text in a drawing in an element that a drawing may hold', () => {
    expect(showMarks(`<svg><text>${spoke}</text></svg><b>${spoke}</b>`)).toBe(
      '<svg><text><tspan class="untranslated" lang="en">spoke</tspan></text></svg><b><span class="untranslated" lang="en" dir="auto">spoke</span></b>',
    )
  })

  it('shows one language only where a marked word holds a marked title', () => {
    expect(showMarks(`<p>${mark(`In ${spoke}.`, 'fr')}</p>`)).toBe('<p><span class="untranslated" lang="fr" dir="auto">In spoke.</span></p>')
  })

  it('gives a page without marks back as it is', () => {
    expect(showMarks('<p>1 < 2</p>')).toBe('<p>1 < 2</p>')
  })
})

it('withoutMarks leaves the words, and takes away what is left of a mark that was cut', () => {
  expect(withoutMarks(`${spoke}, ${spoke.slice(0, 6)}`)).toBe('spoke, sp')
})

it('splitMarks gives the parts of a text with the language of those that are marked', () => {
  expect(splitMarks(`Une ${spoke}, ici`)).toEqual([{ text: 'Une ' }, { text: 'spoke', language: 'en' }, { text: ', ici' }])
  expect(splitMarks('')).toEqual([])
})
