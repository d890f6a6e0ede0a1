import { join } from 'node:path'
import type { Edition } from '@ai-toolkit/model'
import { expect, it } from 'vitest'
import { bundleFiles } from '../bundle-files.ts'
import { DraftFailed } from '../findings-of.ts'
import { readContentInTurn } from '../read-content.ts'
import type { LookRead } from '../read-look.ts'
import { openLanguages } from './open-languages.ts'
import { noWork } from './work.ts'

const story = join(import.meta.dirname, '../../../../test/stories/base/content')
const languages = ['en', 'de', 'qps-ploc']

/** Words in no language: these tests are of when things are done. */
const look = { value: {}, translate: (words: object) => ({ look: words, diagnostics: [] }) } as unknown as LookRead

it('compiles each language once the one before is written, and each only once', async () => {
  const content = await readContentInTurn(story, languages)
  const { locales, publish } = openLanguages(content, look, languages)
  const steps: string[] = []
  const told = (locale: string) => {
    steps.push(`compile ${locale}`)
    return publish(locale)
  }
  const input = { languages: locales, publish: told, formats: ['json'], press: undefined, editions: {} as never, work: noWork() } as const
  for await (const { path } of bundleFiles({ ...input, onStep: () => undefined })) {
    const [folder = ''] = path.split('/')
    if (steps.at(-1) !== folder) steps.push(folder)
  }
  expect(steps).toEqual(['compile en', 'en', 'compile de', 'de', 'compile qps-ploc', 'qps-ploc', 'schemas'])
  expect(() => publish('de')).toThrow('has been taken in it')
})

it('tells what is wrong with every language, in their order, whether or not anybody had a use for it', () => {
  const finding = (code: string) => ({ code }) as never
  const compiled: string[] = []
  const content = {
    value: { locale: 'en' } as Edition,
    locales: ['de', 'fr'],
    translate: (locale: string) => {
      compiled.push(locale)
      return { value: { locale } as Edition, diagnostics: [finding(`text ${locale}`)] }
    },
  }
  const wordy = { ...look, translate: (words: object, locale: string) => ({ look: words, diagnostics: [finding(`words ${locale}`)] }) }
  const { publish, findings } = openLanguages(content as never, wordy as never, ['fr', 'de'])
  publish('fr')
  expect(findings().map(({ code }) => code)).toEqual(['text de', 'text fr', 'words de', 'words fr'])
  expect(compiled).toEqual(['fr', 'de'])
})

it('ends a bundle where a translation differs in more than words', () => {
  const content = { value: { locale: 'en' }, locales: ['de'], translate: () => ({ value: undefined, diagnostics: [] }) }
  expect(() => openLanguages(content as never, look, undefined).publish('de')).toThrow(DraftFailed)
})
