import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderByDependencies } from './order-dependencies.ts'

function order(needs: Record<string, string[]>) {
  const { order, circles } = orderByDependencies(new Map(Object.entries(needs)))
  return { order, circles: Object.fromEntries(circles) }
}

it('puts each node behind what it needs and else keeps the order', () => {
  expect(order({ a: ['c'], b: [], c: ['b'], d: [] })).toEqual({ order: ['b', 'd', 'c', 'a'], circles: {} })
})

it('leaves needs aside that are no nodes', () => {
  expect(order({ a: ['nowhere'] })).toEqual({ order: ['a'], circles: {} })
})

it('tells nodes in a circle from those behind one or between two', () => {
  const found = order({ a: ['b'], b: ['a'], between: ['a'], c: ['d', 'between'], d: ['c'], self: ['self'], after: ['c'] })
  expect(found.circles).toEqual({ a: ['a', 'b'], b: ['b', 'a'], c: ['c', 'd'], d: ['d', 'c'], self: ['self'] })
  expect([...found.order].sort()).toEqual(['a', 'after', 'b', 'between', 'c', 'd', 'self'])
})

it('gives the shortest way round', () => {
  expect(order({ a: ['b', 'c'], b: ['d'], c: ['a'], d: ['a'] }).circles.a).toEqual(['a', 'c'])
})

it('takes chains of any length', () => {
  const chain = new Map(Array.from({ length: 50_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]]))
  expect(orderByDependencies(chain).order[0]).toBe('n49999')
})

it('lists every node once, each behind all its needs that are not circular', () => {
  const graphs = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(graphs, (edges) => {
      const needs = new Map(edges.map((targets, index) => [String(index), targets.map(String)]))
      const { order, circles } = orderByDependencies(needs)
      expect([...order].sort()).toEqual([...needs.keys()].sort())
      for (const [node, itsNeeds] of needs) {
        if (circles.has(node)) continue
        for (const need of itsNeeds) expect(order.indexOf(need)).toBeLessThan(order.indexOf(node))
      }
    }),
  )
})
