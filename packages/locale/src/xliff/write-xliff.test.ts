import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEntries } from '../../test/any-entries.ts'
import { sampleEntry } from '../../test/sample-catalogue.ts'
import { sampleTarget, sampleXliff, unitsOf } from '../../test/sample-xliff.ts'
import { hasTool, runTool } from '../../test/tools.ts'
import { readCatalogue } from '../po/read-catalogue.ts'
import { writeXliff } from './write-xliff.ts'

const root = join(import.meta.dirname, '../../../..')
const schema = join(import.meta.dirname, '../../test/xliff-schema/xliff_core_2.0.xsd')

describe('writeXliff', () => {
  it('writes a unit of every state, with all that a translator needs', () => {
    const entries = [
      sampleEntry({ unit: 'title', source: 'Wheels & "Rims"', translation: 'Räder', notes: ['Who says so?', '', 'We do.'] }),
      sampleEntry({ unit: 'wheels/look/p1', source: 'Spin it.', translation: 'Drehen <schnell>.', stale: true, previous: 'Turn it.' }),
      sampleEntry({ unit: 'wheels/look/p2', source: 'Watch.\n A\tgap\r', translation: '' }),
      sampleEntry({ unit: 'wheels/look/p3', source: 'A bell\u0007', translation: ']]> \ud83d', reviewed: false }),
      sampleEntry({ unit: 'wheels/gone/p1', obsolete: true }),
    ]
    const units = unitsOf(entries).map((unit) => ({ ...unit, ...(unit.id === 'title' && { reference: 'guide/resource.yaml' }) }))
    const written = writeXliff({ ...sampleTarget(entries, 'ar'), units })
    expect(written.replace(/sha256:\w{64}/g, 'D')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:toolkit="urn:ai-toolkit:xliff" version="2.0" srcLang="en" trgLang="ar">
  <file id="guide" original="guide" canResegment="no" srcDir="ltr" trgDir="rtl" toolkit:edition="1.0.0">
    <unit id="title" name="title" xml:space="preserve" toolkit:source="D" toolkit:target="D" toolkit:state="reviewed">
      <notes>
        <note category="context">paragraph</note>
        <note category="location">guide/resource.yaml</note>
        <note category="translator">Who says so?

We do.</note>
      </notes>
      <segment state="reviewed">
        <source>Wheels &amp; "Rims"</source>
        <target>Räder</target>
      </segment>
    </unit>
    <unit id="wheels:look:p1" name="wheels/look/p1" xml:space="preserve" toolkit:source="D" toolkit:target="D" toolkit:state="initial">
      <notes>
        <note category="context">paragraph</note>
        <note category="previous-source">Turn it.</note>
      </notes>
      <segment state="initial" subState="toolkit:stale">
        <source>Spin it.</source>
        <target>Drehen &lt;schnell&gt;.</target>
      </segment>
    </unit>
    <unit id="wheels:look:p2" name="wheels/look/p2" xml:space="preserve" toolkit:source="D" toolkit:target="D" toolkit:state="initial">
      <notes>
        <note category="context">paragraph</note>
      </notes>
      <segment state="initial">
        <source>Watch.
 A	gap&#13;</source>
      </segment>
    </unit>
    <unit id="wheels:look:p3" name="wheels/look/p3" xml:space="preserve" toolkit:source="D" toolkit:target="D" toolkit:state="translated">
      <notes>
        <note category="context">paragraph</note>
      </notes>
      <segment state="translated">
        <source>A bell<cp hex="0007"/></source>
        <target>]]&gt; <cp hex="D83D"/></target>
      </segment>
    </unit>
  </file>
</xliff>
`)
  })

  it('tells what is stale today, whether or not the catalogue says so', () => {
    const target = sampleTarget([sampleEntry({ unit: 'title', source: 'Wheels', translation: 'Räder' })])
    const written = writeXliff({ ...target, units: [{ id: 'title', format: 'plain', kind: 'title', text: 'The wheels' }] })
    expect(written).toContain('<note category="previous-source">Wheels</note>')
    expect(written).toContain('<segment state="initial" subState="toolkit:stale">\n        <source>The wheels</source>')
  })

  it('writes units that no catalogue has yet', () => {
    const { units, ...rest } = sampleTarget()
    const written = writeXliff({ ...rest, units, catalogue: { locale: 'de', headers: new Map(), comments: [], entries: [] } })
    expect(written.match(/<unit /g)).toHaveLength(units.length)
    expect(written).not.toContain('<target>')
  })
})

/** Everything that the schema of the standard cannot say: ids are unique in their file. */
function expectUniqueIds(written: string): void {
  const ids = [...written.matchAll(/<unit id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
}

function expectValid(written: string): void {
  expectUniqueIds(written)
  runTool('xmllint', ['--nonet', '--noout', '--huge', 'a.xlf'], { 'a.xlf': written })
  runTool('xmllint', ['--nonet', '--noout', '--huge', '--schema', schema, 'a.xlf'], { 'a.xlf': written })
}

const needs = '(needs xmllint)'
describe.skipIf(!hasTool('xmllint'))(`what is written satisfies the schema of OASIS ${needs}`, () => {
  it(`for every kind of entry ${needs}`, () => {
    expectValid(sampleXliff())
  })

  it(`for any content ${needs}`, () => {
    const entries = fc
      .sample(anyEntries, { seed: 4, numRuns: 60 })
      .flatMap((some, run) => some.map((entry) => ({ ...entry, unit: `${run}/${entry.unit}` })))
    expect(entries.length).toBeGreaterThan(100)
    expectValid(sampleXliff(entries))
  })

  it.each(['roadmap', 'technical-reference'])(`for the toolkit’s own %s ${needs}`, (part) => {
    const text = readFileSync(join(root, `content/${part}/locales/fr.po`), 'utf8')
    const { value: catalogue } = readCatalogue({ path: 'fr.po', text }, 'fr')
    const units = unitsOf(catalogue.entries)
    expect(units.length).toBeGreaterThan(300)
    expectValid(writeXliff({ catalogue, units, original: part, edition: '1.0.0', sourceLocale: 'en' }))
  })

  it(`and the schema refuses what does not ${needs}`, () => {
    expect(() => expectValid(sampleXliff().replace('<segment state="reviewed">', '<segment state="done">'))).toThrow()
  })
})
