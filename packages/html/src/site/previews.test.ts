import { explainUnits, resourceUnits, toolkitUnits, type Unit } from '@ai-toolkit/locale'
import { expect, it } from 'vitest'
import { valuesOf } from '../../test-fixture/read-html.ts'
import { sampleEdition } from '../../test-fixture/sample-edition.ts'
import { sampleLook } from '../../test-fixture/sample-look.ts'
import { renderSite } from './render-site.ts'

const idsByPage = new Map(
  renderSite(sampleEdition, sampleLook()).flatMap(({ path, content }) =>
    typeof content === 'string' && path.endsWith('.html') ? [[path, valuesOf(content, 'id')] as const] : [],
  ),
)

/** Units of blocks, which the sample has no ids for. */
const blocks: Unit[] = ['wheels/top/p1', 'wheels/look/p1', 'wheels/measure/c2-1', 'wheels/gauge/f1', 'brakes/principles/h1'].map((id) => ({
  id,
  format: 'markdown',
  kind: 'paragraph',
  text: '',
}))

// The locale package cannot ask this one how addresses are made, so it makes them itself.
it('translators are led to pages and places of the site', () => {
  const origins = { edition: sampleEdition, chapterFiles: new Map<string, string>() }
  const units = [
    ...explainUnits(toolkitUnits(sampleEdition), undefined, origins),
    ...sampleEdition.resources.flatMap((resource) =>
      explainUnits([...resourceUnits(resource), ...(resource.id === 'guide' ? blocks : [])], resource, origins),
    ),
  ]
  const lost = units.filter(({ preview = '' }) => {
    const [page = '', id] = preview.split('#')
    const ids = idsByPage.get(page)
    return ids === undefined || (id !== undefined && !ids.includes(id))
  })
  expect(lost.map(({ id, preview }) => `${id}: ${preview}`)).toEqual([])
  expect(units.filter(({ preview }) => preview?.includes('#')).length).toBeGreaterThan(10)
})
