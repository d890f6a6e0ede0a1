/**
 * JSON that is the same text for the same data: keys sorted by UTF-16 code unit, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). A key whose value is undefined is left out, as a key that is not there.
 * Throws a TypeError on anything else that JSON cannot say; only a fault of the program brings that about.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isPlainObject(value)) return writeObject(value)
  return writeScalar(value)
}

/** Objects with another prototype (a Map, a Date) would be written as `{}` or lose their kind. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Large editions pass through here many times, so it is written for speed: one walk over the keys, no lists in between. */
function writeObject(value: Record<string, unknown>): string {
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const item = value[key]
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return `{${text}}`
}

function writeScalar(value: unknown): string {
  const sayable = value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
  if (!sayable) throw new TypeError(`JSON cannot say ${describe(value)}`)
  return JSON.stringify(value)
}

function describe(value: unknown): string {
  return typeof value === 'object' ? `a ${value?.constructor?.name ?? 'null'}` : `${typeof value} ${String(value)}`
}
