import { expect, test } from 'vitest'
import { keepFromScreen, screenSize } from './keep-from-screen.ts'

test('a document gets a style sheet for the screen alone, at the end of its head', () => {
  const html = '<html><head><title>A</title></head><body>A</body></html>'
  const kept = keepFromScreen(html)
  expect(kept).toMatch(/^<html><head><title>A<\/title><style>@media \(min-width: 20000px\) \{.*\}<\/style><\/head><body>A<\/body><\/html>$/)
  expect(screenSize.width).toBe(20_000)
})

test('one without a head stays as it is', () => {
  expect(keepFromScreen('<p>A')).toBe('<p>A')
})
