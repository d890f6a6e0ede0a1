import type { Chapter } from '@ai-toolkit/model'
import type { Item } from './list-items.ts'
import { listPassages } from './list-passages.ts'
import { measureSimilarity } from './words-of.ts'

/** So much of the text of two chapters or sections must be the same, passage by passage, for one to be the other under a new id. */
const SAME_TEXT = 0.5

/** The chapters of a part and its items. */
export interface Texts {
  chapters: readonly Chapter[]
  items: readonly Item[]
}

/**
 * Chapters and headings that go on under another id, by key, with their new key: one is gone, and a new one holds its text. Whoever changes
 * a heading without declaring its id changes the id too.
 */
export function findRenamedTexts(earlier: Texts, later: Texts): Map<string, string> {
  return new Map([...pairByText('chapter', earlier, later), ...pairByText('heading', earlier, later)])
}

function pairByText(kind: 'chapter' | 'heading', earlier: Texts, later: Texts): [string, string][] {
  const [before, after] = [idsOf(kind, earlier), idsOf(kind, later)]
  const gone = [...before].filter((id) => !after.has(id))
  const fresh = new Set([...after].filter((id) => !before.has(id)))
  if (gone.length === 0 || fresh.size === 0) return []
  const [textsBefore, textsAfter] = [textsBy(kind, earlier), textsBy(kind, later)]
  return gone.flatMap((id) => {
    const texts = textsBefore.get(id) ?? []
    const found = [...fresh].find((candidate) => measureSimilarity(texts, textsAfter.get(candidate) ?? []) >= SAME_TEXT)
    if (found === undefined) return []
    fresh.delete(found)
    return [[`${kind} ${id}`, `${kind} ${found}`] as [string, string]]
  })
}

function idsOf(kind: 'chapter' | 'heading', { items }: Texts): Set<string> {
  return new Set(items.filter((item) => item.kind === kind).map(({ id }) => id))
}

/** The passages of each chapter, or those right under each heading. */
function textsBy(kind: 'chapter' | 'heading', { chapters }: Texts): Map<string, string[]> {
  const groups = Map.groupBy(chapters.flatMap(listPassages), (passage) => passage[kind])
  return new Map([...groups].map(([id, passages]) => [id, passages.map(({ written }) => written)]))
}
