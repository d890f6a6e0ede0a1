import { codes } from '@ai-toolkit/diagnostics'
import { directives } from './dialect.ts'
import { type Directive, placeOfAttribute, placeOfName, writtenName } from './directive-places.ts'
import type { Reading } from './reading.ts'
import { shorten } from './shorten.ts'

const forms = { textDirective: 'text', leafDirective: 'leaf', containerDirective: 'container' } as const

/** Whether a directive is one of ours and has the right number of colons; reports it where not, and every attribute that nothing reads. */
export function isKnownDirective(node: Directive, reading: Reading): boolean {
  const known = directives.get(node.name)
  if (known === undefined) {
    reading.diagnostics.push(codes.unknownDirective.at(placeOfName(node, reading), { name: shorten(node.name), known: [...directives.keys()] }))
    return false
  }
  if (known.form !== forms[node.type]) {
    const found = writtenName(node, reading)
    reading.diagnostics.push(codes.directiveForm.at(placeOfName(node, reading), { found, expected: known.example }))
    return false
  }
  checkAttributes(node, known.attributes, reading)
  return true
}

function checkAttributes(node: Directive, known: readonly string[], reading: Reading): void {
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (known.includes(attribute)) continue
    const place = placeOfAttribute(node, attribute, reading)
    reading.diagnostics.push(codes.unknownAttribute.at(place, { directive: node.name, attribute: shorten(attribute), known: [...known] }))
  }
}
