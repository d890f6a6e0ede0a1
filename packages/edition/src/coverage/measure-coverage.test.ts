import { join } from 'node:path'
import type { Edition } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import { describe, expect, it } from 'vitest'
import { compileEdition } from '../compile-edition.ts'
import { listSections } from './list-sections.ts'
import { measureCoverage } from './measure-coverage.ts'

const story = (await readTree(join(import.meta.dirname, '../../../../test/stories/base/content'))).value ?? new Map()
const edition = compileEdition(story).value as Edition
const coverage = measureCoverage(edition)

/** The edition with other text in the guide's first chapter, and the guide a workbook. */
function withSections(...targets: string[][]): Edition {
  const [guide, ...rest] = structuredClone(edition.resources)
  const [chapter] = guide?.chapters ?? []
  if (guide === undefined || chapter === undefined) throw new Error('The base story has changed')
  guide.kind = 'workbook'
  guide.chapters = [
    {
      ...chapter,
      blocks: targets.flatMap((ids, index) => [
        { type: 'heading', id: `s${index}`, depth: 2, children: [] },
        { type: 'paragraph', children: ids.map((id) => ({ type: 'see', to: `guide#${id}`, children: [] })) },
      ]),
    },
  ]
  return { ...edition, resources: [guide, ...rest] }
}

describe('measureCoverage', () => {
  it('counts what each resource holds', () => {
    expect(coverage.resources[0]).toMatchObject({
      id: 'guide',
      chapters: 2,
      sections: 3,
      exercises: 0,
      questions: 0,
      figures: 1,
      terms: 2,
      endnotes: 1,
    })
    expect(coverage.resources[1]).toMatchObject({ id: 'checkup', questions: 11, recommendations: 2 })
    expect(coverage.resources[1]?.questionTypes).toEqual({ date: 1, matrix: 1, multiple: 1, number: 1, scale: 3, single: 2, text: 2 })
  })

  it('counts the words that readers read, no ids and no addresses', () => {
    const words = measureCoverage(withSections()).resources[0]?.words ?? 0
    const more = measureCoverage(withSections(['care'])).resources[0]?.words
    expect(more).toBe(words + 1)
  })

  it('has a line for each principle with its core, in the order of the toolkit', () => {
    expect(coverage.principles.map(({ id, core }) => [id, core])).toEqual([
      ['safety', undefined],
      ['care', 'safety'],
      ['honesty', 'safety'],
    ])
    expect(coverage.principles[1]?.resources).toEqual([
      { resource: 'guide', chapters: 1, sections: 0, questions: 0 },
      { resource: 'checkup', chapters: 0, sections: 0, questions: 1 },
    ])
  })

  it('takes a section of a workbook that links to a principle for an exercise', () => {
    const { resources, principles } = measureCoverage(withSections(['care', 'care'], ['honesty', 'care'], ['words']))
    expect(resources[0]).toMatchObject({ sections: 3, exercises: 2 })
    expect(principles.map(({ resources: [guide] }) => guide?.sections)).toEqual([0, 2, 1])
  })

  it('does not take an index of the principles for an exercise', () => {
    const five = ['p1', 'p2', 'p3', 'p4', 'p5']
    const many = withSections(five, ['p1'])
    many.anchors = Object.fromEntries(five.map((id) => [`guide#${id}`, { kind: 'principle', resource: 'guide', id, title: id }]))
    expect(measureCoverage(many).resources[0]).toMatchObject({ sections: 2, exercises: 1 })
  })
})

describe('listSections', () => {
  it('begins at headings of depth 2 and holds what is below them', () => {
    const [chapter] = edition.resources[0]?.chapters ?? []
    expect(chapter && listSections(chapter).map((blocks) => blocks.map(({ type }) => type))).toEqual([
      ['heading', 'paragraph', 'list', 'figure', 'heading', 'table', 'list', 'box'],
    ])
  })
})
