import type { Markup } from './fill-template.ts'

/**
 * What a template may use of a value. A description of a view, such as `{ title: 'text', rows: [{ label: 'text' }] }`, is held to the view's
 * type by `ShapeOf`: where the two part ways, it does not compile.
 */
export type Shape = Leaf | readonly [Shape] | { readonly [name: string]: Shape }

/** What can be shown as it stands: plain text, a number, yes or no, our own markup; `any` is what no description tells more of. */
export type Leaf = 'text' | 'number' | 'flag' | 'markup' | 'any'

/** The description of a view of type `T`. A value that may be missing is described like one that is there: `{{#if}}` asks for it. */
export type ShapeOf<T> = [Exclude<T, undefined | null>] extends [infer Value]
  ? [Value] extends [Markup]
    ? 'markup'
    : [Value] extends [string]
      ? 'text'
      : [Value] extends [number]
        ? 'number'
        : [Value] extends [boolean]
          ? 'flag'
          : [Value] extends [readonly (infer Item)[]]
            ? readonly [ShapeOf<Item>]
            : { readonly [Name in keyof Value]-?: ShapeOf<Value[Name]> }
  : never

/** The parts of `shape` by name that a template may ask for; undefined where it has the part under any name. */
export function partsOf(shape: Shape): ReadonlyMap<string, () => Shape> | undefined {
  if (shape === 'any') return undefined
  if (typeof shape === 'string') return new Map()
  if (isList(shape)) return new Map([['length', () => 'number']])
  // Parts are read when they are asked for: a view may hold views of its own kind.
  return new Map(Object.keys(shape).map((name) => [name, () => shape[name] ?? 'any']))
}

/** Whether a value of this shape is gone through with `{{#each}}`. */
export function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape)
}

/** Whether `{{name}}` shows it. */
export function isShowable(shape: Shape): boolean {
  return typeof shape === 'string'
}

/** What it is, for people. */
export function describeShape(shape: Shape): string {
  return typeof shape === 'string' ? 'one value' : isList(shape) ? 'a list' : 'a group of values'
}
