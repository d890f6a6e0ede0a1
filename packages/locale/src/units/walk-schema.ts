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
export function* walkSchema(value: unknown, schema: string): Generator<NamedString> {
  yield* walk(value, { schema: { $ref: schema }, file: schema }, [])
}

interface Located {
  schema: Schema
  /** The schema file that relative references in `schema` start from. */
  file: string
}

function* walk(value: unknown, at: Located, path: DataPath): Generator<NamedString> {
  if (at.schema.$ref !== undefined) {
    const name = sharedName(at)
    if (typeof value === 'string' && name !== undefined) yield { path, value, kind: name }
    else yield* walk(value, follow(at), path)
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, { ...at, schema: at.schema.items ?? {} }, [...path, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* walk(item, { ...at, schema: fieldSchema(at.schema, key) }, [...path, key])
  }
}

function fieldSchema(schema: Schema, key: string): Schema {
  const known = schema.properties
  if (known !== undefined && Object.hasOwn(known, key)) return known[key] ?? {}
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
}

function sharedName({ schema }: Located): string | undefined {
  return schema.$ref?.match(/^common\.schema\.json#\/\$defs\/(\w+)$/)?.[1]
}

function follow({ schema, file }: Located): Located {
  const [target = '', pointer = ''] = (schema.$ref ?? '').split('#')
  const targetFile = target === '' ? file : target
  let found: unknown = schemas[targetFile]
  for (const step of pointer.split('/').slice(1)) found = (found as Record<string, unknown> | undefined)?.[step]
  if (typeof found !== 'object' || found === null) throw new Error(`Schema reference to nothing: ${schema.$ref}`)
  return { schema: found as Schema, file: targetFile }
}
