import { isList, partsOf, type Shape } from './shape.ts'

/** A value that a template can name, as far as it is known before there is one. */
export interface KnownValue {
  shape: Shape
  /** Where in the view it stands, such as `root.answers.[].questions`; undefined where a template put it there by itself. */
  where: string | undefined
  /** What an include gave it by name, before its own parts. */
  given: ReadonlyMap<string, KnownValue>
}

/** What names mean at one place of a template. */
export interface Scope {
  /** What `this` is. */
  here: KnownValue
  /** Names made by `as |item index|`. */
  named: ReadonlyMap<string, KnownValue>
  /** What `../` leads to; undefined at the top of a template, which sees nothing of where it is included. */
  outer: Scope | undefined
  /** How many `{{#each}}` stand around it. */
  loops: number
  root: KnownValue
}

/** A name that means nothing where it stands, and those that would. */
export interface UnknownName {
  unknown: string
  known: string[]
}

/** A value without anything given to it. */
export function plainValue(shape: Shape, where?: string): KnownValue {
  return { shape, where, given: new Map() }
}

/** The scope at the top of a template that is filled with `here`. */
export function topScope(here: KnownValue, root: KnownValue, loops: number): Scope {
  return { here, named: new Map(), outer: undefined, loops, root }
}

/** No template counts further out than this; a template that includes itself must come to an end here. */
const mostLoops = 4

/** The scope inside a block over `here`. */
export function innerScope(outer: Scope, here: KnownValue, named: ReadonlyMap<string, KnownValue>, loops: number): Scope {
  return { here, named: new Map([...outer.named, ...named]), outer, loops: Math.min(outer.loops + loops, mostLoops), root: outer.root }
}

/** One item of a list; undefined where it is none. */
export function itemOf({ shape, where }: KnownValue): KnownValue | undefined {
  if (shape === 'any') return plainValue('any')
  return isList(shape) ? plainValue(shape[0], where && `${where}.[]`) : undefined
}

/** What a path such as `../title` or `@root.cover.date` means in a scope. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope): KnownValue | UnknownName {
  if (path.data) return resolveData(path, scope)
  const [first, ...rest] = path.parts
  const named = path.depth === 0 && !isScoped(path) && first !== undefined ? scope.named.get(first) : undefined
  if (named !== undefined) return descend(named, rest)
  const start = climb(scope, path.depth)
  return start === undefined ? { unknown: path.original, known: [] } : descend(start.here, path.parts)
}

/** Whether a value certainly stands inside another one. Views are trees, so whoever goes down in one comes to an end. */
export function isBelow(value: KnownValue, above: KnownValue): boolean {
  return value.where !== undefined && above.where !== undefined && value.where.startsWith(`${above.where}.`)
}

const loopNames = new Map<string, Shape>([
  ['index', 'number'],
  ['key', 'text'],
  ['first', 'flag'],
  ['last', 'flag'],
])

function resolveData({ parts: [name = '', ...rest], depth, original }: hbs.AST.PathExpression, { loops, root }: Scope): KnownValue | UnknownName {
  // Where in the view a part of the root stands says nothing about how it lies to the value at hand.
  if (name === 'root') return descend({ ...root, where: undefined }, rest)
  const shape = loops > depth ? loopNames.get(name) : undefined
  return shape === undefined
    ? { unknown: original, known: ['@root', ...(loops > depth ? [...loopNames.keys()].map((known) => `@${known}`) : [])] }
    : plainValue(shape)
}

/** `./title` and `this.title` are parts of the value at hand, whatever names a block has made. */
function isScoped({ original }: hbs.AST.PathExpression): boolean {
  return /^(?:\.\/|this\b)/.test(original)
}

function climb(scope: Scope, depth: number): Scope | undefined {
  let at: Scope | undefined = scope
  for (let step = 0; step < depth; step += 1) at = at?.outer
  return at
}

function descend(start: KnownValue, parts: readonly string[]): KnownValue | UnknownName {
  let value = start
  for (const name of parts) {
    const part = partOf(value, name)
    if (part === undefined) return { unknown: name, known: [...value.given.keys(), ...(partsOf(value.shape)?.keys() ?? [])] }
    value = part
  }
  return value
}

function partOf(value: KnownValue, name: string): KnownValue | undefined {
  const given = value.given.get(name)
  if (given !== undefined) return given
  const item = /^\d+$/.test(name) ? itemOf(value) : undefined
  if (item !== undefined) return item
  const parts = partsOf(value.shape)
  if (parts === undefined) return plainValue('any')
  const shape = parts.get(name)?.()
  return shape && plainValue(shape, value.where && `${value.where}.${name}`)
}
