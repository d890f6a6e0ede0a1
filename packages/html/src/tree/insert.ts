import type { Insert } from '@ai-toolkit/model'
import type { Element, ElementContent } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { depthBelow, drawHeading } from './heading.ts'
import { claimId, type ShownPrinciple, type ShownTerm } from './setting.ts'

/** `::principles` and `::glossary`: what the toolkit declares once, set out in a chapter. */
export function insert({ what }: Insert, draw: Draw): Element {
  return what === 'principles' ? principles(draw) : glossary(draw)
}

function principles(draw: Draw): Element {
  const depth = depthBelow(draw.setting.record)
  return element(
    'div',
    { className: ['principles'] },
    draw.setting.principles.map((core) => principle(core, depth, draw)),
  )
}

function principle({ id, title, meaning, why, instrumental }: ShownPrinciple, depth: number, draw: Draw): Element {
  const { say, record } = draw.setting
  return element(
    'section',
    { className: ['principle'] },
    drawHeading({ id, depth, title }, [{ type: 'text', value: title }], record),
    draw.blocks(meaning),
    element('p', { className: ['why'] }, say('principle.why')),
    element('div', { className: ['why-text'] }, draw.blocks(why)),
    instrumental.map((below) => principle(below, depth + 1, draw)),
  )
}

/** A description list on the site; in print plain blocks, because Chromium does not tag `<dl>` as a list. */
function glossary(draw: Draw): Element {
  const { medium, glossary: terms } = draw.setting
  if (medium === 'print')
    return element(
      'div',
      { className: ['glossary'] },
      terms.map((term) => element('div', entryOf(term, draw), printEntry(term, draw))),
    )
  return element(
    'dl',
    { className: ['glossary'] },
    terms.map((term) => element('div', entryOf(term, draw), siteEntry(term, draw))),
  )
}

function entryOf({ id }: ShownTerm, { setting }: Draw) {
  return { className: ['entry'], id: claimId(setting.record, id) }
}

function siteEntry(term: ShownTerm, draw: Draw): Element[] {
  return [element('dt', {}, name(term)), element('dd', {}, draw.blocks(term.definition), pointers(term, draw))]
}

function printEntry(term: ShownTerm, draw: Draw): ElementContent[] {
  return [element('p', { className: ['name'] }, element('strong', {}, name(term))), ...draw.blocks(term.definition), ...pointers(term, draw)]
}

function name({ term, abbreviation }: ShownTerm): ElementContent[] {
  const short = abbreviation === undefined ? [] : [{ type: 'text' as const, value: ' ' }, element('abbr', {}, abbreviation)]
  return [{ type: 'text', value: term }, ...short]
}

/** Where the term is explained, and the terms it is related to. */
function pointers({ explained, see }: ShownTerm, draw: Draw): Element[] {
  const { say } = draw.setting
  const rows: [string, string[]][] = [
    [say('term.explained'), explained === undefined ? [] : [explained]],
    [say('term.see'), see],
  ]
  return rows.flatMap(([label, references]) => (references.length === 0 ? [] : [pointer(label, references, draw)]))
}

function pointer(label: string, references: string[], draw: Draw): Element {
  const links = references.map((to) => element('span', { className: ['pointer'] }, draw.inlines([{ type: 'see', to, children: [] }])))
  return element(
    'p',
    { className: ['pointers'] },
    element('span', { className: ['label'] }, label),
    ' ',
    links.flatMap((link, index) => (index === 0 ? [link] : [' ', link])),
  )
}
