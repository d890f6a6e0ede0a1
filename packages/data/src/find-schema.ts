import { type SchemaName, schemas } from '@ai-toolkit/model'
import type { DataPath } from './tree.ts'

/** The keywords of JSON Schema 2020-12 that lead from a value to its parts, and those that are read by name. */
export interface Schema {
  $ref?: string
  description?: string
  type?: string | string[]
  const?: unknown
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  propertyNames?: Schema
  items?: Schema
  oneOf?: Schema[]
  required?: string[]
  [keyword: string]: unknown
}

/** A schema, and the file that references in it start from. */
export interface Located {
  schema: Schema
  file: string
}

/**
 * The schema of the part of `value` at `path`. Where a value may have one of several forms, the form whose kind the value has is
 * taken; if none or several have it, the choice itself is the schema. Undefined for parts that no schema describes.
 */
export function findSchema(name: SchemaName, value: unknown, path: DataPath): Located | undefined {
  let at: Located | undefined = settle(rootSchema(name), value)
  let part = value
  for (const step of path) {
    part = partOf(part, step)
    const next: Schema | undefined = at && stepInto(at.schema, step)
    at = at && next && settle({ schema: next, file: at.file }, part)
  }
  return at
}

/** `frontMatter` stands in front-matter.schema.json. */
function rootSchema(name: SchemaName): Located {
  const file = `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.schema.json`
  return { schema: lookUp(file, ''), file }
}

function lookUp(file: string, pointer: string): Schema {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce(partOf, schemas[file] as unknown)
  if (!isObject(found)) throw new Error(`No schema ${file}#${pointer}`)
  return found
}

/** One step into a value: a field's or an entry's. */
function partOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function stepInto({ properties, additionalProperties, items }: Schema, step: string | number): Schema | undefined {
  if (typeof step === 'number') return items
  if (properties !== undefined && Object.hasOwn(properties, step)) return properties[step]
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

/** Follows references and takes the form that the value has. */
function settle(at: Located, value: unknown): Located {
  const target = follow(at)
  const forms = findForms(target).filter((form) => hasKindOf(form, value))
  return forms.length === 1 && forms[0] ? settle(forms[0], value) : target
}

/** The schema that a reference leads to. */
export function follow(at: Located): Located {
  if (at.schema.$ref === undefined) return at
  const [file, pointer = ''] = at.schema.$ref.split('#')
  const target = file || at.file
  return follow({ schema: lookUp(target, pointer), file: target })
}

/** The forms that a value may have, where it may have several. */
export function findForms({ schema, file }: Located): Located[] {
  return (schema.oneOf ?? []).map((form) => follow({ schema: form, file }))
}

/** Whether a value has a form's type; a list also the type of its entries, and fields with a fixed value that value. */
function hasKindOf(form: Located, value: unknown): boolean {
  if (!typesOf(form.schema).some((type) => hasType(type, value))) return false
  if (Array.isArray(value)) return value.length === 0 || value.some((item) => hasKindOf(follow({ ...form, schema: form.schema.items ?? {} }), item))
  if (!isObject(value)) return true
  return Object.entries(form.schema.properties ?? {}).every(([key, field]) => field.const === undefined || field.const === value[key])
}

/** The types that a schema allows; all where it says none. */
export function typesOf({ type }: Schema): string[] {
  if (type === undefined) return ['string', 'number', 'boolean', 'null', 'array', 'object']
  return typeof type === 'string' ? [type] : type
}

function hasType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'null') return value === null
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}
