import { expect, test } from 'vitest'
import { fillPageNumbers, listPageNumbers } from './page-numbers.ts'

const html = `<a href="#b">B <span class="page-number" data-page="b">000</span></a> <span class="page-number" data-page="a">000</span>
<span class="page-number" data-page="b">000</span> <span class="other" data-page="c">000</span>`

test('lists each id once, in order of appearance', () => {
  expect(listPageNumbers(html)).toEqual(['b', 'a'])
  expect(listPageNumbers('<p>000</p>')).toEqual([])
})

test('fills in the numbers and touches nothing else', () => {
  const filled = fillPageNumbers(html, new Map([['b', 12]]))
  expect(filled).toBe(html.replaceAll('data-page="b">000<', 'data-page="b">12<'))
})

test('a number that is filled in can be filled in again', () => {
  const once = fillPageNumbers(
    html,
    new Map([
      ['a', 3],
      ['b', 12],
    ]),
  )
  const again = fillPageNumbers(
    once,
    new Map([
      ['a', 4],
      ['b', 9],
    ]),
  )
  expect(again).toBe(
    fillPageNumbers(
      html,
      new Map([
        ['a', 4],
        ['b', 9],
      ]),
    ),
  )
})

test('an id that is the name of a property of every object is only an id', () => {
  expect(fillPageNumbers('<span class="page-number" data-page="constructor">000</span>', new Map())).toContain('>000<')
})

test('an entry of an index names a page once, and what is hidden can be shown again', () => {
  const place = (id: string, entry: string) => `<a href="#${id}"><span class="page-number" data-page="${id}" data-among="${entry}">000</span></a>`
  const index = place('a', 'x') + place('b', 'x') + place('c', 'x') + place('d', 'y')
  const shown = (html: string) => [...html.matchAll(/"( hidden)?>(\d+)</g)].map(([, hidden = '', page]) => page + hidden)
  const once = fillPageNumbers(
    index,
    new Map([
      ['a', 3],
      ['b', 3],
      ['c', 4],
      ['d', 3],
    ]),
  )
  expect(shown(once)).toEqual(['3', '3 hidden', '4', '3'])
  expect(
    shown(
      fillPageNumbers(
        once,
        new Map([
          ['a', 3],
          ['b', 4],
          ['c', 4],
          ['d', 3],
        ]),
      ),
    ),
  ).toEqual(['3', '4', '4 hidden', '3'])
  expect(listPageNumbers(once)).toEqual(['a', 'b', 'c', 'd'])
})
