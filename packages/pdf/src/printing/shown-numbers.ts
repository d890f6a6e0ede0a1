import type { ShownNumber } from './page-numbers.ts'

/**
 * Writes page numbers into the document that is shown, as a text that the browser itself runs. It answers with true, or, having changed nothing,
 * with null where the document is not as its HTML reads, such as one with numbers inside a comment.
 */
export function fillInPage(numbers: readonly ShownNumber[]): string {
  return `(${fill})(${JSON.stringify(numbers)}, (all, spans, write) => { write(); return true })`
}

/** The same, and answers with whether whatever is counted stands where it stood (see `ClosedPage`). */
export function fillAndMeasure(numbers: readonly ShownNumber[]): string {
  return `(${fill})(${JSON.stringify(numbers)}, ${measure})`
}

// Texts, because the types of this package know no document. A document may name its elements as it likes (`<img name="querySelectorAll">`),
// so what is asked of it is taken from the prototype.
const fill = `(numbers, carryOut) => {
  const all = Array.from(Document.prototype.querySelectorAll.call(document, '[id], span.page-number[data-page]'))
  const isNumber = (element) => element.localName === 'span' && element.className === 'page-number' && element.hasAttribute('data-page')
  const spans = all.filter(isNumber)
  if (spans.length !== numbers.length || spans.some((span, index) => span.getAttribute('data-page') !== numbers[index][0])) return null
  return carryOut(all, spans, () => spans.forEach((span, index) => {
    const [, text, hidden] = numbers[index]
    if (span.textContent !== text) span.textContent = text
    if (span.hasAttribute('hidden') !== hidden) span.toggleAttribute('hidden', hidden)
  }))
}`

// Nothing has a size that is kept from the screen, unless it is asked for one at a time, which takes a millisecond each. Without all that has no
// number in it little is laid out.
const measure = `(all, spans, write) => {
  const sheets = Object.getOwnPropertyDescriptor(Document.prototype, 'adoptedStyleSheets')
  const numbersOnly = new CSSStyleSheet()
  numbersOnly.replaceSync(
    'body { content-visibility: visible !important } body :not(:has(span.page-number), span.page-number) { display: none !important }')
  const measureAll = () => spans.map((span) => { const { width, height } = span.getBoundingClientRect(); return width + ' ' + height })
  sheets.set.call(document, [numbersOnly])
  const before = measureAll()
  write()
  const after = measureAll()
  sheets.set.call(document, [])
  const moved = new Set(spans.filter((_, index) => after[index] !== before[index]))
  const counted = new Set(spans.map((span) => span.getAttribute('data-page')))
  const first = all.findIndex((element) => moved.has(element))
  return first < 0 || !all.slice(first).some((element) => counted.has(element.id))
}`
