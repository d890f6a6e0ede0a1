// What the schemas of the bundle's files are made of; for the page about fields and for the digests that pin the format.

/** A schema, or a part of one. */
export interface SchemaPart {
  $ref?: string
  title?: string
  description?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  pattern?: string
  format?: string
  required?: string[]
  properties?: Record<string, SchemaPart>
  items?: SchemaPart
  additionalProperties?: SchemaPart | boolean
  oneOf?: SchemaPart[]
  $defs?: Record<string, SchemaPart>
}

/** All schemas by file name. */
export type Schemas = Readonly<Record<string, object>>

/** The formats that the version of the format speaks for: the files of a bundle, and what `assess` takes and gives. */
export const rootSchemas = ['edition', 'manifest', 'answers', 'assessment'].map((name) => `${name}.schema.json`)

/** Every part that a schema is made of, itself first, by `file#/pointer`; as they are met, each once. Parts of files that it does not refer to are not among them. */
export function partsOf(root: string, schemas: Schemas): Map<string, SchemaPart> {
  const found = new Map<string, SchemaPart>()
  const open = [root]
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    if (found.has(address)) continue
    const part = partAt(address, schemas)
    found.set(address, part)
    open.push(...referencesIn(part, address))
  }
  return found
}

/** The address of what a part refers to, from where the part stands. */
export function resolveReference(reference: string, from: string): string {
  return reference.startsWith('#') ? `${from.split('#')[0]}${reference}` : reference
}

function partAt(address: string, schemas: Schemas): SchemaPart {
  const [file = '', pointer = ''] = address.split('#')
  let part: unknown = schemas[file]
  for (const step of pointer.split('/').slice(1)) part = (part as Record<string, unknown> | undefined)?.[step]
  if (typeof part !== 'object' || part === null) throw new Error(`There is no ${address}`)
  const { $defs: _definitions, ...own } = part as SchemaPart
  return own
}

function referencesIn(value: unknown, from: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => referencesIn(item, from))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    key === '$ref' && typeof item === 'string' ? [resolveReference(item, from)] : referencesIn(item, from),
  )
}
