import { join } from 'node:path'
import { validators } from '@ai-toolkit/model'
import { digestOf, readTree, type SourceTree } from '@ai-toolkit/source'
import { describe, expect, it } from 'vitest'
import { compileEdition } from './compile-edition.ts'

const story = (await readTree(join(import.meta.dirname, '../../../test/stories/base/content'))).value ?? new Map()

/** The base story with some files changed, added or (undefined) taken away. */
function storyWith(changes: Record<string, string | Uint8Array | undefined>): SourceTree {
  const tree = new Map(story)
  for (const [path, content] of Object.entries(changes)) {
    if (content === undefined) tree.delete(path)
    else tree.set(path, toFile(path, content))
  }
  return new Map([...tree].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function toFile(path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path, bytes, text: typeof content === 'string' ? content : undefined, digest: digestOf(bytes) }
}

function textOf(path: string): string {
  return story.get(path)?.text ?? ''
}

function codesOf(tree: SourceTree): string[] {
  return compileEdition(tree).diagnostics.map(({ code, place }) => `${code} ${place.file}:${place.start.line}`)
}

describe('compileEdition', () => {
  it('gives a value of the edition schema that nothing can change', () => {
    const { value, diagnostics } = compileEdition(story)
    expect(diagnostics).toEqual([])
    const valid = validators.edition(value)
    expect(validators.edition.errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(Object.isFrozen(value?.resources[0]?.chapters[0]?.blocks)).toBe(true)
  })

  it('knows every place that can be referred to, and its page', () => {
    const anchors = compileEdition(story).value?.anchors ?? {}
    expect(anchors['guide#care']).toEqual({ kind: 'principle', resource: 'guide', id: 'care', chapter: 'brakes', title: 'Care' })
    expect(anchors['guide#true-wheel']).toMatchObject({ kind: 'term', chapter: 'brakes' })
    expect(anchors['guide#spokes']).toMatchObject({ kind: 'figure', chapter: 'wheels' })
    expect(anchors['checkup#q_part_wear']).toMatchObject({ kind: 'question', chapter: 's_risk' })
    expect(anchors.checkup).toEqual({ kind: 'resource', resource: 'checkup', title: 'Bicycle Check-up' })
  })

  it('tells from which file each chapter comes, which is no part of the edition', () => {
    expect([...compileEdition(story).chapterFiles]).toEqual([
      ['guide/wheels', 'guide/chapters/first.md'],
      ['guide/brakes', 'guide/chapters/second.md'],
    ])
  })

  it('names the term of every use by its id', () => {
    const text = JSON.stringify(compileEdition(story).value?.resources[0]?.chapters[0]?.blocks[0])
    expect(text).toContain('{"type":"term","children":[{"type":"text","value":"true wheel"}],"id":"true-wheel"}')
  })

  it('keeps the Markdown fields of YAML as trees by unit, and a question keeps its units when it moves', () => {
    const units = Object.keys(compileEdition(story).value?.resources[1]?.prose ?? {})
    expect(units).toContain('questions.q_gap.guidance')
    expect(units).toContain('questions.q_gap.steps.w0.text')
    expect(units).toContain('levels.state.bands.tired.obligations.ob_plan.text')
    expect(units).toContain('scales.wear.points.w2.description')
  })

  it('does not depend on the order of the files', () => {
    const reversed = new Map([...story].reverse())
    expect(JSON.stringify(compileEdition(reversed).value)).toBe(JSON.stringify(compileEdition(story).value))
  })

  it('has no value, and says all, where several files are wrong', () => {
    const tree = storyWith({
      'guide/chapters/first.md': textOf('guide/chapters/first.md').replace('<', '').replace('## Look', '<b>raw</b>\n\n## Look'),
      'guide/principles.yaml': 'core: [',
      'checkup/questionnaire.yaml': textOf('checkup/questionnaire.yaml').replace('scale: wear\n        weight: 2', 'scale: waer\n        weight: 2'),
    })
    const files = new Set(compileEdition(tree).diagnostics.map(({ place }) => place.file))
    expect(compileEdition(tree).value).toBeUndefined()
    expect(files).toEqual(new Set(['guide/chapters/first.md', 'guide/principles.yaml', 'checkup/questionnaire.yaml']))
  })

  it('does not call dangling what leads into a file that could not be read', () => {
    const found = codesOf(storyWith({ 'guide/chapters/second.md': '---\nid: brakes\n' }))
    expect(found.some((finding) => finding.startsWith('dangling-reference'))).toBe(false)
    expect(found.every((finding) => finding.includes('guide/chapters/second.md'))).toBe(true)
  })

  it('says that a toolkit has no toolkit.yaml, and checks the rest', () => {
    const found = codesOf(storyWith({ 'toolkit.yaml': undefined, 'guide/figures/spokes.svg': '<svg viewBox="0 0 1 1"><script>1</script></svg>' }))
    expect(found).toContain('missing-file toolkit.yaml:1')
    expect(found).toContain('unsafe-svg guide/figures/spokes.svg:1')
  })
})

describe('golden answers', () => {
  const answers = 'checkup/golden/old-cargo.answers.yaml'
  const expected = 'checkup/golden/old-cargo.expected.yaml'

  it('are run, and a result that differs is found at its place', () => {
    const found = codesOf(storyWith({ [expected]: textOf(expected).replace('wear_share: 70', 'wear_share: 71') }))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/checkup\/golden\/old-cargo\.expected\.yaml:8$/)
  })

  it('must name the digest of the questionnaire as it is', () => {
    const changed = textOf('checkup/questionnaire.yaml').replace('text: How worn is the chain?', 'text: How worn is the belt?')
    expect(codesOf(storyWith({ 'checkup/questionnaire.yaml': changed }))).toEqual([`answers-digest ${answers}:3`])
  })

  it('come in pairs, and a questionnaire without any is a warning', () => {
    expect(codesOf(storyWith({ [expected]: undefined }))).toEqual([`golden-unpaired ${answers}:1`])
    expect(codesOf(storyWith({ [answers]: undefined }))).toEqual([`golden-unpaired ${expected}:1`])
    expect(codesOf(storyWith({ [answers]: undefined, [expected]: undefined }))).toEqual(['golden-missing checkup/questionnaire.yaml:1'])
  })
})

describe('a file that was not read, of which reading it said why', () => {
  const unread = (path: string): SourceTree =>
    new Map([...story, [path, { path, bytes: new Uint8Array(), text: undefined, digest: '', unread: true as const }]])

  it.each(['guide/figures/spokes.svg', 'guide/chapters/first.md', 'guide/resource.yaml', 'guide/glossary.yaml', 'toolkit.yaml'])(
    'brings no other finding: %s',
    (path) => expect(codesOf(unread(path))).toEqual([]),
  )
})

describe('figures', () => {
  const declared = (file: string): Record<string, string> => ({
    'guide/resource.yaml': textOf('guide/resource.yaml').replace('file: spokes.svg', `file: ${file}`),
  })

  it('must be of a format that every browser shows', () => {
    const tree = storyWith({ ...declared('spokes.tiff'), 'guide/figures/spokes.tiff': new Uint8Array([1]), 'guide/figures/spokes.svg': undefined })
    expect(codesOf(tree)).toContain('figure-format guide/resource.yaml:13')
  })

  it('must not be larger than a page can bear', () => {
    const large = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="${'M0 0'.repeat(600_000)}"/></svg>`
    expect(codesOf(storyWith({ 'guide/figures/spokes.svg': large }))).toContain('figure-too-large guide/resource.yaml:13')
  })

  it.each([
    ['<svg viewBox="0 0 9 9"><image href="https://example.org/x.png"/></svg>'],
    ['<svg viewBox="0 0 9 9"><use href="other.svg#x"/></svg>'],
    ['<svg viewBox="0 0 9 9"><style>@import url(https://example.org/x.css);</style></svg>'],
    ['<svg viewBox="0 0 9 9"><foreignObject><p>x</p></foreignObject></svg>'],
    ['<svg viewBox="0 0 9 9"><a href="javascript:alert(1)"><path d="M0 0"/></a></svg>'],
    ['<svg viewBox="0 0 9 9"><path style="fill:url(https://example.org/p)"/></svg>'],
    ['<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 9 9"></svg>'],
    ['<svg viewBox="0 0 9 9" onload="alert(1)"></svg>'],
  ])('must not reach out or run: %s', (svg) => {
    expect(codesOf(storyWith({ 'guide/figures/spokes.svg': svg }))).toContain('unsafe-svg guide/figures/spokes.svg:1')
  })
})

describe('file names', () => {
  const accents = (form: 'NFC' | 'NFD') => 'Sch\u00e9ma 1'.normalize(form)

  it('with spaces and accents are found however the disk writes the accents', () => {
    const resource = textOf('guide/resource.yaml')
      .replace('spokes.svg', `${accents('NFC')}.svg`)
      .replace('second.md', `${accents('NFC')}.md`)
    const tree = storyWith({
      'guide/resource.yaml': resource,
      'guide/figures/spokes.svg': undefined,
      [`guide/figures/${accents('NFD')}.svg`]: textOf('guide/figures/spokes.svg'),
      'guide/chapters/second.md': undefined,
      [`guide/chapters/${accents('NFD')}.md`]: textOf('guide/chapters/second.md'),
    })
    expect(codesOf(tree)).toEqual([])
  })

  it('of what is published are two for two things, and none that a system keeps for itself', () => {
    const twice = {
      ...Object.fromEntries(['package.json', 'resource.yaml', 'questionnaire.yaml'].map((name) => [`toolkit/${name}`, textOf(`checkup/${name}`)])),
      'toolkit/resource.yaml': textOf('checkup/resource.yaml').replace('id: checkup', 'id: toolkit'),
      'toolkit.yaml': textOf('toolkit.yaml').replace('[checkup]', '[checkup, toolkit]'),
    }
    expect(codesOf(storyWith(twice))).toEqual(
      expect.arrayContaining(['reserved-name toolkit/resource.yaml:1', 'duplicate-id toolkit/questionnaire.yaml:2']),
    )
    const device = textOf('guide/chapters/first.md').replace('id: wheels', 'id: aux')
    expect(codesOf(storyWith({ 'guide/chapters/first.md': device }))).toEqual(expect.arrayContaining(['reserved-name guide/chapters/first.md:2']))
  })
})

it('does not take two entries of toolkit.yaml for one', () => {
  const twice = textOf('toolkit.yaml').replace(/$/, '  - id: independence\n    title: Another\n    text: It would stand under the first.\n')
  expect(codesOf(storyWith({ 'toolkit.yaml': twice }))).toEqual(['duplicate-id toolkit.yaml:29'])
})
