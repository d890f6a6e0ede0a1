import { withoutMarks } from '@ai-toolkit/html'
import { options, type VNode } from 'preact'
import { Words } from './words.tsx'

/**
 * Makes every element of the page show marked texts in their own language, and take the marks off in attributes. To be called once, before
 * anything is drawn: a word may stand anywhere, and no part of the page has to think of it.
 */
export function showMarks(): void {
  const before = options.vnode
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string') showIn(vnode.type, vnode.props as Record<string, unknown>)
    before?.(vnode)
  }
}

/** Elements that hold plain text only. */
const plain = new Set(['option', 'textarea', 'title'])

function showIn(element: string, props: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(props)) {
    if (name !== 'children') props[name] = typeof value === 'string' ? withoutMarks(value) : value
    else props.children = Array.isArray(value) ? value.map((child) => showChild(child, element)) : showChild(value, element)
  }
}

function showChild(child: unknown, element: string): unknown {
  if (typeof child !== 'string' || !child.includes('\uE010')) return child
  return plain.has(element) ? withoutMarks(child) : ((<Words text={child} />) satisfies VNode)
}
