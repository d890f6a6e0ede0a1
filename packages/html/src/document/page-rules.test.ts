import { describe, expect, it } from 'vitest'
import { mark } from '../untranslated/marks.ts'
import { cssString, pageName, pageRules } from './page-rules.ts'

describe('cssString', () => {
  it.each([
    ['Plain 1', '"Plain 1"'],
    ['é中ع', '"é中ع"'],
    ['"; } </style>', '"\\22 \\3b  \\7d  \\3c \\2f style\\3e "'],
    ['a\\b\n', '"a\\5c b\\a "'],
    ['😀', '"\\1f600 "'],
  ])('writes %j', (text, css) => {
    expect(cssString(text)).toBe(css)
  })
})

describe('pageRules', () => {
  const heads = { direction: 'ltr', start: 'Guide', foot: 'Edition', parts: [{ page: pageName('s_state'), title: 'State' }] } as const

  it('puts the two page counters where the language wants them', () => {
    expect(pageRules(heads, (_id, values) => `${values?.pages} のうち ${values?.page}`)).toContain(
      'content: "" counter(pages) " のうち " counter(page) ""',
    )
  })

  it('lets no half of a mark of what is not translated onto the page', () => {
    const css = pageRules(heads, (_id, values) => mark(`Page ${values?.page} of ${values?.pages}`, 'en'))
    expect(css).toContain('content: "Page " counter(page) " of " counter(pages) ""')
  })

  it('names the pages of each part, and leaves the cover bare', () => {
    const css = pageRules(heads, () => '')
    expect(css).toContain('.part-s_state { page: part-s_state }')
    expect(css).toContain('@page cover { @top-left { content: none }')
  })
})
