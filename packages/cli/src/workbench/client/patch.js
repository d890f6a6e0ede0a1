/** The parts of a page that are patched; where anything else of it changed, it is loaded anew. */
const parts = ['main', '#_parts']

/** A page as it was served. */
export function parsePage(html) {
  return new DOMParser().parseFromString(html, 'text/html')
}

/** Whether two states of a page differ in no more than what can be patched. */
export function canPatch(before, next) {
  return outsideOf(before) === outsideOf(next)
}

function outsideOf(page) {
  const copy = page.documentElement.cloneNode(true)
  for (const part of copy.querySelectorAll([...parts, 'title'].join())) part.replaceChildren()
  for (const meta of copy.querySelectorAll('meta[name]')) meta.remove()
  return copy.outerHTML
}

/** Brings the document in a window from one served state to another. */
export function patchPage(live, before, next) {
  for (const part of parts) {
    const [shown, old, wanted] = [live, before, next].map((page) => page.querySelector(part))
    if (shown !== null && old !== null && wanted !== null) patchNode(shown, old, wanted)
  }
  live.title = next.title
}

/**
 * Brings a live node from `before` to `next`, touching as little as possible. The page's own scripts may have changed the live node
 * since; where it no longer corresponds to `before`, it is replaced.
 */
function patchNode(live, before, next) {
  if (before.isEqualNode(next)) return
  const [shown, old, wanted] = [live, before, next].map(({ childNodes }) => [...childNodes])
  const corresponds = live.nodeName === next.nodeName && before.cloneNode(false).isEqualNode(next.cloneNode(false)) && shown.length === old.length
  if (corresponds && shown.length + wanted.length > 0) patchChildren(live, shown, { old, wanted })
  else live.replaceWith(live.ownerDocument.importNode(next, true))
}

/** What is the same at the beginning and at the end stays; as many in between are patched one by one, others give way. */
function patchChildren(live, shown, { old, wanted }) {
  const least = Math.min(old.length, wanted.length)
  const start = countSame(least, (at) => old[at].isEqualNode(wanted[at]))
  const end = countSame(least - start, (at) => old[old.length - 1 - at].isEqualNode(wanted[wanted.length - 1 - at]))
  const gone = shown.slice(start, shown.length - end)
  const came = wanted.slice(start, wanted.length - end)
  if (gone.length === came.length) {
    for (const [index, node] of gone.entries()) patchNode(node, old[start + index], came[index])
    return
  }
  const behind = shown[shown.length - end] ?? null
  for (const node of gone) node.remove()
  for (const node of came) live.insertBefore(live.ownerDocument.importNode(node, true), behind)
}

function countSame(most, isSame) {
  let count = 0
  while (count < most && isSame(count)) count += 1
  return count
}
