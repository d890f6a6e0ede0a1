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
  } else if (Array.isArray(value)) yield* walkItems(value, at, path)
  else if (typeof value === 'object' && value !== null) yield* walkFields(value, at, path)
}

// Below what no schema tells of, as in the trees of chapters, there is nothing to find.

function* walkItems(items: readonly unknown[], at: Located, path: DataPath): Generator<NamedString> {
  const schema = at.schema.items
  if (schema !== undefined) for (const [index, item] of items.entries()) yield* walk(item, { ...at, schema }, [...path, index])
}

function* walkFields(fields: object, at: Located, path: DataPath): Generator<NamedString> {
  for (const [key, item] of Object.entries(fields)) {
    const schema = fieldSchema(at.schema, key)
    if (schema !== undefined) yield* walk(item, { ...at, schema }, [...path, key])
  }
}

function fieldSchema({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key]
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

/** The name of the shared definition behind each `$ref`, and what each leads to from its file: a few hundred, asked for a million times. */
const names = new Map<string, string | undefined>()
const targets = new Map<string, Located>()

function sharedName({ schema: { $ref: reference = '' } }: Located): string | undefined {
  if (!names.has(reference)) names.set(reference, reference.match(/^common\.schema\.json#\/\$defs\/(\w+)$/)?.[1])
  return names.get(reference)
}

function follow(at: Located): Located {
  const key = `${at.file} ${at.schema.$ref}`
  const target = targets.get(key) ?? find(at)
  targets.set(key, target)
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
