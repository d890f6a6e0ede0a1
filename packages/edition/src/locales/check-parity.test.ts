import { join } from 'node:path'
import { wholeFile } from '@ai-toolkit/diagnostics'
import { localiseEdition, resourceUnits, type TranslatedPart, toolkitUnits, type Unit } from '@ai-toolkit/locale'
import type { Edition } from '@ai-toolkit/model'
import { validators } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import { describe, expect, it } from 'vitest'
import { compileEdition } from '../compile-edition.ts'
import { checkParity } from './check-parity.ts'

const story = (await readTree(join(import.meta.dirname, '../../../../test/stories/base/content'))).value ?? new Map()
const edition = compileEdition(story).value as Edition
const place = wholeFile('locales/de.yaml')

/** Every unit in capitals and turned around, so that no text stays as it was. */
function translated(units: readonly Unit[]): TranslatedPart {
  const plain = units.filter(({ format }) => format !== 'markdown').map(({ id, text }) => [id, { text: text.toUpperCase() }] as const)
  const inlines = units
    .filter(({ format, text }) => format === 'markdown' && !/[:[*`]/.test(text))
    .map(({ id, text }) => [id, { text, inlines: [{ type: 'text' as const, value: text.toUpperCase() }] }] as const)
  const texts = new Map([...plain, ...inlines])
  return { texts, state: { units: units.length, translated: texts.size, stale: 0, missing: units.length - texts.size, unreviewed: 0, draft: false } }
}

const german = localiseEdition(edition, {
  locale: 'de',
  toolkit: translated(toolkitUnits(edition)),
  ofResource: (id) => translated(edition.resources.filter((resource) => resource.id === id).flatMap((resource) => [...resourceUnits(resource)])),
})

describe('an edition in another language', () => {
  it('is a valid edition', () => {
    expect(validators.edition(german), JSON.stringify(validators.edition.errors)).toBe(true)
  })

  it('differs from its source in words, everywhere', () => {
    expect(german.title).toBe(edition.title.toUpperCase())
    expect(german.resources.map(({ title }) => title)).toEqual(edition.resources.map(({ title }) => title.toUpperCase()))
    expect(german.anchors.guide?.title).toBe(edition.anchors.guide?.title.toUpperCase())
  })

  it('has the same digest of the questionnaire, so that answers know no language', () => {
    expect(german.resources.map(({ questionnaireDigest }) => questionnaireDigest)).toEqual(
      edition.resources.map(({ questionnaireDigest }) => questionnaireDigest),
    )
  })

  it('leaves the source as it was', () => {
    expect(compileEdition(story).value).toEqual(edition)
  })

  it('names what is not translated, and marks its blocks', () => {
    const [guide] = german.resources
    const open = guide?.translation?.untranslated ?? []
    expect(open.length).toBeGreaterThan(0)
    expect(JSON.stringify(guide?.chapters).match(/"lang":"en"/g)?.length).toBe(
      open.filter((unit) => unit.includes('/') && !/\/(title|summary)$/.test(unit) && JSON.stringify(guide?.chapters).includes(`"unit":"${unit}"`))
        .length,
    )
  })
})

describe('checkParity', () => {
  it('finds nothing where only words differ', () => {
    expect(checkParity(edition, german, place)).toEqual([])
  })

  it.each<[string, RegExp, (edition: Edition) => void]>([
    ['other points for an option', /questionnaire.*points/, (broken) => replaceIn(broken, /"points":2\b/, '"points":3')],
    ['a field that the source has not', /at weight/, (broken) => Object.assign(broken.resources[0] ?? {}, { weight: 2 })],
    ['an option that is gone', /questionnaire/, (broken) => questionsOf(broken).some(({ options }) => options?.pop())],
    ['a link that leads elsewhere', /chapters|prose/, (broken) => replaceIn(broken, /"to":"guide#\w+"/, '"to":"guide#elsewhere"')],
  ])('finds %s', (_what, where, damage) => {
    const broken = structuredClone(german)
    damage(broken)
    const [finding] = checkParity(edition, broken, place)
    expect(finding).toMatchObject({ code: 'locale-parity', severity: 'error', place })
    expect(finding?.message).toMatch(where)
  })
})

function questionsOf({ resources }: Edition) {
  return resources.flatMap(({ questionnaire }) => (questionnaire?.sections ?? []).flatMap(({ questions }) => questions))
}

function replaceIn(edition: Edition, pattern: RegExp, replacement: string): void {
  const text = JSON.stringify(edition.resources)
  expect(text).toMatch(pattern)
  edition.resources = JSON.parse(text.replace(pattern, replacement))
}
