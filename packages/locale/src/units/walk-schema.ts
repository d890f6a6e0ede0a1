import type { DataPath } from '@ai-toolkit/data'
import { schemas } from '@ai-toolkit/model'

type Schema = {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
  $defs?: Record<string, Schema>
}

/** A string in a file and what the schema calls it: `Line`, `Prose`, `Reference`, `Slug` … */
export interface NamedString {
  path: DataPath
  value: string
  /** The name of the shared definition in common.schema.json. */
  kind: string
}

/**
 * Every string that the schema types by a shared definition, in the order of the file. What is a text to translate, a reference
 * to check or an id is said once, in the schemas; whoever needs all of a kind asks here. `schema` is a schema file, or a definition
 * in one: `edition.schema.json#/$defs/EditionResource`.
 */
export function walkSchema(value: unknown, schema: string): NamedString[] {
  const walked: Walk = { path: [], found: [] }
  walk(value, { schema: { $ref: schema }, file: schema }, walked)
  return walked.found
}

/** Where a walk is, and what it has found. */
interface Walk {
  path: (string | number)[]
  found: NamedString[]
}

interface Located {
  schema: Schema
  /** The schema file that relative references in `schema` start from. */
  file: string
}

function walk(value: unknown, at: Located, walked: Walk): void {
  if (at.schema.$ref !== undefined) {
    const kind = sharedName(at)
    if (typeof value === 'string' && kind !== undefined) walked.found.push({ path: [...walked.path], value, kind })
    else walk(value, follow(at), walked)
  } else if (Array.isArray(value)) walkItems(value, at, walked)
  else if (typeof value === 'object' && value !== null) walkFields(value, at, walked)
}

// Below what no schema tells of, as in the trees of chapters, there is nothing to find.

function walkItems(items: readonly unknown[], { schema: { items: schema }, file }: Located, walked: Walk): void {
  if (schema !== undefined) for (const [index, item] of items.entries()) walkBelow(index, item, { schema, file }, walked)
}

function walkFields(fields: object, { schema: holder, file }: Located, walked: Walk): void {
  for (const [key, item] of Object.entries(fields)) {
    const schema = fieldSchema(holder, key)
    if (schema !== undefined) walkBelow(key, item, { schema, file }, walked)
  }
}

function walkBelow(step: string | number, value: unknown, at: Located, walked: Walk): void {
  walked.path.push(step)
  walk(value, at, walked)
  walked.path.pop()
}

function fieldSchema({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key]
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

/** The name of the shared definition behind each `$ref`, and what each leads to from its file: a few hundred, asked for a million times. */
const names = new Map<string, string | undefined>()
const targets = new WeakMap<Schema, Located>()

function sharedName({ schema: { $ref: reference = '' } }: Located): string | undefined {
  if (!names.has(reference)) names.set(reference, reference.match(/^common\.schema\.json#\/\$defs\/(\w+)$/)?.[1])
  return names.get(reference)
}

function follow(at: Located): Located {
  const known = targets.get(at.schema)
  if (known !== undefined) return known
  const target = find(at)
  targets.set(at.schema, target)
  return target
}

function find({ schema, file }: Located): Located {
  const [target = '', pointer = ''] = (schema.$ref ?? '').split('#')
  const targetFile = target === '' ? file : target
  let found: unknown = schemas[targetFile]
  for (const step of pointer.split('/').slice(1)) found = (found as Record<string, unknown> | undefined)?.[step]
  if (typeof found !== 'object' || found === null) throw new Error(`Schema reference to nothing: ${schema.$ref}`)
  return { schema: found as Schema, file: targetFile }
}
