/**
 * JSON that is the same text for the same data: keys sorted by UTF-16 code unit, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). A key whose value is undefined is left out, as a key that is not there.
 * Throws a TypeError on anything else that JSON cannot say; only a fault of the program brings that about.
 */
export function canonicalJson(value: unknown): string {
  // Large editions pass through here many times: to put keys in order and let the engine write takes half as long as to write by hand.
  return JSON.stringify(inOrder(value))
}

function inOrder(value: unknown): unknown {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(inOrder)
  return isPlainObject(value) ? orderObject(value) : checkScalar(value)
}

/** Objects with another prototype (a Map, a Date) would be written as `{}` or lose their kind. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function orderObject(value: Record<string, unknown>): object {
  const keys = sortKeys(Object.keys(value))
  if (keys.some(hasOwnWays)) return orderOddObject(value, keys)
  const ordered: Record<string, unknown> = {}
  for (const key of keys) if (value[key] !== undefined) ordered[key] = inOrder(value[key])
  return ordered
}

/** Numbers stand first in any object, whenever they were set, and `__proto__` cannot be set like others. `:` comes after the digits. */
function hasOwnWays(key: string): boolean {
  return key < ':' || key === '__proto__'
}

function orderOddObject(value: Record<string, unknown>, sorted: readonly string[]): object {
  const keys = sorted.filter((key) => value[key] !== undefined)
  return new Proxy(Object.fromEntries(keys.map((key) => [key, inOrder(value[key])])), { ownKeys: () => keys })
}

/** Most objects have two or three keys, which take longer to be handed to `sort` than to be sorted. */
function sortKeys(keys: string[]): string[] {
  if (keys.length > 10) return keys.sort()
  for (let end = 1; end < keys.length; end += 1) {
    const key = keys[end] as string
    let at = end
    for (; at > 0 && (keys[at - 1] as string) > key; at -= 1) keys[at] = keys[at - 1] as string
    keys[at] = key
  }
  return keys
}

function checkScalar(value: unknown): unknown {
  const sayable = value === null || typeof value === 'boolean' || Number.isFinite(value)
  if (!sayable) throw new TypeError(`JSON cannot say ${describe(value)}`)
  return value
}

function describe(value: unknown): string {
  return typeof value === 'object' ? `a ${value?.constructor?.name ?? 'null'}` : `${typeof value} ${String(value)}`
}
