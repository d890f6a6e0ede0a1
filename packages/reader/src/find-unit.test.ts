import { resourceUnits, toolkitUnits } from '@ai-toolkit/locale'
import { schemas } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { partsOf } from '../schema-parts.ts'
import { sampleEditions } from '../test/sample-edition.ts'
import { findUnit, lineFields } from './find-unit.ts'

const { english, german } = await sampleEditions()

/** Written forms of terms and the words in drawings stand in no text of their own. */
const apart = /\.forms$|^figures\.[^.]+\.words\./

describe('findUnit', () => {
  it('has every text that translators have, with the same words', () => {
    const units = english.resources.flatMap((resource) =>
      resourceUnits(resource).map((unit) => ({ unit, resource: resource.id as string | undefined })),
    )
    const all = [...units, ...toolkitUnits(english).map((unit) => ({ unit, resource: undefined }))].filter(({ unit }) => !apart.test(unit.id))
    const wrong = all.filter(({ unit, resource }) => {
      const found = findUnit(english, unit.id, resource)?.content
      return unit.inlines === undefined ? found !== unit.text : JSON.stringify(found) !== JSON.stringify(unit.inlines)
    })
    expect(all.length).toBeGreaterThan(140)
    expect(wrong.map(({ unit, resource }) => `${resource} ${unit.id}`)).toEqual([])
  })

  it('knows every field that the schemas call a line', () => {
    const fields = [...partsOf('edition.schema.json', schemas).values()].flatMap(({ properties = {} }) => Object.entries(properties))
    const lines = fields.filter(([, { $ref }]) => $ref === 'common.schema.json#/$defs/Line').map(([name]) => name)
    expect([...new Set(lines)].filter((name) => !lineFields.has(name))).toEqual([])
  })

  it('has Markdown fields as trees', () => {
    expect(findUnit(english, 'overview.what', 'guide')?.content).toBe(english.resources[0]?.prose['overview.what'])
    expect(findUnit(english, 'welcome')?.content).toBe(english.prose.welcome)
  })

  it('says what is not translated', () => {
    expect(findUnit(german, 'title', 'checkup')).toMatchObject({ lang: 'en', content: 'Bicycle Check-up' })
    expect(findUnit(german, 'wheels/top/p1', 'guide')).toMatchObject({ lang: 'en' })
    expect(findUnit(german, 'title', 'guide')).not.toHaveProperty('lang')
  })

  it.each(['nothing', '__proto__', 'constructor', 'questions.q_gap.id', 'questions.q_load.when', ''])('has no text “%s”', (unit) => {
    expect(findUnit(english, unit, 'checkup')).toBeUndefined()
    expect(findUnit(english, unit)).toBeUndefined()
    expect(findUnit(english, unit, 'toString')).toBeUndefined()
  })
})
