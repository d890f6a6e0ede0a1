import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentXml, docxOf, p, relation, relationsXml, typesXml } from '../../test/docx-of.ts'
import { fillFile } from '../../test/fill-file.ts'
import { sampleModel, words } from '../../test/samples.ts'
import { wordData } from './word-data.ts'

const data = wordData(sampleModel('readiness'), words)

function found(bytes: Uint8Array): string {
  const { value, diagnostics } = fillFile({ path: 'our-report.docx', bytes }, data)
  expect(value).toBeUndefined()
  return diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n')
}

function field(...codes: string[]): string {
  const runs = codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join('')
  return `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
}

describe('a file that is no template', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'the file is empty'],
    ['text', new TextEncoder().encode('Hello'), 'it does not begin as a .docx file does'],
    ['an encrypted or old one', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'protected by a password'],
    ['one that was cut off', docxOf(p('a')).slice(0, 300), 'damaged or cut off'],
    ['another kind of zip', zipSync({ 'a.txt': new Uint8Array([1]) }), 'it holds no Word document'],
    [
      'a .dotx',
      docxOf(p('a'), { '[Content_Types].xml': typesXml('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml') }),
      '.dotx',
    ],
    ['a .docm', docxOf(p('a'), { '[Content_Types].xml': typesXml('application/vnd.ms-word.document.macroEnabled.main+xml') }), '.docm'],
    ['XML that is cut off', docxOf('', { 'word/document.xml': '<w:document><w:body>' }), 'word/document.xml is damaged'],
    ['a document type', docxOf('', { 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${documentXml('')}` }), 'it declares a document type'],
    ['UTF-16', docxOf('', { 'word/document.xml': '<?xml version="1.0" encoding="UTF-16"?><w:document/>' }), 'it is not UTF-8'],
    ['a comment', docxOf('<!-- {@title} -->'), 'it holds a comment of XML'],
    ['CDATA', docxOf('<w:p><w:r><w:t><![CDATA[{@title}]]></w:t></w:r></w:p>'), 'it holds CDATA'],
    ['other prefixes', docxOf('', { 'word/document.xml': '<x:document xmlns:x="x"/>' }), 'not written as Word writes it'],
  ])('%s', (_, bytes, message) => {
    expect(found(bytes)).toContain(message)
  })

  it.each(['../out.xml', '/word/a.xml', 'word\\a.xml', 'word/./a.xml', '__proto__.xml', 'word//a.xml'])('with a part at %s', (path) => {
    expect(found(docxOf(p('a'), { [path]: '<a/>' }))).toContain('a part at the path')
  })

  it('with a part twice, letter case aside', () => {
    expect(found(docxOf(p('a'), { 'word/Document.xml': '<a/>' }))).toContain('two parts at the path')
  })
})

describe('a template that is too large', () => {
  it('is not unpacked', () => {
    expect(found(docxOf(p('a'), { 'word/media/a.png': new Uint8Array(20 * 2 ** 20) }))).toMatch(/^word-template-too-large/)
    expect(found(docxOf(p('a'), { 'word/media/a.png': new Uint8Array(8 * 2 ** 20) }))).toContain('more than 200 times its size')
  })

  it('is refused for its number of parts', () => {
    const parts = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`word/media/${index}.png`, 'x']))
    expect(found(docxOf(p('a'), parts))).toContain('more than 500 parts')
  })
})

describe('a template that does more than be read', () => {
  const related = (type: string, target: string, mode?: string) =>
    docxOf(p('a'), { 'word/_rels/document.xml.rels': relationsXml(relation(type, target, mode)) })

  it.each([
    ['macros', docxOf(p('a'), { 'word/vbaProject.bin': 'x' }), 'holds macros, in word/vbaProject.bin'],
    ['an ActiveX control', docxOf(p('a'), { 'word/activeX/activeX1.xml': '<a/>' }), 'ActiveX controls'],
    ['an embedded workbook', docxOf(p('a'), { 'word/embeddings/a.xlsx': 'x' }), 'embedded objects'],
    ['a program', docxOf(p('a'), { 'word/media/a.exe': 'x' }), 'a file of the kind “exe”'],
    ['an attached template', related('attachedTemplate', 'file:///C:/evil.dotm'), 'an attached template (file:///C:/evil.dotm)'],
    ['a remote picture', related('image', 'https://evil.example/a.png'), 'a image that lies elsewhere'],
    ['a picture on a server', related('image', '\\\\evil\\a.png', ''), 'lies elsewhere'],
    ['a remote frame', related('frame', 'https://evil.example/'), 'a frame'],
    ['a link to a file', related('hyperlink', 'file:///etc/passwd'), 'a hyperlink that lies elsewhere'],
    ['a link with a script', related('hyperlink', 'javascript:alert(1)'), 'a hyperlink that lies elsewhere'],
    ['an OLE object', docxOf('<w:p><w:r><w:object><o:OLEObject xmlns:o="o"/></w:object></w:r></w:p>'), 'an embedded object'],
    ['content in another format', docxOf('<w:altChunk r:id="rId1"/>'), 'a document in another format'],
    ['an object under another prefix', docxOf('<x:altChunk xmlns:x="x"/>'), 'a document in another format'],
    ['a picture of VML from elsewhere', docxOf('<w:pict><v:imagedata xmlns:v="v" src="https://evil.example/a.png"/></w:pict>'), 'lies elsewhere'],
    ['a drawing with a script', docxOf(p('a'), { 'word/media/a.svg': '<svg><script>1</script></svg>' }), 'a script'],
    ['mail merge', docxOf(p('a'), { 'word/settings.xml': '<w:settings xmlns:w="w"><w:mailMerge/></w:settings>' }), 'mail merge'],
    ['a field that runs a program', docxOf(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe')), 'the field “DDEAUTO'],
    ['one that is split over runs', docxOf(field('DD', 'E', 'AUTO cmd')), 'the field “DDEAUTO cmd'],
    ['one in one element', docxOf('<w:p><w:fldSimple w:instr="INCLUDETEXT file.docx"/></w:p>'), 'the field “INCLUDETEXT'],
    [
      'one whose name another field makes',
      docxOf(
        field(
          '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE 68 68 69</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> cmd',
        ),
      ),
      'the field “cmd”',
    ],
    [
      'one that is never closed',
      docxOf('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE x</w:instrText></w:r></w:p>'),
      'the field “DDE x”',
    ],
    [
      'one that an answer would write',
      docxOf(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>HYPERLINK {title}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
      'the field “HYPERLINK {title}”',
    ],
    ['a link by a field', docxOf(field('HYPERLINK "file://server/a"')), 'a link to “file://server/a”'],
  ])('%s', (_, bytes, message) => {
    expect(found(bytes)).toContain(message)
  })

  it('may count pages, refer within itself, and link to the web', () => {
    const body = field('PAGE') + field(' TOC \\o "1-2" \\h ') + field('HYPERLINK \\l "_Toc1"') + field('HYPERLINK "https://a.example/" \\o "Hint"')
    const bytes = docxOf(body, { 'word/_rels/document.xml.rels': relationsXml(relation('hyperlink', 'https://a.example/')) })
    expect(fillFile({ path: 'a.docx', bytes }, data).diagnostics).toEqual([])
  })
})
