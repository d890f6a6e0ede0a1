import { schemas } from '@ai-toolkit/model'
import { isList, type Shape, type ShapeOf } from './shape.ts'

/** The description of a public format, from its JSON Schema. `T` is the type that was generated from it. */
export function schemaShape<T>(file: string): ShapeOf<T> {
  return shapeOfReference(file, { file, made: new Map() }) as ShapeOf<T>
}

interface SchemaNode {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, SchemaNode>
  items?: SchemaNode | boolean
  oneOf?: SchemaNode[]
  anyOf?: SchemaNode[]
}

interface Reading {
  /** Where references without a file point to. */
  file: string
  /** What was made of references already: a schema may lead back to itself, and one thing must have one description. */
  made: Map<string, Shape>
}

function shapeOfReference(reference: string, { file, made }: Reading): Shape {
  const [named = '', pointer = ''] = reference.split('#')
  const target = named === '' ? file : named
  const key = `${target}#${pointer}`
  const shape = made.get(key) ?? shapeOfNode(nodeAt(target, pointer), { file: target, made })
  made.set(key, shape)
  return shape
}

function nodeAt(file: string, pointer: string): SchemaNode {
  const path = pointer.split('/').slice(1)
  return path.reduce<SchemaNode>((node, key) => (node as Record<string, SchemaNode>)[key] ?? {}, (schemas[file] ?? {}) as SchemaNode)
}

function shapeOfNode(node: SchemaNode, reading: Reading): Shape {
  const { $ref, properties, items } = node
  if ($ref !== undefined) return shapeOfReference($ref, reading)
  if (properties !== undefined) return groupOf(properties, reading)
  if (typeof items === 'object') return listOf(items, reading)
  const choices = (node.oneOf ?? node.anyOf)?.filter(({ type }) => type !== 'null')
  return choices === undefined ? leafOf(node) : choiceOf(choices, reading)
}

function groupOf(properties: Record<string, SchemaNode>, reading: Reading): Shape {
  const group = {}
  for (const [name, node] of Object.entries(properties)) definePart(group, name, () => shapeOfNode(node, reading))
  return group
}

function listOf(items: SchemaNode, reading: Reading): Shape {
  const list: Shape[] = []
  definePart(list, '0', () => shapeOfNode(items, reading))
  return list as unknown as readonly [Shape]
}

/** Parts are made when they are first asked for: a schema may lead back to itself. */
function definePart(owner: object, name: string, make: () => Shape): void {
  let made: Shape | undefined
  const get = () => {
    made ??= make()
    return made
  }
  Object.defineProperty(owner, name, { enumerable: true, get })
}

/** Of several kinds of groups a template can ask for the parts of each; of kinds that have nothing in common, for any. */
function choiceOf(choices: readonly SchemaNode[], reading: Reading): Shape {
  const [first = 'any', ...others] = choices.map((choice) => shapeOfNode(choice, reading))
  if (others.every((shape) => shape === first)) return first
  const groups = [first, ...others].filter((shape) => typeof shape === 'object' && !isList(shape))
  return groups.length === choices.length ? mergeGroups(groups as Record<string, Shape>[]) : 'any'
}

/** A part that means different things in different groups may be anything. */
function mergeGroups(groups: readonly Record<string, Shape>[]): Shape {
  const merged = {}
  for (const name of new Set(groups.flatMap((group) => Object.keys(group)))) {
    const owners = groups.filter((group) => Object.hasOwn(group, name))
    definePart(merged, name, () => {
      const [first = 'any', ...others] = owners.map((owner) => owner[name] ?? 'any')
      return others.every((other) => other === first) ? first : 'any'
    })
  }
  return merged
}

const leaves = new Map<string, Shape>([
  ['string', 'text'],
  ['integer', 'number'],
  ['number', 'number'],
  ['boolean', 'flag'],
])

function leafOf({ type, enum: choices, const: only }: SchemaNode): Shape {
  if (choices !== undefined) return 'text'
  const types = only === undefined ? [type].flat().filter((name) => name !== 'null') : [typeof only]
  return types.length === 1 ? (leaves.get(types[0] ?? '') ?? 'any') : 'any'
}
