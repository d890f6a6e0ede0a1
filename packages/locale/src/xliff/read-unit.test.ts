import { describe, expect, it } from 'vitest'
import { parseXml } from './parse-xml.ts'
import { childrenOf, readUnit } from './read-unit.ts'

function read(content: string, attributes = 'id="wheels:look:p2"') {
  const text = `<file xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:toolkit="urn:ai-toolkit:xliff" xmlns:x="urn:x">\n<unit ${attributes}>${content}</unit></file>`
  const { value: xml } = parseXml({ path: 'a.xlf', text })
  const unit = xml && childrenOf(xml.root, 'unit')[0]
  if (xml === undefined || unit === undefined) throw new Error('The sample is no XML')
  return readUnit(unit, xml)
}

/** What is read from the inside of a target. */
function readTarget(target: string) {
  const found = read(`<segment><source>S</source><target>${target}</target></segment>`)
  return 'code' in found ? found.message : found.target
}

describe('readUnit', () => {
  it('reads texts, state, notes, and what was exported', () => {
    const content =
      '<x:more><segment xmlns=""/></x:more>' +
      '<notes><note category="context">heading</note><note>Is it\nright?</note><note category="location">a.md</note><note category="reviewer">No</note></notes>' +
      '<segment state="final" subState="x:y"><source>A</source><target> B\n</target></segment>'
    expect(read(content, 'id="wheels:look:p2" toolkit:source="s" toolkit:target="t" toolkit:state="initial"')).toEqual({
      id: 'wheels/look/p2',
      source: 'A',
      target: ' B\n',
      state: 'reviewed',
      isDoubted: false,
      notes: ['Is it\nright?', 'No'],
      exported: { source: 's', target: 't', state: 'initial' },
      place: { file: 'a.xlf', start: { line: 2, column: 1 }, end: { line: 2, column: 89 } },
    })
  })

  it('says nothing of what a file does not say', () => {
    const found = read('<segment><source/></segment>', '')
    expect(found).toMatchObject({ id: '', source: '', target: '', state: undefined, notes: [], exported: {} })
  })

  it('knows what Poedit calls fuzzy', () => {
    expect(read('<segment state="translated" subState="poedit:fuzzy"><source>S</source></segment>')).toMatchObject({ isDoubted: true })
  })

  it.each([
    ['R<cp hex="001B"/>d', 'R\u001bd'],
    ['<cp hex="00"/><cp hex="D83D"/><cp hex="01F600"/>', '\0\ud83d😀'],
    ['a <mrk id="1" type="term">b <mrk id="2">c</mrk></mrk> d', 'a b c d'],
    ['a <sm id="1" type="comment"/>b<em startRef="1"/>', 'a b'],
    ['<![CDATA[a <b> & c]]>', 'a <b> & c'],
    ['a<!-- no -->b', 'ab'],
  ])('keeps the text of %s', (target, text) => {
    expect(readTarget(target)).toBe(text)
  })

  it.each([
    ['a <ph id="1"/>', '`<ph id="1">`'],
    ['a <pc id="1">b</pc>', '`<pc id="1">`'],
    ['<sc id="1"/>b<ec startRef="1"/>', '`<sc id="1">`'],
    ['<mrk id="1"><ec id="2"/></mrk>', '`<ec id="2">`'],
    ['<cp hex="1"/>', '`<cp hex="1">`'],
    ['<cp hex="110000"/>', '`<cp hex="110000">`'],
    ['<cp/>', '`<cp>`'],
    ['<x:b>B</x:b>', '`<b>`'],
    ['<b xmlns="">B</b>', '`<b>`'],
  ])('refuses %s', (target, code) => {
    expect(readTarget(target)).toContain(`The text of “wheels/look/p2” holds ${code}`)
  })

  it('refuses a code in the source too, at its place', () => {
    expect(read('<segment><source>a\n<ph id="1"/></source></segment>')).toMatchObject({
      code: 'xliff-inline',
      place: { start: { line: 3, column: 1 } },
    })
  })

  it.each([
    ['no segment', ''],
    ['two segments', '<segment><source>A</source></segment><segment><source>B</source></segment>'],
    ['something that is not translated', '<segment><source>A</source></segment><ignorable><source> </source></ignorable>'],
    ['no source', '<segment><target>A</target></segment>'],
    ['two sources', '<segment><source>A</source><source>A</source></segment>'],
    ['two targets', '<segment><source>A</source><target>B</target><target>B</target></segment>'],
    ['a segment of another namespace', '<x:segment><source>A</source></x:segment>'],
  ])('refuses %s', (_name, content) => {
    expect(read(content)).toMatchObject({ code: 'xliff-segments' })
  })

  it('refuses a state that XLIFF does not know, at its place', () => {
    const found = read('\n<segment state="done"><source>A</source></segment>')
    expect(found).toMatchObject({ code: 'xliff-state', place: { start: { line: 3, column: 10 }, end: { line: 3, column: 22 } } })
    expect(found).toMatchObject({ message: expect.stringContaining('“done”, and XLIFF knows initial, translated, reviewed, final') })
  })
})
