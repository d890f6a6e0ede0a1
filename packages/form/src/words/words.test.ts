import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSay, splitMarks, withoutMarks } from '@ai-toolkit/html'
import { describeLocale } from '@ai-toolkit/locale'
import { describe, expect, it } from 'vitest'
import { readWords } from '../../test/sample-form.ts'

import { packWords } from './pack-words.ts'
import { sayPacked } from './say-packed.ts'

const words = readWords()
const own = [...words.keys()].filter((id) => id.startsWith('form.'))

/** Values for every name that the form's words have, three sets that take other plurals and choices. */
const values = [
  {
    ...named('x'),
    ...numbered(1),
    filed: 'yes',
    shown: 'true',
    bounds: 'both',
    whole: 'yes',
    bounded: 'yes',
    direction: 'better',
    way: 'up',
    better: 'higher',
  },
  { ...named('y'), ...numbered(0), filed: 'no', shown: 'false', bounds: 'least', whole: 'no', bounded: 'no', direction: 'worse', way: 'down' },
  { ...named('\u202ez'), ...numbered(1234.5), bounds: 'none', priority: 'high', kept: 'refused' },
]

function named(text: string): Record<string, string> {
  const names =
    'name time date subject edition own numbers what band measure threshold value maximum minimum rows columns reason digest question field choice key found wanted version number'
  return Object.fromEntries(names.split(' ').map((name) => [name, text]))
}

function numbered(number: number): Record<string, number> {
  return Object.fromEntries(
    'count done wanted answered counted taken conflicts limit minimum maximum number weight'.split(' ').map((name) => [name, number]),
  )
}

describe('packed words', () => {
  it.each(['en', 'de', 'ar', 'pl'])('say in %s what html would say', (locale) => {
    const language = describeLocale(locale)
    const formats = new Intl.Locale(locale, { ...(locale === 'en' && { region: '001' }), numberingSystem: 'latn', calendar: 'gregory' }).toString()
    const [packed, say] = [sayPacked(packWords(words, 'form.'), formats), makeSay(words, language)]
    const fallback = {
      shown: '',
      filed: '',
      bounds: '',
      whole: '',
      bounded: '',
      direction: '',
      way: '',
      better: '',
      priority: '',
      kept: '',
      distance: '1',
    }
    for (const set of values) for (const id of own) expect(packed(id, { ...fallback, ...set })).toBe(say(id, { ...fallback, ...set }))
  })

  it('know plurals with offset and exact numbers, ordinals and per cents', () => {
    const message =
      '{n, plural, offset:1 =0 {nobody} one {you and # more} other {you and # others}}, {n, selectordinal, one {#st} other {#th}}, {p, number, percent}'
    const messages = new Map([['form.test', message]])
    const [packed, say] = [sayPacked(packWords(messages, 'form.'), 'en-001'), makeSay(messages, describeLocale('en'))]
    for (const n of [0, 1, 2, 5]) expect(packed('form.test', { n, p: 0.25 })).toBe(say('form.test', { n, p: 0.25 }))
  })

  it('say the id of a word that is not there', () => {
    expect(sayPacked({}, 'en')('form.none')).toBe('form.none')
  })
})

describe('templates/form/words.yaml', () => {
  const folders = ['src', 'page'].map((folder) => join(import.meta.dirname, '../..', folder))
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
  const sources = files.filter((path) => /(?<!\.test)\.tsx?$/.test(path)).map((path) => readFileSync(path, 'utf8'))
  const said = sources.join('\n')

  it('has every word that is said by its whole id', () => {
    const ids = [...said.matchAll(/'(form\.[a-z][\w.-]*)'/g)].map(([, id = '']) => id).filter((id) => !id.endsWith('.'))
    expect(ids.filter((id) => !words.has(id))).toEqual([])
  })

  it('has a word for every fault of a file', () => {
    const faults = [...said.matchAll(/\b(?:fault|refused?)\(\s*'([a-z-]+)'/g)].map(([, word = '']) => word)
    expect(faults.length).toBeGreaterThan(20)
    expect(faults.filter((word) => !words.has(`form.fault.${word}`))).toEqual([])
  })

  it('has no word that nobody says', () => {
    const quoted = new Set([...said.matchAll(/['`]([a-zA-Z][\w.-]*)['`]|word="([\w-]+)"/g)].map(([, one, two]) => one ?? two))
    const isSaid = (id: string): boolean =>
      quoted.has(id) || quoted.has(id.replace(/^form\.(fault\.|table\.|state\.|filter-|part-|side-|save-)?/, ''))
    const composed = (id: string): boolean => /^form\.(open|merge|compare)-(title|text)$/.test(id)
    expect(own.filter((id) => !isSaid(id) && !composed(id))).toEqual([])
  })
})

describe('components', () => {
  it('hold no word of their own', () => {
    const folder = join(import.meta.dirname, '../../page')
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
    for (const path of paths) {
      const text = readFileSync(join(folder, path), 'utf8')
      const between = [...text.matchAll(/^\s+([A-Z][a-z]+ [a-z]+[^{}()=;]*)$/gm)].map(([, words]) => words)
      const attributes = [...text.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, words]) => words)
      expect([...between, ...attributes], path).toEqual([])
    }
  })
})

describe('marked words', () => {
  const marked = 'Une \uE010en\uE011spoke\uE012 ici'

  it('are split by language', () => {
    expect(splitMarks(marked)).toEqual([{ text: 'Une ' }, { text: 'spoke', language: 'en' }, { text: ' ici' }])
    expect(splitMarks('ici')).toEqual([{ text: 'ici' }])
  })

  it('lose their marks where no language can be said', () => {
    expect(withoutMarks(marked)).toBe('Une spoke ici')
  })
})
