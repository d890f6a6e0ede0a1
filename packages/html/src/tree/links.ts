import type { Link, See, TermUse } from '@ai-toolkit/model'
import type { Element, ElementContent } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { plainText } from './plain-text.ts'
import { claimId, countUp, type Target } from './setting.ts'

/**
 * A link out of the toolkit. What is no web or mail address is shown as text: the check of the edition must not be all that stands
 * between a reader and a script.
 */
export function externalLink({ url, children }: Link, draw: Draw): Element {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return element('span', {}, draw.inlines(children))
  // An address that is its own text need not be printed behind itself.
  const className = plainText(children, draw.setting) === url ? ['external', 'bare'] : ['external']
  return element('a', { className, href: url, rel: ['external', 'noopener', 'noreferrer'] }, draw.inlines(children))
}

/** A cross-reference. Where it cannot lead there, as from one printed resource to another, it names the place in words. */
export function see({ to, children }: See, draw: Draw): Element {
  const target = draw.setting.follow(to)
  const text = draw.inlines(children)
  if (target.href !== undefined) return element('a', { className: ['see'], href: target.href }, text.length > 0 ? text : target.title)
  return element(
    'span',
    { className: ['see'] },
    text.length > 0 ? [...text, ' ', element('span', { className: ['elsewhere'] }, inWords(target, draw))] : plainReference(target, draw),
  )
}

/** The use of a glossary term: leads to its definition, on this page where the page has a sheet of them, or else in the glossary. */
export function termUse({ id, children }: TermUse, draw: Draw): Element {
  const text = draw.inlines(children)
  const href = id === undefined ? undefined : termHref(id, draw)
  const place = id === undefined ? undefined : placeOfUse(id, href, draw)
  if (href === undefined) return element('span', { className: ['term'], id: place }, text)
  return element('a', { className: ['term'], href, id: place }, text)
}

/** On a page with a sheet of terms the first use of each has an id, in a document with an index every use. */
function placeOfUse(id: string, href: string | undefined, { setting: { terms, record } }: Draw): string | undefined {
  if (terms === 'index') return useId(id, countUp(record.termUses, id))
  return href?.startsWith('#_term.') ? claimId(record, `_use.${id}`) : undefined
}

/** The id of a use of a term (from 1) in a document with an index. */
export function useId(term: string, use: number): string {
  return `_use.${term}.${use}`
}

function termHref(id: string, { setting }: Draw): string | undefined {
  const { href } = setting.follow(setting.termReference(id))
  if (setting.terms !== 'sheet' || href === undefined || href.startsWith('#')) return href
  setting.record.terms.add(id)
  return `#_term.${id}`
}

function plainReference(target: Target, { setting: { say } }: Draw): ElementContent[] {
  const { title, elsewhere } = target
  return [{ type: 'text', value: elsewhere === undefined ? title : say('see.in', { title, resource: elsewhere }) }]
}

/** Behind a text of the author's own: what it is that the text speaks of. */
function inWords({ title, elsewhere }: Target, { setting: { say } }: Draw): string {
  return elsewhere === undefined ? say('see.place', { title }) : say('see.place-in', { title, resource: elsewhere })
}
