import type { PlaceFinder } from '@ai-toolkit/diagnostics'
import { type Diagnostic, type SchemaName, type SchemaViolation, validators } from '@ai-toolkit/model'
import { type Departure, explainDeparture, parameterOf } from './explain-departure.ts'
import { findSchema, type Schema } from './find-schema.ts'
import { type DataPath, findPart, type Tree } from './tree.ts'

/**
 * Where a value departs from its schema, in words, each at its place. The validator decides; the schema that stands at the place
 * decides which of its complaints are meant, as for a value of several forms it complains about every form.
 */
export function checkShape(tree: Tree, name: SchemaName, text: string, places: PlaceFinder): Diagnostic[] {
  const validate = validators[name]
  if (validate(tree.value)) return []
  const meant = (validate.errors ?? []).flatMap((violation) => locate(tree, name, violation))
  if (meant.length === 0) throw new Error(`No form of ${name} explains why its validator refuses the value`)
  return dropRepeated(meant).flatMap((departure) => explainDeparture(departure, text, places))
}

/** The violation with the part and the schema it is about; nothing where that schema does not say so. */
function locate(tree: Tree, name: SchemaName, { instancePath, keyword, params }: SchemaViolation): Departure[] {
  const path = readPointer(tree, instancePath)
  const at = findSchema(name, tree.value, path)
  if (at === undefined || !says(at.schema, keyword, params)) return []
  return [{ keyword, params, path, at, part: findPart(tree, path).part }]
}

/** Steps into lists are numbers. */
function readPointer(tree: Tree, pointer: string): DataPath {
  const path: (string | number)[] = []
  for (const escaped of pointer.split('/').slice(1)) {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(findPart(tree, path).part.value) ? Number(step) : step)
  }
  return path
}

function says(schema: Schema, keyword: string, params: Record<string, unknown>): boolean {
  if (!Object.hasOwn(schema, keyword)) return false
  const parameter = parameterOf.get(keyword)
  if (parameter !== undefined) return JSON.stringify(schema[keyword]) === JSON.stringify(params[parameter])
  if (keyword === 'required') return schema.required?.includes(String(params.missingProperty)) ?? false
  if (keyword === 'additionalProperties') return !Object.hasOwn(schema.properties ?? {}, String(params.additionalProperty))
  return true
}

/** About fields, each complaint is one of its own; about a value, the first says it: what is empty has not the right form either. */
function dropRepeated(departures: Departure[]): Departure[] {
  const seen = new Set<string>()
  return departures.filter(({ keyword, params, path }) => {
    const field = params.missingProperty ?? params.additionalProperty ?? params.propertyName
    const id = JSON.stringify([path, field === undefined ? '' : [keyword, field]])
    return seen.size < seen.add(id).size
  })
}
