import { codes, findPlaces } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** Drawing elements of SVG 1.1 without scripts, foreign content, animation, links and anything that loads a file. */
const allowedElements = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath ' +
    'linearGradient radialGradient stop pattern clipPath mask marker style filter feGaussianBlur feOffset feMerge feMergeNode feFlood feComposite feColorMatrix feBlend'
  ).split(' '),
)

/** What reaches outside the file: anything but a reference to an id within it, or an embedded raster image. */
const reachesOut = /(?:url\(\s*['"]?(?!#)|@import|javascript:|https?:|file:|\/\/)/i

/**
 * What makes an SVG unsafe to show inside a page: scripts, event handlers, elements that load or embed, references that leave the file.
 * The parser is the one browsers specify, since a browser will read the file as part of a page.
 */
export function checkSvg(file: string, text: string): Diagnostic[] {
  const places = findPlaces(file, text)
  const diagnostics: Diagnostic[] = []
  const declaration = /<!DOCTYPE|<!ENTITY|<\?xml-stylesheet/i.exec(text)
  if (declaration !== null) {
    diagnostics.push(codes.unsafeSvg.at(places.placeAt(declaration.index, declaration.index + declaration[0].length), { found: declaration[0] }))
  }
  visitElements(fromHtml(text, { fragment: true, space: 'svg', verbose: true }), (element) => {
    const found = faultOf(element)
    const start = element.position?.start.offset ?? 0
    if (found !== undefined) diagnostics.push(codes.unsafeSvg.at(places.placeAt(start, openingTagEnd(text, start)), { found }))
  })
  return diagnostics
}

function visitElements(node: Nodes, visit: (element: Element) => void): void {
  if (node.type === 'element') visit(node)
  if ('children' in node) for (const child of node.children) visitElements(child, visit)
}

function faultOf(element: Element): string | undefined {
  if (!allowedElements.has(element.tagName)) return `<${element.tagName}>`
  if (element.tagName === 'style') {
    const css = element.children.map((child) => ('value' in child ? child.value : '')).join('')
    return reachesOut.test(css) ? 'a style that loads from elsewhere' : undefined
  }
  const bad = Object.entries(element.properties).find(([name, value]) => isUnsafeAttribute(name, String(value)))
  return bad === undefined ? undefined : `the attribute ${bad[0]}`
}

function isUnsafeAttribute(name: string, value: string): boolean {
  if (/^on/i.test(name)) return true
  if (/^(xlink)?:?href$/i.test(name)) return !value.startsWith('#')
  if (/^xmlns/i.test(name)) return false
  return reachesOut.test(value)
}

function openingTagEnd(text: string, start: number): number {
  const end = text.indexOf('>', start)
  return end === -1 ? text.length : end + 1
}
