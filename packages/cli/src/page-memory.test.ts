import { expect, it } from 'vitest'
import { openPageMemory } from './page-memory.ts'

/** Contents, and parts of so many letters. */
function documentOf(parts: Readonly<Record<string, number>>): string {
  const contents = Object.keys(parts).map((id) => `<span class="page-number" data-page="${id}">000</span>`)
  return [...contents, ...Object.entries(parts).map(([id, letters]) => `<h2 id="${id}">H</h2>${'x'.repeat(letters)}`)].join('')
}

it('guesses nothing without a document that shows the page numbers of the same', () => {
  const memory = openPageMemory()
  memory.about(documentOf({ a: 10, b: 10 })).remember({ a: 1, b: 2 })
  expect(memory.about(documentOf({ a: 10 })).guess).toBeUndefined()
  expect(memory.about(documentOf({ a: 10, b: 10, c: 10 })).guess).toBeUndefined()
  expect(memory.about('<p>none</p>').guess).toBeUndefined()
})

it('takes each part to be as long as the one that was nearest in length, whatever document that was in', () => {
  const memory = openPageMemory()
  memory.about(documentOf({ a: 1000, b: 3000, c: 10 })).remember({ a: 2, b: 3, c: 6 })
  memory.about(documentOf({ a: 2000, b: 1000, c: 10 })).remember({ a: 2, b: 4, c: 5 })
  expect(memory.about(documentOf({ a: 1010, b: 3010, c: 9 })).guess).toEqual(new Map(Object.entries({ a: 2, b: 3, c: 6 })))
  expect(memory.about(documentOf({ a: 1900, b: 2900, c: 90 })).guess).toEqual(new Map(Object.entries({ a: 2, b: 4, c: 7 })))
})

it('of two that are as near takes the later one, and forgets the oldest of very many', () => {
  const memory = openPageMemory()
  const same = documentOf({ a: 5, b: 5 })
  for (const b of [2, 3]) memory.about(same).remember({ a: 1, b })
  expect(memory.about(same).guess?.get('b')).toBe(3)
  for (let index = 0; index < 200; index += 1) memory.about(documentOf({ a: 5000, b: 5 })).remember({ a: 1, b: 9 })
  expect(memory.about(same).guess?.get('b')).toBe(9)
})

it('forgets the documents that showed the page numbers of others longest ago: reports without end may each have ids of their own', () => {
  const memory = openPageMemory()
  for (const id of ['a', 'b', 'a']) memory.about(documentOf({ [id]: 5 })).remember({ [id]: 1 })
  for (let index = 0; index < 499; index += 1) memory.about(documentOf({ [`own-${index}`]: 5 })).remember({ [`own-${index}`]: 1 })
  expect(['a', 'b', 'own-498'].map((id) => memory.about(documentOf({ [id]: 5 })).guess?.get(id))).toEqual([1, undefined, 1])
})

it('leaves a document alone that shows the number of what it has not', () => {
  const memory = openPageMemory()
  const broken = '<span class="page-number" data-page="a">000</span>'
  memory.about(broken).remember({})
  expect(memory.about(broken).guess).toBeUndefined()
})
