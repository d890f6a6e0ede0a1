import type { TextFile } from '@ai-toolkit/data'
import { type Checked, codes, findPlaces, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import { buildTree, type Fault, MOST_CHARACTERS, type XmlElement } from './build-tree.ts'

/** An XML file that was read, and where everything in it stands. */
export interface ParsedXml {
  root: XmlElement
  /** Of the opening tag of an element, or of one attribute in it. */
  placeOf: (element: XmlElement, attribute?: string) => Place
}

/**
 * Reads XML without anything that lets a file grow or reach out: no document type, no entities but the five of XML itself, no
 * instructions to programs; bounded in size, depth and number of elements. No value where a fault was found, as XML demands.
 */
export function parseXml({ path, text: raw }: TextFile): Checked<ParsedXml> {
  if (raw.length > MOST_CHARACTERS) {
    return { value: undefined, diagnostics: [codes.xliffLimit.at(wholeFile(path), { limit: MOST_CHARACTERS, what: 'characters' })] }
  }
  // As every reader of XML has to see it (section 2.11); lines and columns stay the same.
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { placeAt } = findPlaces(path, text)
  const { root, fault } = buildTree(text)
  if (fault !== undefined) return { value: undefined, diagnostics: [describeFault(fault, placeAt(fault.start, fault.end))] }
  const placeOf = (element: XmlElement, attribute?: string): Place => {
    const { start, end } = (attribute === undefined ? undefined : findAttribute(text, element, attribute)) ?? element
    return placeAt(start, end)
  }
  return { value: root && { root, placeOf }, diagnostics: [] }
}

function describeFault(fault: Fault, place: Place): Diagnostic {
  switch (fault.kind) {
    case 'syntax':
      return codes.xliffSyntax.at(place, fault)
    case 'forbidden':
      return codes.xliffForbidden.at(place, fault)
    case 'limit':
      return codes.xliffLimit.at(place, fault)
  }
}

/** One attribute after the other, since the value of one may look like another. */
function findAttribute(text: string, { start, end }: XmlElement, name: string): { start: number; end: number } | undefined {
  for (const match of text.slice(start, end).matchAll(/([^\s"'=<>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (match[1] === name) return { start: start + match.index, end: start + match.index + match[0].length }
  }
  return undefined
}
