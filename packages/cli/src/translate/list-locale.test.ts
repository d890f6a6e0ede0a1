import { expect, it } from 'vitest'
import { listLocale } from './list-locale.ts'

it.each([
  ['locale: en # source\ntitle: X\n', 'locale: en # source\nlocales: [fr]\ntitle: X\n'],
  ['locale: en\nlocales: [ar, es] # more\n', 'locale: en\nlocales: [ar, es, fr] # more\n'],
  ['locale: en\nlocales: []\n', 'locale: en\nlocales: [fr]\n'],
  ['locales:\n  - ar\n  - es\nlocale: en\n', 'locales:\n  - ar\n  - es\n  - fr\nlocale: en\n'],
])('%j', (before, after) => {
  expect(listLocale(before, 'fr')).toBe(after)
})
