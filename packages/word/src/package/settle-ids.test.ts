import { strFromU8, strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { settleIds } from './settle-ids.ts'
import { settleRelations } from './settle-relations.ts'

function textsOf(parts: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries([...parts].map(([path, bytes]) => [path, strFromU8(bytes)]))
}

it('counts the ids of pictures and bookmarks, in the order of the document', () => {
  const bookmark = (id: number) => `<w:bookmarkStart w:name="a" w:id="${id}"/><w:bookmarkEnd w:id="${id}"/>`
  const parts = new Map([
    ['word/document.xml', strToU8(`<wp:docPr name="a" id="40"/><wp:docPr id="40"/>${bookmark(8)}${bookmark(8)}`)],
    ['word/header1.xml', strToU8('<wp:docPr id="40"/>')],
  ])
  expect(textsOf(settleIds(parts))).toEqual({
    'word/document.xml': `<wp:docPr name="a" id="1"/><wp:docPr id="2"/>${bookmark(1)}${bookmark(2)}`,
    'word/header1.xml': '<wp:docPr id="3"/>',
  })
})

it('counts the ids of relations, in their part and in what it refers to', () => {
  const parts = new Map([
    ['word/document.xml', strToU8('<w:hyperlink r:id="rIdx9"/><a:blip r:embed="rId7"/><w:t>r:id="rIdx9"</w:t>')],
    ['word/_rels/document.xml.rels', strToU8('<Relationship Id="rId7" Type="t"/><Relationship Id="rIdx9" Type="t"/>')],
    ['word/other.xml', strToU8('<w:hyperlink r:id="rIdx9"/>')],
  ])
  expect(textsOf(settleRelations(parts))).toEqual({
    'word/document.xml': '<w:hyperlink r:id="rId2"/><a:blip r:embed="rId1"/><w:t>r:id="rIdx9"</w:t>',
    'word/_rels/document.xml.rels': '<Relationship Id="rId1" Type="t"/><Relationship Id="rId2" Type="t"/>',
    'word/other.xml': '<w:hyperlink r:id="rIdx9"/>',
  })
})
