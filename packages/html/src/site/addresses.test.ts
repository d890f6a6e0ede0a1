import type { Anchor } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { hrefTo, pagePath, relativePath } from './addresses.ts'

describe('relativePath', () => {
  it.each([
    ['guide/wheels.html', 'index.html', 'guide/wheels.html'],
    ['index.html', 'guide/wheels.html', '../index.html'],
    ['guide/wheels.html', 'guide/index.html', 'wheels.html'],
    ['guide/figures/a.svg', 'guide/index.html', 'figures/a.svg'],
    ['guidelines/a.html', 'guide/index.html', '../guidelines/a.html'],
  ])('leads to %s from %s by %s', (to, from, href) => {
    expect(relativePath(to, from)).toBe(href)
  })
})

describe('hrefTo', () => {
  const anchor = (rest: Partial<Anchor>): Anchor => ({ kind: 'heading', resource: 'guide', title: 'x', ...rest })

  it.each<[Partial<Anchor>, string, string]>([
    [{ kind: 'resource' }, 'index.html', 'guide/index.html'],
    [{ kind: 'chapter', id: 'wheels', chapter: 'wheels' }, 'checkup/s_a.html', '../guide/wheels.html'],
    [{ id: 'look', chapter: 'wheels' }, 'guide/brakes.html', 'wheels.html#look'],
    [{ id: 'look', chapter: 'wheels' }, 'guide/wheels.html', '#look'],
    [{ kind: 'term', id: 'rim' }, 'guide/wheels.html', 'index.html#rim'],
    [{ kind: 'question', resource: 'checkup', id: 'q_a', chapter: 's_a' }, 'guide/wheels.html', '../checkup/s_a.html#q_a'],
  ])('leads to %j from %s by %s', (rest, from, href) => {
    expect(hrefTo(anchor(rest), from)).toBe(href)
  })
})

describe('pagePath', () => {
  it('is the first page of a resource, or the page of a part', () => {
    expect(pagePath('guide')).toBe('guide/index.html')
    expect(pagePath('guide', 'wheels')).toBe('guide/wheels.html')
    expect(pagePath('guide', 'index')).toBe('guide/_index.html')
  })
})
