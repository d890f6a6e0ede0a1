/**
 * Run in a page that has axe: lets its rules on colours, which take most of the time, look at one text of each kind only. Two texts are of
 * a kind whose elements, and all around them, have the same names, classes, states and styles of their own: they cannot differ in colour.
 */
export const markKinds = `(() => {
  const paths = new WeakMap()
  const seen = new Set()
  for (const element of document.body.querySelectorAll('*')) {
    const states = ['class', 'style', 'role', 'type', 'aria-current', 'aria-pressed', 'aria-expanded', 'open', 'disabled']
    const own = [element.localName, ...states.map((name) => element.getAttribute(name) ?? '')].join('|')
    const path = (paths.get(element.parentElement) ?? '') + '>' + own
    paths.set(element, path)
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')
    if (!hasText || !element.checkVisibility() || seen.has(path)) continue
    seen.add(path)
    element.setAttribute('data-kind-of-text', '')
  }
  const among = (id, selector) => ({ id, selector })
  axe.configure({ rules: [among('color-contrast', '[data-kind-of-text]'), among('link-in-text-block', 'a[href][data-kind-of-text]')] })
})()`
