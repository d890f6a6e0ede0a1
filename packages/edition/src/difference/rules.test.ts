import { type ChangedItem, schemas } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { diffEditions, noDeclarations } from './diff-editions.ts'
import { questionnaireEdits } from './fixture/questionnaire-edits.ts'
import { edited, questionOf, readStory } from './fixture/read-story.ts'
import { textEdits } from './fixture/story-edits.ts'
import { itemShapes } from './item-shapes.ts'
import { findRule, rules, stepOf, textEventOf } from './rules.ts'

const story = await readStory()
const edits = [...textEdits, ...questionnaireEdits]

describe('each rule', () => {
  it.each(edits.map(([rule, unit, edit]) => ({ rule, unit, edit })))('$rule is found at $unit', ({ rule, unit, edit }) => {
    const changes = diffEditions(story, edited(story, edit)).parts.flatMap((part) => part.changes)
    expect(changes.map((change) => [change.rule, change.unit])).toContainEqual([rule, unit])
  })

  it('of wording is an editor’s word against the measure', () => {
    const later = edited(story, (draft) => (questionOf(draft, 'q_chain').text = 'How worn is the bicycle’s chain?'))
    const marked = diffEditions(story, later, { ...noDeclarations, wordingOnly: new Set(['checkup:questions.q_chain.text']) })
    expect(marked.parts).toMatchObject([
      { resource: 'checkup', step: 'patch', changes: [{ rule: 'wording-only', kind: 'reworded', class: 'wording' }] },
    ])
    expect(diffEditions(story, later).parts).toMatchObject([{ step: 'major', changes: [{ rule: 'question' }] }])
  })

  it('of another id holds where editors declare it, and what else changed is compared', () => {
    const later = edited(story, (draft) => Object.assign(questionOf(draft, 'q_gap'), { id: 'q_pads', weight: 3 }))
    const lineages = new Map([['checkup', [{ from: ['q_gap'], to: ['q_pads'] }]]])
    const [part] = diffEditions(story, later, { ...noDeclarations, lineages }).parts
    expect(part?.changes.map(({ rule, unit, others }) => [rule, unit, others])).toEqual([
      ['question-renamed', 'questions.q_pads', ['q_gap']],
      ['question-weight', 'questions.q_pads.weight', undefined],
    ])
  })

  it('is brought about by an edit, and has one id', () => {
    const tried = new Set([...edits.map(([rule]) => rule), 'wording-only', 'question-renamed'])
    expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const rule of rules) expect(rule.step).toBe(stepOf[rule.class])
  })
})

describe('the rules together', () => {
  const fields = Object.entries(definitions()).flatMap(([item, names]) => names.map((name) => [item as ChangedItem, name] as const))

  it.each(fields)('say what a change of %s.%s means', (item, field) => {
    const text = textEventOf(item, field)
    const known = ['changed', 'narrowed', 'activated'].some((event) => findRule(`${item}.${field} ${event}`) !== undefined)
    expect(text !== undefined || known).toBe(true)
  })

  it.each(Object.keys(itemShapes).filter((item) => !['toolkit', 'passage'].includes(item)))('say what it means that a %s comes or goes', (item) => {
    if (item === 'subject') return
    expect(findRule(`${item} added`)).toBeDefined()
    expect(findRule(`${item} removed`)).toBeDefined()
  })
})

/** The fields of each item by the schemas, without those that are compared as items or by themselves. */
function definitions(): Record<string, string[]> {
  const places: Partial<Record<ChangedItem, string>> = {
    toolkit: 'edition',
    group: 'toolkit#ResourceGroup',
    reader: 'toolkit#Reader',
    notice: 'toolkit#Notice',
    language: 'locale',
    resource: 'edition#EditionResource',
    chapter: 'document#Chapter',
    figure: 'edition#EditionFigure',
    core: 'principles#CorePrinciple',
    principle: 'principles#InstrumentalPrinciple',
    term: 'glossary#Term',
    questionnaire: 'questionnaire',
    subject: 'questionnaire#SubjectKind',
    scale: 'questionnaire#Scale',
    point: 'questionnaire#ScalePoint',
    section: 'questionnaire#Section',
    question: 'questionnaire#Question',
    option: 'questionnaire#Option',
    step: 'questionnaire#Step',
    row: 'questionnaire#MatrixRow',
    column: 'questionnaire#MatrixColumn',
    table: 'questionnaire#LookupTable',
    measure: 'questionnaire#Measure',
    level: 'questionnaire#LevelRule',
    band: 'questionnaire#Band',
    obligation: 'questionnaire#Obligation',
    override: 'questionnaire#Override',
    recommendation: 'questionnaire#Recommendation',
  }
  return Object.fromEntries(Object.entries(places).map(([item, place]) => [item, fieldsOf(item as ChangedItem, place)]))
}

function fieldsOf(item: ChangedItem, place: string): string[] {
  const [file, definition] = place.split('#')
  const schema = schemas[`${file}.schema.json`] as { properties: object; $defs: Record<string, { properties: object }> }
  const { properties } = definition === undefined ? schema : (schema.$defs[definition] ?? { properties: {} })
  const { lists = {}, parts = {}, apart = [] } = itemShapes[item]
  const single = item === 'subject' || item === 'questionnaire'
  const elsewhere = new Set([...Object.keys({ ...lists, ...parts }), ...apart, ...(single ? [] : ['id'])])
  return Object.keys(properties).filter((field) => !elsewhere.has(field))
}
