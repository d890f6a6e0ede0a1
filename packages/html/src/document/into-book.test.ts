import { expect, it } from 'vitest'
import { intoBook } from './into-book.ts'

it('gives ids, and what names them, the name of the resource, and leaves alone what is only text', () => {
  const html =
    '<p id="a">See <a class="see" href="#b">id="x" &lt;b id="y"></a> <a href="#@other.c">there</a>, <a href="https://example.org/#d" rel="external">out</a> <img alt="a > b"></p>' +
    '<span class="page-number" data-page="b" data-among="x">000</span><a class="field" href="field:text/ex-1-2" aria-label="Gap"></a>'
  expect(intoBook(html, 'guide', 1)).toBe(
    '<p id="guide.a">See <a class="see" href="#guide.b">id="x" &lt;b id="y"></a> <a href="#other.c">there</a>, <a href="https://example.org/#d" rel="external">out</a> <img alt="a > b"></p>' +
      '<span class="page-number" data-page="guide.b" data-among="x">000</span><a class="field" href="field:text/guide-ex-1-2" aria-label="Gap"></a>',
  )
})

it('lets headings stand lower, the sixth step being the last', () => {
  expect(intoBook('<h2 id="a">A</h2><h6>B</h6>', 'guide', 1)).toBe('<h2 aria-level="3" id="guide.a">A</h2><h6 aria-level="6">B</h6>')
  expect(intoBook('<h2>A</h2>', 'guide', 0)).toBe('<h2>A</h2>')
})
