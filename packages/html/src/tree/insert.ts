import type { Insert } from '@ai-toolkit/model'
import type { Element, ElementContent } from 'hast'
import type { Say } from '../words/say.ts'
import { concerned, usedIn } from './backlinks.ts'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { depthBelow, drawHeading } from './heading.ts'
import { claimId, type ShownPrinciple, type ShownTerm, type Target } from './setting.ts'
import { since } from './since.ts'

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
    drawHeading({ id, depth, title }, [...since(`#${id}`, draw), { type: 'text', value: title }], record),
    draw.blocks(meaning),
    element('p', { className: ['why'] }, say('principle.why')),
    element('div', { className: ['why-text'] }, draw.blocks(why)),
    concerned(id, draw),
    instrumental.map((below) => principle(below, depth + 1, draw)),
  )
}

/** A description list on the site; in print plain blocks, because Chromium does not tag `<dl>` as a list. */
function glossary(draw: Draw): Element {
  const { medium, glossary: terms } = draw.setting
  const [tagName, drawEntry] = medium === 'print' ? (['div', printEntry] as const) : (['dl', siteEntry] as const)
  const entries = terms.map((term) => element('div', entryOf(term, draw), drawEntry(term, draw)))
  return element('div', { className: ['glossary'] }, medium === 'site' ? letters(draw) : undefined, element(tagName, {}, entries))
}

/** Terms from which on a glossary has an index of letters: about as many as one sees without scrolling far. */
const LONG_GLOSSARY = 25

/** Links to the first term of each letter. */
function letters({ setting: { glossary: terms, say } }: Draw): Element | undefined {
  if (terms.length < LONG_GLOSSARY) return undefined
  const firsts = new Map<string, string>()
  for (const { id, term } of terms) if (!firsts.has(initialOf(term))) firsts.set(initialOf(term), id)
  const links = [...firsts].map(([letter, id]) => element('li', {}, element('a', { href: `#${id}` }, letter)))
  return element('nav', { ariaLabel: say('glossary.letters') }, element('ul', { className: ['letters'] }, links))
}

/** The first letter without accents, as a capital where the script has them: É stands under E. */
function initialOf(term: string): string {
  return [...term.normalize('NFD')][0]?.toUpperCase() ?? ''
}

function entryOf({ id }: ShownTerm, { setting }: Draw) {
  return { className: ['entry'], id: claimId(setting.record, id) }
}

function siteEntry(term: ShownTerm, draw: Draw): Element[] {
  return [
    element('dt', {}, since(`#${term.id}`, draw), name(term)),
    element('dd', {}, draw.blocks(term.definition), pointers(term, draw), usedIn(term, draw)),
  ]
}

function printEntry(term: ShownTerm, draw: Draw): ElementContent[] {
  return [element('p', { className: ['name'] }, element('strong', {}, name(term))), ...draw.blocks(term.definition), ...pointers(term, draw)]
}

function name({ term, abbreviation }: ShownTerm): ElementContent[] {
  const short = abbreviation === undefined ? [] : [{ type: 'text' as const, value: ' ' }, element('abbr', {}, abbreviation)]
  return [{ type: 'text', value: term }, ...short]
}

/** Where the term is explained, and the terms it is related to. Kept small: a glossary has hundreds of them. */
function pointers({ explained, see }: ShownTerm, draw: Draw): Element[] {
  const { say } = draw.setting
  const rows: [string, string[]][] = [
    [say('term.explained'), explained === undefined ? [] : [explained]],
    [say('term.see'), see],
  ]
  return rows.flatMap(([label, references]) => (references.length === 0 ? [] : [pointer(label, references, draw)]))
}

function pointer(label: string, references: string[], { setting }: Draw): Element {
  const links = references.flatMap((reference): ElementContent[] => [{ type: 'text', value: ' ' }, link(setting.follow(reference), setting.say)])
  return element('p', { className: ['pointers'] }, label, links)
}

function link({ title, href, elsewhere }: Target, say: Say): Element {
  if (href !== undefined) return element('a', { href }, title)
  return element('span', {}, elsewhere === undefined ? title : say('see.in', { title, resource: elsewhere }))
}
