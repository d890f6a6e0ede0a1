import type { ExpressionProblem } from './expression-problem.ts'
import type { Reference } from './read-dependencies.ts'

/** The type of a value that expressions read; `dyn` where it is known only when an answer is there. */
export type LeafShape = 'number' | 'string' | 'list<string>' | 'dyn'
/** What a name gives: a value, or further names. */
export type Shape = LeafShape | ShapeTree
/** The names that can be read, and what each gives. */
export type ShapeTree = ReadonlyMap<string, Shape>

/**
 * Checks that every name is known and that every reference goes down to a value. CEL checks most of this too, but not inside `has(…)`,
 * stops at the first fault, and knows no near miss. That trees cannot be passed around also keeps dependencies readable off the text.
 */
export function checkReferences(references: readonly Reference[], names: ShapeTree): ExpressionProblem[] {
  return references.flatMap((reference) => checkReference(reference, names) ?? [])
}

function checkReference(reference: Reference, names: ShapeTree): ExpressionProblem | undefined {
  const parts = [reference.root, ...reference.path]
  let shape: Shape = names
  for (const [index, name] of parts.entries()) {
    if (shape === 'dyn') return undefined
    if (typeof shape === 'string') return typeFault(reference, `\`${parts.slice(0, index).join('.')}\` is a ${shape}; there is no \`${name}\` in it`)
    const next: Shape | undefined = shape.get(name)
    if (next === undefined) return unknownName(reference, index, shape)
    shape = next
  }
  if (typeof shape === 'string') return undefined
  return typeFault(reference, `\`${parts.join('.')}\` is no value; name one of those in it`, [...shape.keys()])
}

function unknownName(reference: Reference, index: number, shape: ShapeTree): ExpressionProblem {
  const name = reference.path[index - 1] ?? reference.root
  const where = index === 0 ? 'here' : `in \`${[reference.root, ...reference.path].slice(0, index).join('.')}\``
  const { start, end } = reference.spans[index] ?? reference
  return { kind: 'unknown-name', message: `There is no \`${name}\` to read ${where}`, name, known: [...shape.keys()], start, end }
}

function typeFault({ start, end }: Reference, message: string, known?: string[]): ExpressionProblem {
  return { kind: 'type', message, start, end, ...(known && { known }) }
}
