import { page, sampleJob } from './sample-job.ts'
import { openPrinter } from '../src/printing/open-printer.ts'
import { isElement, readStructure, type StructureKid } from '../src/finishing/structure-tree.ts'
import { PDFDocument } from '@cantoo/pdf-lib'
const { value: printer } = await openPrinter()
const tags = (kids: readonly StructureKid[]): string => kids.map((kid) => (isElement(kid) ? `${kid.type}${[...kid.dict.keys()].map(String).filter((k) => !/^\/(P|Pg|K|S|Type|StructElem)$/.test(k)).join('')}(${tags(kid.kids)})` : 'object' in kid ? '@' : '#')).join(' ')
for (const body of [
  '<ol><li role="doc-endnote"><p>Note one <a href="#one">b</a></p></li><li role="doc-endnote"><p>two</p></li></ol>',
  '<ol role="doc-endnotes"><li><div role="doc-footnote"><p>Note one</p></div></li><li><div role="doc-footnote"><p>two</p><p>more</p></div></li></ol>',
  '<ol><li><div role="doc-endnote"><p>Note one</p></div></li></ol>',
  '<ol><li><div role="note"><p>Note one</p></div></li></ol>',
  '<p>x<sup><a href="#n" role="doc-noteref">1</a></sup></p><ol><li id="n"><p>Note one <a role="doc-backlink" href="#one">b</a></p></li></ol>',
]) {
  const { value, diagnostics } = await printer!.print(sampleJob({ html: page(`<h1 id="one">One</h1>${body}`) }))
  if (!value) { console.log(JSON.stringify(diagnostics)); continue }
  console.log(tags(readStructure(await PDFDocument.load(value.bytes))!.kids))
}
await printer!.close()
