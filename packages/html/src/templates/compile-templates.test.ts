import { describe, expect, it } from 'vitest'
import { compileTemplates, trustTemplates } from './compile-templates.ts'
import { fillTemplate, markup } from './fill-template.ts'
import { TemplateFault } from './template-fault.ts'

const words = new Map([
  ['contents', 'Contents'],
  ['note', 'Note {number}'],
])

describe('compileTemplates', () => {
  it('keeps templates by name and other files by path', () => {
    const { value, diagnostics } = compileTemplates(new Map(Object.entries({ 'site/a.hbs': 'A', 'site/a.css': 'b {}' })), words)
    expect(diagnostics).toEqual([])
    expect([...(value?.pages.keys() ?? [])]).toEqual(['site/a'])
    expect(value?.texts.get('site/a.css')).toBe('b {}')
  })

  it.each([
    ['template-syntax', '\n{{#if title}}x', 2],
    ['template-syntax', 'a\nb {{#if title}}x{{/each}}', 2],
    ['template-syntax', '{{#*inline "x"}}y{{/inline}}', 1],
    ['template-syntax', '{{> (name)}}', 1],
    ['template-syntax', '{{say title}}', 1],
    ['unknown-template-helper', '{{upper title}}', 1],
    ['unknown-template-helper', '{{lookup this "constructor"}}', 1],
    ['unknown-template-helper', '{{#each (upper titles)}}{{/each}}', 1],
    ['unknown-template-helper', '{{#unles title}}{{/unles}}', 1],
    ['unknown-template-partial', '{{> site/notes}}', 1],
    ['unknown-word', '{{say "content"}}', 1],
    ['word-value', 'a\n{{say "note" nmber=title}}', 2],
    ['template-syntax', '{{#if}}x{{/if}}', 1],
    ['template-syntax', '{{#each a b}}x{{/each}}', 1],
    ['missing-template-value', '{{@say}}', 1],
    ['unescaped-template-value', '{{{title}}}', 1],
    ['unescaped-template-value', '{{& title}}', 1],
  ])('finds %s in %j', (code, text, line) => {
    const { value, diagnostics } = compileTemplates(new Map([['site/page.hbs', text]]), words)
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
    expect(diagnostics[0]?.place).toMatchObject({ file: 'site/page.hbs', start: { line } })
    expect(value?.pages.has('site/page')).toBe(false)
  })

  it('names the place by columns from 1 and suggests the near miss', () => {
    const { diagnostics } = compileTemplates(new Map([['p.hbs', 'ab {{say "content"}}']]), words)
    expect(diagnostics[0]?.place.start).toEqual({ line: 1, column: 4 })
    expect(diagnostics[0]?.message).toContain('did you mean “contents”?')
  })

  it('reports all faults of all templates', () => {
    const files = new Map(Object.entries({ 'a.hbs': '{{say "x"}}{{{y}}}', 'b.hbs': '{{> c}}' }))
    expect(compileTemplates(files, words).diagnostics.map(({ code }) => code)).toEqual([
      'unknown-word',
      'unescaped-template-value',
      'unknown-template-partial',
    ])
  })
})

describe('a compiled template', () => {
  it('escapes values, puts markup in as it stands and says words', () => {
    expect(fill('{{text}} {{html}} {{say "note" number=3}}', { text: `<b>"'`, html: markup('<i>x</i>') })).toBe(
      '&lt;b&gt;&quot;&#x27; <i>x</i> note 3',
    )
  })

  it('does not read templates in values', () => {
    expect(fill('{{text}}', { text: '{{say "contents"}}' })).toBe('{{say &quot;contents&quot;}}')
  })

  it('replaces control characters, which no HTML may hold', () => {
    expect(fill('{{text}}', { text: 'a\u0000b\u0007\tc' })).toBe('a\uFFFDb\uFFFD\tc')
  })

  it('reports a way out of more than it is in, where an item is the same as what it is in', () => {
    const view: { parts: object[] } = { parts: [] }
    view.parts.push(view)
    const fault = faultOf(() => fill('{{#each parts}}{{#each ../parts}}{{#each ../../parts}}x{{/each}}{{/each}}{{/each}}', view))
    expect(fault?.diagnostic).toMatchObject({ code: 'missing-template-value', place: { file: 'page.hbs' } })
    expect(fault?.message).toContain('“parts”')
  })

  it('reports a value that the view does not have, in the template where it stands', () => {
    const fault = faultOf(() => fill('{{> inner}}', { title: 'x' }, { 'inner.hbs': 'a\n {{titel}}' }))
    expect(fault?.diagnostic).toMatchObject({ code: 'missing-template-value', place: { file: 'inner.hbs', start: { line: 2 } } })
    expect(fault?.message).toContain('“titel”')
  })

  it.each(['{{constructor}}', '{{__proto__}}', '{{title.constructor}}', '{{toString}}'])('gives nothing of a prototype to %s', (text) => {
    let html = ''
    const fault = faultOf(() => {
      html = fill(text, { title: 'x' })
    })
    expect(fault ? '' : html).toBe('')
  })

  it('comes to an end, however its lists are nested', () => {
    const list = Array.from({ length: 100 }, (_, index) => index)
    const nested = (depth: number, inside: string) => '{{#each @root.list}}'.repeat(depth) + inside + '{{/each}}'.repeat(depth)
    const items = faultOf(() => fill(`a\n${nested(5, '')}`, { list }))
    expect(items?.diagnostic).toMatchObject({ code: 'template-too-much', place: { file: 'page.hbs', start: { line: 2 } } })
    expect(items?.message).toContain('5000000 items')
    const characters = faultOf(() => fill(nested(2, '{{@root.text}}'), { list, text: '.'.repeat(100_000) }))
    expect(characters?.message).toContain('100000000 characters')
    const flat = faultOf(() => fill('{{text}}'.repeat(200), { text: '.'.repeat(5_000_000) }))
    expect(flat?.message).toContain('more than fits in memory')
  })

  it('reports a template that includes itself without end', () => {
    expect(faultOf(() => fill('{{> page}}', {}))?.diagnostic.code).toBe('endless-template')
  })
})

describe('trusted templates', () => {
  const trusted = trustTemplates(
    new Map(
      Object.entries({
        'page.hbs': '{{> part text=text}}{{#each list}}{{this}};{{/each}}\n{{#if text}}\n  yes\n{{/if}}',
        'part.hbs': '<b>{{text}}</b>',
        'missing.hbs': 'a\n {{constructor.name}}',
        'endless.hbs': '{{> endless}}',
        'broken.hbs': '{{#if',
        'page.css': 'b {}',
      }),
    ),
    ['part'],
  )
  const fillTrusted = (name: string) => fillTemplate(trusted, name, { text: '<i>', list: [1, 2] }, String)

  it('are filled as compiled ones are', () => {
    const { value } = compileTemplates(
      new Map(
        Object.entries({
          'page.hbs': '{{> part text=text}}{{#each list}}{{this}};{{/each}}\n{{#if text}}\n  yes\n{{/if}}',
          'part.hbs': '<b>{{text}}</b>',
        }),
      ),
      words,
    )
    expect(fillTrusted('page')).toBe('<b>&lt;i&gt;</b>1;2;\n  yes\n')
    expect(value && fillTemplate(value, 'page', { text: '<i>', list: [1, 2] }, String)).toBe(fillTrusted('page'))
    expect([...trusted.included, ...trusted.texts.keys()]).toEqual(['part', 'page.css'])
  })

  it('are not read before they are filled', () => {
    expect(trusted.pages.has('broken')).toBe(true)
    expect(() => fillTrusted('broken')).toThrow('Parse error')
  })

  it('stay within their bounds', () => {
    expect(faultOf(() => fillTrusted('missing'))?.diagnostic).toMatchObject({ code: 'missing-template-value', place: { start: { line: 2 } } })
    expect(faultOf(() => fillTrusted('endless'))?.diagnostic.code).toBe('endless-template')
  })
})

function fill(text: string, view: object, others: Record<string, string> = {}): string {
  const { value, diagnostics } = compileTemplates(new Map(Object.entries({ 'page.hbs': text, ...others })), words)
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  return fillTemplate(value, 'page', view, (id, values = {}) => [id, ...Object.values(values)].join(' '))
}

function faultOf(act: () => unknown): TemplateFault | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof TemplateFault) return error
    throw error
  }
}
