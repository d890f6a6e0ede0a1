import type { Element, ElementContent } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import type { ShownTerm } from './setting.ts'

/** Under a principle: the chapters and the sections of questionnaires that it concerns, by resource. Nothing where there are none. */
export function concerned(principle: string, { setting }: Draw): Element | undefined {
  const { backlinks, principleReference, say } = setting
  const groups = principleReference === undefined ? [] : (backlinks?.(principleReference(principle)) ?? [])
  if (groups.length === 0) return undefined
  return element(
    'details',
    { className: ['concerned'] },
    element('summary', {}, say('principle.concerned')),
    element(
      'dl',
      {},
      groups.map(({ title, links }) =>
        element(
          'div',
          {},
          element('dt', {}, title),
          links.map((link) => element('dd', {}, anchor(link))),
        ),
      ),
    ),
  )
}

/** Pages that a term names: enough to see it at work, as a glossary has hundreds of terms. */
const MOST_USES = 3

/** Under a term: the first pages that use it, but the one that explains it, to which the term leads already. */
export function usedIn({ id, explained }: ShownTerm, { setting: { backlinks, follow, termReference, say } }: Draw): Element[] {
  const named = explained === undefined ? undefined : pageOf(follow(explained).href ?? '')
  const all = (backlinks?.(termReference(id)) ?? []).flatMap((group) => group.links)
  const links = all.filter(({ href }) => pageOf(href) !== named).slice(0, MOST_USES)
  if (links.length === 0) return []
  const shown = links.flatMap((link): ElementContent[] => [{ type: 'text', value: ' ' }, anchor(link)])
  return [element('p', { className: ['pointers'] }, say('term.used-in'), shown)]
}

function pageOf(href: string): string | undefined {
  return href.split('#')[0]
}

function anchor({ title, href }: { title: string; href: string }): Element {
  return element('a', { href }, title)
}
