import { expect, it } from 'vitest'
import { sampleEdition } from '../../../test-fixture/sample-edition.ts'
import { sampleLook } from '../../../test-fixture/sample-look.ts'
import { renderSite } from '../render-site.ts'
import type { EditionOnSite } from './site-editions.ts'

const own: EditionOnSite = { edition: sampleEdition.edition, date: sampleEdition.date, locales: ['en'], anchors: sampleEdition.anchors }

// Before, the chapter on wheels was called “rims”, and what it says on looking stood under “watch”.
const { 'guide#wheels': _wheels, 'guide#look': _look, ...rest } = sampleEdition.anchors
const before: EditionOnSite = {
  edition: '0.9.0',
  date: '2025-01-01',
  locales: ['en'],
  anchors: {
    ...rest,
    'guide#rims': { resource: 'guide', id: 'rims', chapter: 'rims' },
    'guide#watch': { resource: 'guide', id: 'watch', chapter: 'rims' },
    'guide#gone': { resource: 'guide', id: 'gone', chapter: 'rims' },
    'guide#squeak': { resource: 'guide', id: 'squeak', chapter: 'brakes' },
  },
}
const steps = [
  [
    { from: ['guide#rims'], to: ['guide#wheels'] },
    { from: ['guide#watch'], to: ['guide#look'] },
    { from: ['guide#squeak'], to: ['guide#look'] },
  ],
]
const files = new Map(
  renderSite(sampleEdition, sampleLook(), { editions: { editions: [before, own], steps } }).map(({ path, content }) => [path, String(content)]),
)

it('a page of an earlier edition leads on to what it became, each place to its own', () => {
  const page = files.get('guide/rims.html')
  expect(page).toContain('<noscript><meta http-equiv="refresh" content="0; url=wheels.html"></noscript>')
  expect(page).toContain('data-moved="watch wheels.html#look" data-to="wheels.html"')
  expect(page).toContain('<script src="../assets/site.js"></script>')
})

it('a page that is still there knows where its earlier places stand now', () => {
  expect(files.get('guide/brakes.html')).toContain('data-moved="squeak wheels.html#look"')
  expect(files.get('guide/wheels.html')).not.toContain('data-moved')
})
