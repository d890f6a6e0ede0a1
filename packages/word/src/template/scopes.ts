import { isList, type Shape } from '@ai-toolkit/html'

/** What tags can name at a place: the whole first, then what is gone through around it, the innermost last. */
export type Scopes = readonly Shape[]

/** What a name stands for: a part of the innermost thing that has its first word. Undefined where nothing has it. */
export function findShape(name: string, scopes: Scopes): Shape | undefined {
  if (name === '.') return scopes.length > 1 ? scopes.at(-1) : undefined
  const [first = '', ...others] = name.split('.')
  const owner = scopes.findLast((scope) => partOf(scope, first) !== undefined)
  return owner === undefined ? undefined : others.reduce<Shape | undefined>((shape, part) => shape && partOf(shape, part), partOf(owner, first))
}

/** What tags inside of a block can name: a list's items, a group's parts; else what they can outside. */
export function enter(shape: Shape, scopes: Scopes): Scopes {
  if (isList(shape)) return [...scopes, shape[0]]
  return typeof shape === 'object' ? [...scopes, shape] : scopes
}

/** All names that tags can use at a place, the innermost first. */
export function namesIn(scopes: Scopes): string[] {
  return [...new Set(scopes.toReversed().flatMap((scope) => namesOf(scope)))]
}

function namesOf(shape: Shape): string[] {
  if (typeof shape !== 'object' || isList(shape)) return []
  return Object.entries(shape).flatMap(([name, part]) => [name, ...namesOf(part).map((inner) => `${name}.${inner}`)])
}

function partOf(shape: Shape, name: string): Shape | undefined {
  if (typeof shape !== 'object' || isList(shape)) return undefined
  return Object.hasOwn(shape, name) ? shape[name] : undefined
}
