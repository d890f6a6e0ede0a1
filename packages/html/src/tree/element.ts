import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** What stands inside an element: nodes, plain text, or nothing. */
export type Content = ElementContent | string | undefined

/** An element with properties (hast's names: `className`, `ariaLabel` …) and what stands in it. Text is escaped when it is written. */
export function element(tagName: string, properties: Properties, ...content: (Content | Content[])[]): Element {
  const children: ElementContent[] = []
  for (const part of content) {
    if (Array.isArray(part)) for (const one of part) addTo(children, one)
    else addTo(children, part)
  }
  return { type: 'element', tagName, properties, children }
}

/** Writes nodes as HTML; all escaping of text and attributes is done here, by the library. */
export function writeHtml(nodes: ElementContent[]): string {
  return toHtml({ type: 'root', children: nodes })
}

function addTo(children: ElementContent[], content: Content): void {
  if (content !== undefined) children.push(typeof content === 'string' ? { type: 'text', value: content } : content)
}
