import { expect, it } from 'vitest'
import { findNearest } from './find-nearest.ts'
import type { EditionOnSite, SiteEditions } from './site-editions.ts'

/** An edition whose resource `guide` has these places: page to ids on it. */
function editionWith(edition: string, pages: Record<string, string[]>): EditionOnSite {
  const places = Object.entries(pages).flatMap(([chapter, ids]) =>
    [chapter, ...ids].map((id) => [`guide#${id}`, { resource: 'guide', chapter, id }] as const),
  )
  return { edition, date: '2026-03-01', locales: ['en'], anchors: { guide: { resource: 'guide' }, ...Object.fromEntries(places) } }
}

const known: SiteEditions = {
  editions: [
    editionWith('1.0.0', { wheels: ['look', 'measure'], pads: ['q_old'], gone: ['q_gone'] }),
    editionWith('2.0.0', { wheels: ['look'], pads: ['q_left', 'q_right', 'measure'] }),
    editionWith('3.0.0', { rims: ['look'], pads: ['q_both'] }),
  ],
  steps: [
    [{ from: ['guide#q_old'], to: ['guide#q_left', 'guide#q_right'] }],
    [
      { from: ['guide#q_left', 'guide#q_right'], to: ['guide#q_both'] },
      { from: ['guide#wheels'], to: ['guide#rims'] },
    ],
  ],
}

it.each([
  ['the same place', 0, 1, 'guide#look', 'same', 'look'],
  ['the same place on another page', 0, 1, 'guide#measure', 'same', 'measure'],
  ['the first of what it was split into', 0, 1, 'guide#q_old', 'heir', 'q_left'],
  ['what became of its parts, two steps on', 0, 2, 'guide#q_old', 'heir', 'q_both'],
  ['what it was, two steps back', 2, 0, 'guide#q_both', 'heir', 'q_old'],
  ['a page that was renamed', 1, 2, 'guide#wheels', 'heir', 'rims'],
  ['the page it would stand on', 1, 2, 'guide#measure', 'part', 'pads'],
  ['the renamed page it would stand on', 0, 2, 'guide#look', 'same', 'look'],
  ['the resource, where the page is gone too', 0, 1, 'guide#q_gone', 'resource', undefined],
] as const)('leads to %s', (_, from, to, reference, how, id) => {
  const found = findNearest(known, { from, to }, reference)
  expect([found.how, found.anchor?.id]).toEqual([how, id])
})

it('leads to the front page where nothing is left', () => {
  const editions = [...known.editions, { edition: '4.0.0', date: '2026-03-01', locales: ['en'], anchors: {} }]
  expect(findNearest({ editions, steps: [...known.steps, []] }, { from: 0, to: 3 }, 'guide#look')).toEqual({ how: 'front' })
})
