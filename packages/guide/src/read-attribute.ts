import { codes } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import { exampleOf } from './dialect.ts'
import { type Directive, placeOfName, placeOfValue } from './directive-places.ts'
import { type IdForm, isReference, isSlug } from './id-forms.ts'
import type { Reading } from './reading.ts'
import { shorten } from './shorten.ts'

/** The attributes there are, and the form of their values. */
const attributes: Record<'id' | 'to', { hasForm: IdForm; form: string }> = {
  id: { hasForm: isSlug, form: 'small letters, digits and hyphens, beginning with a letter' },
  to: { hasForm: isReference, form: '“resource” or “resource#id”' },
}

/** An attribute's value and the place of it. */
export interface Attribute {
  value: string
  place: Place
}

/** An attribute that must be there; undefined, and reported, where it is missing or has not the right form. */
export function readAttribute(node: Directive, name: 'id' | 'to', reading: Reading): Attribute | undefined {
  if (hasAttribute(node, name)) return readOptionalAttribute(node, name, reading)
  const expected = exampleOf(node.name)
  reading.diagnostics.push(codes.missingAttribute.at(placeOfName(node, reading), { directive: node.name, attribute: name, expected }))
  return undefined
}

/** An attribute that may be missing; reported where it has not the right form. */
export function readOptionalAttribute(node: Directive, name: 'id' | 'to', reading: Reading): Attribute | undefined {
  if (!hasAttribute(node, name)) return undefined
  const value = node.attributes?.[name] ?? ''
  const place = placeOfValue(node, name, value, reading)
  const { hasForm, form } = attributes[name]
  if (hasForm(value)) return { value, place }
  reading.diagnostics.push(codes.malformedAttribute.at(place, { attribute: name, value: shorten(value), form }))
  return undefined
}

function hasAttribute(node: Directive, name: string): boolean {
  return Object.hasOwn(node.attributes ?? {}, name)
}
