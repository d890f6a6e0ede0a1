import type { Edition, EditionResource } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { explainUnits } from './explain-units.ts'
import { messageUnits } from './resource-units.ts'
import type { Unit } from './unit.ts'
import { readUnitAddress } from './unit-address.ts'

describe('readUnitAddress', () => {
  it.each([
    ['wheels/look/p1', { chapter: 'wheels', section: 'look', field: '' }],
    ['wheels/title', { chapter: 'wheels', field: '' }],
    ['introduction/p1', { field: 'introduction' }],
    ['introduction/top/p1', { chapter: 'introduction', section: 'top', field: '' }],
    ['title', { field: 'title' }],
    ['overview.what/p1', { field: 'overview' }],
    ['questions.q_gap.steps.w0.text/p1', { field: 'questions', item: 'q_gap' }],
    ['core.safety.instrumental.care.why/p1', { field: 'core', item: 'care' }],
    ['figures.spokes.words.t2', { field: 'figures', item: 'spokes' }],
    ['levels.state.bands.good.text/p1', { field: 'levels' }],
  ])('%s', (unit, address) => {
    expect(readUnitAddress(unit)).toEqual(address)
  })
})

const guide = {
  id: 'guide',
  chapters: [{ id: 'wheels', title: 'Wheels', principles: ['care'] }],
  figures: [{ id: 'spokes', file: 'eight-spokes.svg' }],
  principles: [{ id: 'safety', title: 'Safety', instrumental: [{ id: 'care', title: 'Care' }] }],
} as unknown as EditionResource

const checkup = {
  id: 'checkup',
  chapters: [],
  figures: [],
  questionnaire: {
    sections: [
      {
        id: 's_state',
        principles: ['care'],
        questions: [{ id: 'q_gap' }, { id: 'q_parts', principles: ['safety', 'care'], questions: [{ id: 'q_part_name' }] }],
      },
    ],
    recommendations: [{ id: 'r_pads', principles: ['safety'] }],
  },
} as unknown as EditionResource

const edition = {
  resources: [guide, checkup],
  anchors: {
    guide: { kind: 'resource', resource: 'guide', title: '' },
    'guide#wheels': { kind: 'chapter', resource: 'guide', id: 'wheels', chapter: 'wheels', title: '' },
    'guide#look': { kind: 'heading', resource: 'guide', id: 'look', chapter: 'wheels', title: '' },
    'guide#index': { kind: 'chapter', resource: 'guide', id: 'index', chapter: 'index', title: '' },
    'guide#care': { kind: 'principle', resource: 'guide', id: 'care', chapter: 'index', title: '' },
    'guide#spokes': { kind: 'figure', resource: 'guide', id: 'spokes', chapter: 'wheels', title: '' },
    'guide#safety': { kind: 'principle', resource: 'guide', id: 'safety', title: '' },
    'checkup#s_state': { kind: 'section', resource: 'checkup', id: 's_state', chapter: 's_state', title: '' },
    'checkup#q_gap': { kind: 'question', resource: 'checkup', id: 'q_gap', chapter: 's_state', title: '' },
  },
} as unknown as Edition

const chapterFiles = new Map([['guide/wheels', 'guide/chapters/first.md']])

function explain(id: string, resource?: EditionResource) {
  const unit: Unit = { id, format: 'plain', kind: 'text', text: 'x' }
  const [{ reference, preview, principles } = unit] = explainUnits([unit], resource, { edition, chapterFiles })
  return [reference, preview, principles]
}

describe('explainUnits', () => {
  it.each<[string, EditionResource | undefined, string, string, string[]?]>([
    ['notices.independence.text/p1', undefined, 'toolkit.yaml', 'index.html'],
    ['title', guide, 'guide/resource.yaml', 'guide/index.html'],
    ['wheels/title', guide, 'guide/chapters/first.md', 'guide/wheels.html', ['Care']],
    ['wheels/top/p1', guide, 'guide/chapters/first.md', 'guide/wheels.html', ['Care']],
    ['wheels/look/p1', guide, 'guide/chapters/first.md', 'guide/wheels.html#look', ['Care']],
    // A footnote that is called as a heading of another chapter.
    ['index/look/f1', guide, 'guide/chapters', 'guide/_index.html'],
    ['core.safety.why/p1', guide, 'guide/principles.yaml', 'guide/index.html#safety', ['Safety']],
    ['core.safety.instrumental.care.why/p1', guide, 'guide/principles.yaml', 'guide/_index.html#care', ['Care']],
    ['terms.true-wheel.term', guide, 'guide/glossary.yaml', 'guide/index.html'],
    ['figures.spokes.alt', guide, 'guide/resource.yaml', 'guide/wheels.html#spokes'],
    ['figures.spokes.words.t1', guide, 'guide/figures/eight-spokes.svg', 'guide/wheels.html#spokes'],
    ['sections.s_state.title', checkup, 'checkup/questionnaire.yaml', 'checkup/s_state.html', ['Care']],
    ['questions.q_gap.text', checkup, 'checkup/questionnaire.yaml', 'checkup/s_state.html#q_gap', ['Care']],
    ['questions.q_part_name.text', checkup, 'checkup/questionnaire.yaml', 'checkup/index.html', ['Safety', 'Care']],
    ['recommendations.r_pads.title', checkup, 'checkup/questionnaire.yaml', 'checkup/index.html', ['Safety']],
    ['introduction/p1', checkup, 'checkup/questionnaire.yaml', 'checkup/index.html'],
    ['scales.wear.title', checkup, 'checkup/questionnaire.yaml', 'checkup/index.html'],
    ['overview.what/p1', checkup, 'checkup/resource.yaml', 'checkup/index.html'],
  ])('%s', (id, resource, ...expected) => {
    const [reference, preview, principles] = expected
    expect(explain(id, resource)).toEqual([reference, preview, principles])
  })
})

it('messageUnits names the file of each word where it is known', () => {
  const words = new Map([
    ['skip', 'Skip'],
    ['report.title', 'Report'],
  ])
  expect(messageUnits(words, new Map([['skip', 'words.yaml']])).map(({ id, reference }) => [id, reference])).toEqual([
    ['skip', 'words.yaml'],
    ['report.title', undefined],
  ])
})
