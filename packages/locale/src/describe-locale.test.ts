import { describe, expect, it } from 'vitest'
import { describeLocale, isKnownLocale } from './describe-locale.ts'

describe('describeLocale', () => {
  it.each([
    ['fr', 'Français', 'ltr', ['one', 'many', 'other']],
    ['es', 'Español', 'ltr', ['one', 'many', 'other']],
    ['ar', 'العربية', 'rtl', ['zero', 'one', 'two', 'few', 'many', 'other']],
    ['ja', '日本語', 'ltr', ['other']],
    ['az-Arab', 'azərbaycan', 'rtl', ['one', 'other']],
    ['qps-plocm', '[ثسعطدو]', 'rtl', ['one', 'other']],
  ])('%s', (tag, name, direction, plurals) => {
    const described = describeLocale(tag)
    expect(described.name.toLowerCase()).toContain(name.toLowerCase())
    expect(described).toMatchObject({ locale: tag, direction, plurals, numberingSystem: 'latn', calendar: 'gregory' })
  })
})

describe('isKnownLocale', () => {
  it.each(['fr', 'pt-BR', 'zh-Hant-TW', 'qps-ploc'])('%s', (tag) => expect(isKnownLocale(tag)).toBe(true))
  it.each(['xx', 'franch', 'fr_FR', '', '../x', 'constructor'])('not %s', (tag) => expect(isKnownLocale(tag)).toBe(false))
})
