import { describe, expect, it } from 'vitest'
import { checkOne, codesOf, message, plain } from '../../test/check-one.ts'

describe('a line', () => {
  it.each([
    ['Edition {edition}', 'Ausgabe {edition}'],
    ['{first-part} of {edition}', '{edition}, {first-part}'],
    ['a < b', 'a < b'],
    ['x > 3 and y <3', 'x > 3 und y <3'],
    ['The tag <b>', 'Der Befehl <b>'],
  ])('%s → %s', (source, translation) => {
    expect(checkOne(source, translation, plain)).toMatchObject({ text: translation, findings: [] })
  })

  it('is one line, however it was wrapped', () => {
    expect(checkOne('A wheel', 'Ein\n Rad', plain).text).toBe('Ein Rad')
  })
})

const faults: [string, string, string][] = [
  ['Edition {edition}', 'Ausgabe {ausgabe}', 'translation-placeholders: The translation has the placeholders {ausgabe}; the source has {edition}'],
  ['Edition {edition-label}', 'Ausgabe', 'translation-placeholders: The translation has the placeholders (none); the source has {edition-label}'],
  ['A wheel', 'Ein <b>Rad</b>', 'translation-tags: The translation has <b> and </b>, which the source does not have'],
  ['A wheel', 'Ein Rad<script src=x', 'translation-tags: The translation has <script src=x, which the source does not have'],
  ['A wheel', 'Ein Rad<!-- neu -->', 'translation-tags: The translation has <!-- neu -->, which the source does not have'],
]

it.each(faults)('%s → %s', (source, translation, found) => {
  expect(checkOne(source, translation, plain)).toMatchObject({ text: undefined, findings: [`error ${found}`] })
})

it('messages and written forms hold no tags either', () => {
  expect(checkOne('Wheel {n}', '<i>Rad</i> {n}', message).codes).toEqual(['translation-tags'])
  expect(checkOne('wheel; wheels', 'Rad; <i>Räder</i>', { format: 'forms', kind: 'written forms' }).codes).toEqual(['translation-tags'])
})

it('written forms may be as many as the language has', () => {
  const forms = 'Speiche; Speichen; Speichenzahl'
  expect(checkOne('spokes; spoke', forms, { format: 'forms', kind: 'written forms' })).toMatchObject({ text: forms, codes: [] })
})

it('every code that names this file is brought about here', () => {
  expect([...new Set(faults.map(([, , found]) => found.split(':')[0]))].sort()).toEqual(codesOf('check-plain.test.ts'))
})
