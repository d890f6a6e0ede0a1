import { describe, expect, it } from 'vitest'
import { compileTemplates } from './compile-templates.ts'
import { schemaShape } from './schema-shape.ts'
import type { Shape } from './shape.ts'

const question: Shape = {
  text: 'text',
  tags: ['text'],
  get questions() {
    return [question] as const
  },
}
const page: Shape = {
  title: 'text',
  open: 'flag',
  count: 'number',
  body: 'markup',
  cover: { date: 'text', logo: { source: 'text' } },
  questions: [question],
  grid: [['text']],
  report: schemaShape('report.schema.json'),
}
const words = new Map([['note', 'Note {number}']])

/** What is found in the page `text`, with other templates beside it. */
function find(text: string, others: Record<string, string> = {}) {
  return compileTemplates(new Map(Object.entries({ 'page.hbs': text, ...others })), words, new Map([['page', page]])).diagnostics
}

function messagesOf(text: string, others?: Record<string, string>): string[] {
  return find(text, others).map(({ code, message }) => `${code}: ${message}`)
}

describe('names in templates', () => {
  it.each([
    '{{title}} {{count}} {{open}} {{body}} {{this.title}} {{./title}}',
    '{{cover.logo.source}}{{#with cover}}{{date}}{{#with logo}}{{source}}{{../date}}{{../../title}}{{@root.title}}{{/with}}{{else}}{{title}}{{/with}}',
    '{{#each questions}}{{@index}}{{#if @first}}{{text}}{{/if}}{{../title}}{{#each tags}}{{this}}{{../text}}{{@../index}}{{/each}}{{else}}{{title}}{{/each}}',
    '{{#if open}}{{title}}{{else if count}}{{title}}{{else}}{{cover.date}}{{/if}}{{#unless open}}{{title}}{{/unless}}',
    '{{#each questions as |item index|}}{{item.text}} {{index}} {{#each item.tags as |tag|}}{{tag}}{{item.text}}{{/each}}{{/each}}',
    '{{#with cover as |c|}}{{c.date}}{{/with}}{{questions.length}}{{questions.0.text}}',
    '{{#each grid}}{{#each this}}{{.}}{{/each}}{{/each}}',
    '{{say "note" number=count}}{{#if (say "note" number=cover.date)}}x{{/if}}',
    '{{report.subject.name}}{{#each report.answers}}{{section.title}}{{#each questions}}{{question.text}}{{/each}}{{/each}}',
    '{{report.verdict.band.label}}{{#each report.verdict.bands}}{{from}}{{#each text}}{{type}}{{/each}}{{/each}}',
  ])('that the view has are not found: %s', (text) => {
    expect(messagesOf(text)).toEqual([])
  })

  it.each([
    ['{{titel}}', '“titel”', 'did you mean “title”?'],
    ['{{cover.dat}}', '“dat”', 'did you mean “date”?'],
    ['{{#with cover}}{{title}}{{/with}}', '“title”', 'here'],
    ['{{#if opne}}x{{/if}}', '“opne”', 'did you mean “open”?'],
    ['{{#unless cover.loogo}}x{{/unless}}', '“loogo”', 'did you mean “logo”?'],
    ['{{#each qestions}}{{anything}}{{/each}}', '“qestions”', 'did you mean “questions”?'],
    ['{{#each questions}}{{txt}}{{/each}}', '“txt”', 'did you mean “text”?'],
    ['{{#each questions}}{{../../title}}{{/each}}', '“../../title”', 'here'],
    ['{{../title}}', '“../title”', 'here'],
    ['{{#each questions}}{{else}}{{text}}{{/each}}', '“text”', 'here'],
    ['{{@index}}', '“@index”', 'here'],
    ['{{#each questions}}{{@../index}}{{/each}}', '“@../index”', 'here'],
    ['{{@root.titel}}', '“titel”', 'did you mean “title”?'],
    ['{{#each questions as |item|}}{{item.txet}}{{/each}}', '“txet”', 'did you mean “text”?'],
    ['{{say "note" number=cuont}}', '“cuont”', 'did you mean “count”?'],
    ['{{title.first}}', '“first”', 'here'],
    ['{{constructor}}', '“constructor”', 'here'],
    ['{{cover.__proto__}}', '“__proto__”', 'here'],
    ['{{report.verdict.bnd}}', '“bnd”', 'did you mean “band”?'],
    ['{{#each report.answers}}{{#each questions}}{{question.txt}}{{/each}}{{/each}}', '“txt”', 'did you mean “text”?'],
  ])('that it does not have are: %s', (text, name, rest) => {
    const messages = messagesOf(text)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('missing-template-value')
    expect(messages[0]).toContain(name)
    expect(messages[0]).toContain(rest)
  })

  it('are found at their line and column', () => {
    expect(find('<p>\n  {{#each questions}}{{text}} {{txt}}{{/each}}')[0]?.place).toEqual({
      file: 'page.hbs',
      start: { line: 2, column: 33 },
      end: { line: 2, column: 36 },
    })
  })

  it.each([
    ['{{cover}}', '“cover” is a group of values; one value is wanted'],
    ['{{questions}}', '“questions” is a list; one value is wanted'],
    ['{{say "note" number=questions}}', '“questions” is a list'],
    ['{{#each cover}}x{{/each}}', '“cover” is a group of values; a list is wanted'],
    ['{{#each title}}x{{/each}}', '“title” is one value; a list is wanted'],
  ])('must be of a kind that can stand there: %s', (text, message) => {
    expect(messagesOf(text)).toEqual([expect.stringContaining(message)])
  })
})

describe('included templates', () => {
  it('are filled with what stands where they are included, or with what they are given', () => {
    const others = { 'item.hbs': '{{text}}{{#if note}}{{note}}{{/if}}', 'date.hbs': '{{date}}{{@root.title}}' }
    expect(messagesOf('{{#each questions}}{{> item note=../title}}{{/each}}{{> date cover}}{{> item text=title note=count}}', others)).toEqual([])
  })

  it('see nothing of what stands around them', () => {
    const found = find('{{#each questions}}{{> item}}{{/each}}', { 'item.hbs': 'a\n{{../title}}' })
    expect(found.map(({ code }) => code)).toEqual(['missing-template-value'])
    expect(found[0]?.place).toMatchObject({ file: 'item.hbs', start: { line: 2, column: 3 } })
    expect(found[0]?.related).toEqual([{ message: 'included here', place: expect.objectContaining({ file: 'page.hbs' }) }])
  })

  it('are checked for every place that includes them, and reported once', () => {
    const others = { 'item.hbs': '{{text}}' }
    expect(find('{{> item}}{{> item}}{{#each questions}}{{> item}}{{/each}}', others)).toHaveLength(1)
  })

  it('may ask with {{#if}} for what only some are given', () => {
    const others = { 'item.hbs': '{{#if note}}{{note}}{{else}}{{text}}{{/if}}{{#unless note}}{{text}}{{/unless}}' }
    expect(messagesOf('{{#each questions}}{{> item}}{{> item note=text}}{{/each}}', others)).toEqual([])
    expect(messagesOf('{{#each questions}}{{> item}}{{/each}}', others)).toHaveLength(3)
    expect(messagesOf('{{#each questions}}{{> item}}{{> item note=text}}{{/each}}', { 'item.hbs': '{{note}}' })).toHaveLength(1)
  })

  it('show the block of the template that includes them, with its names', () => {
    const others = { 'frame.hbs': '<b>{{heading}}</b>{{> @partial-block}}' }
    expect(messagesOf('{{#> frame heading=title}}{{heading}}{{title}}{{/frame}}', others)).toEqual([])
    expect(
      messagesOf('{{#each questions}}{{#> frame heading=text}}{{text}}{{../text}}{{../../title}}{{titel}}{{/frame}}{{/each}}', others),
    ).toHaveLength(1)
  })

  it('may include themselves for what stands inside their value, and only for that', () => {
    expect(messagesOf('{{#each questions}}{{> item}}{{/each}}', { 'item.hbs': '{{text}}{{#each questions}}{{> item}}{{/each}}' })).toEqual([])
    const endless = [
      ['{{> page}}', {}],
      ['{{#if open}}{{> page}}{{/if}}', {}],
      ['{{#each questions}}{{> item}}{{/each}}', { 'item.hbs': '{{#with @root.questions.[0]}}{{> item}}{{/with}}' }],
      ['{{#each questions}}{{> item}}{{/each}}', { 'item.hbs': '{{> other}}', 'other.hbs': '{{#if text}}{{> item}}{{/if}}' }],
      ['{{#each questions}}{{> item all=../questions}}{{/each}}', { 'item.hbs': '{{#each all}}{{> item all=../all}}{{/each}}' }],
    ] as const
    for (const [text, others] of endless) expect(find(text, others).map(({ code }) => code)).toContain('endless-template')
  })
})
