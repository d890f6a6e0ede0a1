import type { ShownNumber } from './page-numbers.ts'

/** What came of writing page numbers into the document that a page shows. */
export interface Filled {
  /**
   * Whether what the numbers tell the pages of stands where it stood: no number before it became wider, narrower, or hidden. A number may grow
   * behind all that is counted, as in an index at the end.
   */
  steady: boolean
}

/**
 * Writes page numbers into the document that is shown, as a text that the browser itself runs. It answers with a `Filled`, or, having changed
 * nothing, with null where the document is not as its HTML reads, such as one with numbers inside a comment.
 */
export function fillInPage(numbers: readonly ShownNumber[]): string {
  return `(${fill})(${JSON.stringify(numbers)})`
}

// A text, because the types of this package know no document. A document may name its elements as it likes (`<img name="querySelectorAll">`),
// so what is asked of it is taken from the prototype.
const fill = `(numbers) => {
  const all = Array.from(Document.prototype.querySelectorAll.call(document, '[id], span.page-number[data-page]'))
  const isNumber = (element) => element.localName === 'span' && element.className === 'page-number' && element.hasAttribute('data-page')
  const spans = all.filter(isNumber)
  if (spans.length !== numbers.length || spans.some((span, index) => span.getAttribute('data-page') !== numbers[index][0])) return null
  const sizeOf = (span) => { const { width, height } = span.getBoundingClientRect(); return width + ' ' + height }
  const before = spans.map(sizeOf)
  spans.forEach((span, index) => {
    const [, text, hidden] = numbers[index]
    if (span.textContent !== text) span.textContent = text
    if (span.hasAttribute('hidden') !== hidden) span.toggleAttribute('hidden', hidden)
  })
  const moved = new Set(spans.filter((span, index) => sizeOf(span) !== before[index]))
  const counted = new Set(numbers.map(([id]) => id))
  const first = all.findIndex((element) => moved.has(element))
  return { steady: first < 0 || !all.slice(first).some((element) => counted.has(element.id)) }
}`
