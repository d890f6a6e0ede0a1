import type { Element, ElementContent } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'

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

/** Under a term: the first pages that use it. */
export function usedIn(term: string, { setting: { backlinks, termReference, say } }: Draw): Element[] {
  const links = (backlinks?.(termReference(term)) ?? []).flatMap((group) => group.links).slice(0, MOST_USES)
  if (links.length === 0) return []
  const shown = links.flatMap((link): ElementContent[] => [{ type: 'text', value: ' ' }, anchor(link)])
  return [element('p', { className: ['pointers'] }, say('term.used-in'), shown)]
}

function anchor({ title, href }: { title: string; href: string }): Element {
  return element('a', { href }, title)
}
