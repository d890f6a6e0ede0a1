import { describeLocale } from '@ai-toolkit/locale'
import { expect, it } from 'vitest'
import { checkDocx } from '../../test/check-docx.ts'
import { partsOf } from '../../test/read-docx.ts'
import { brand, words } from '../../test/samples.ts'
import { growTags, type TagNode } from '../template/grow-tags.ts'
import { readParagraphs } from '../template/read-paragraphs.ts'
import { readTags } from '../template/read-tags.ts'
import { listWordTags, type WordTag } from '../template/word-shape.ts'
import { makeWordTemplate } from './make-word-template.ts'

const template = await makeWordTemplate({ words, language: describeLocale('en'), brand })

it('is a document, and the same again', async () => {
  expect(checkDocx(template)).toEqual([])
  expect(await makeWordTemplate({ words, language: describeLocale('en'), brand })).toEqual(template)
})

it('holds every tag there is', () => {
  const parts = [...partsOf(template)].filter(([path]) => /^(word\/(document|header\d|footer\d)|docProps\/core)\.xml$/.test(path))
  const used = new Set(parts.flatMap(([, xml]) => namesIn(growTags(readTags(readParagraphs(new TextEncoder().encode(xml))).tags).nodes)))
  // What only programs ask for, and what stands there under another name.
  const spare = /^(language|cover\.subject|cover\.subjectKind|coverage\.total\.number|.*\b(has[A-Z]\w*|driversHaveBands|isOpen|concernCount|code))$/
  const missing = leafNames(listWordTags()).filter((name) => !used.has(name) && !used.has(name.replace(/^.*\./, '')))
  expect(missing.filter((name) => !spare.test(name))).toEqual([])
})

/** Names as tags write them; a part of a group also by its last word, as it is named inside of the group. */
function namesIn(nodes: readonly TagNode[]): string[] {
  return nodes.flatMap(({ tag, inside }) => [tag.name, tag.name.replace(/^.*\./, ''), ...namesIn(inside)])
}

function leafNames(tags: readonly WordTag[], before = ''): string[] {
  return tags.flatMap(({ name, kind, parts }) => (parts.length > 0 ? leafNames(parts, kind === 'group' ? `${before}${name}.` : '') : [before + name]))
}
