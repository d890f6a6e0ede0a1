import { strFromU8, strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { settleIds } from './settle-ids.ts'

it('counts the ids of relations, pictures and bookmarks, in the order of the document', () => {
  const parts = new Map([
    [
      'word/document.xml',
      strToU8(
        '<w:hyperlink r:id="rIdx9"/><a:blip r:embed="rId7"/><wp:docPr name="a" id="40"/><wp:docPr id="40"/><w:bookmarkStart w:name="a" w:id="8"/><w:bookmarkEnd w:id="8"/><w:bookmarkStart w:name="b" w:id="8"/><w:bookmarkEnd w:id="8"/><w:fldChar w:fldCharType="begin" w:dirty="true"/>',
      ),
    ],
    ['word/_rels/document.xml.rels', strToU8('<Relationship Id="rId7" Type="t"/><Relationship Id="rIdx9" Type="t"/>')],
    ['word/media/a.png', strToU8('r:id="rIdx9"')],
  ])
  const settled = new Map([...settleIds(parts)].map(([path, bytes]) => [path, strFromU8(bytes)]))
  expect(settled.get('word/document.xml')).toBe(
    '<w:hyperlink r:id="rId2"/><a:blip r:embed="rId1"/><wp:docPr name="a" id="1"/><wp:docPr id="2"/><w:bookmarkStart w:name="a" w:id="1"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:name="b" w:id="2"/><w:bookmarkEnd w:id="2"/><w:fldChar w:fldCharType="begin"/>',
  )
  expect(settled.get('word/_rels/document.xml.rels')).toBe('<Relationship Id="rId1" Type="t"/><Relationship Id="rId2" Type="t"/>')
  expect(settled.get('word/media/a.png')).toBe('r:id="rIdx9"')
})
