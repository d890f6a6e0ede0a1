import { expect, test } from 'vitest'
import { sampleJob } from '../../test/sample-job.ts'
import { writeXmp } from './xmp.ts'

test('says what the document is, in which language, and that it follows PDF/UA-1', () => {
  const xmp = writeXmp(sampleJob({ title: 'A <title> & more', subject: 'A subject' }))
  expect(xmp).toContain('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &lt;title&gt; &amp; more</rdf:li></rdf:Alt></dc:title>')
  expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>')
  expect(xmp).toContain('>A subject<')
  expect(xmp).toContain('<xmp:ModifyDate>2026-03-01T00:00:00Z</xmp:ModifyDate>')
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>')
})

test('holds no character that XML cannot hold', () => {
  const xmp = writeXmp(sampleJob({ title: 'a\u0000b\u001fc\uffff d\ud800e 😀' }))
  expect(xmp).toContain('>a b c  d\ufffde 😀<')
})

test('a document without subject has no description', () => {
  expect(writeXmp(sampleJob())).not.toContain('dc:description')
})
