import { Environment } from '@marcbachmann/cel-js'
import { LIMITS } from './cel-dialect.ts'
import { registerNumbers } from './cel-number.ts'
import { type CompiledExpression, compileExpression, type ResultType } from './compile-expression.ts'
import type { Shape, ShapeTree } from './scope-shape.ts'

/** A set of names that expressions may read, with their types. */
export interface CelScope {
  names: ShapeTree
  compile: (source: string, type: ResultType) => CompiledExpression
  /** The scope with one variable more. */
  extend: (name: string, shape: ShapeTree) => CelScope
}

/** Makes the scope of some variables. Costs about a millisecond; compiling in it costs microseconds. */
export function createCelScope(names: ShapeTree): CelScope {
  const environment = new Environment({ limits: LIMITS })
  registerNumbers(environment)
  return fillScope({ environment, types: new Map() }, names, new Map())
}

interface Growing {
  environment: Environment
  /** The name of the type of each tree by its description, so that a hundred like matrices share one type. */
  types: Map<string, string>
}

function fillScope(growing: Growing, added: ShapeTree, known: ShapeTree): CelScope {
  for (const [name, shape] of added) growing.environment.registerVariable(name, typeOf(shape, growing))
  const names = new Map([...known, ...added])
  return {
    names,
    compile: (source, type) => compileExpression(source, type, growing.environment, names),
    extend: (name, shape) => fillScope({ environment: growing.environment.clone(), types: new Map(growing.types) }, new Map([[name, shape]]), names),
  }
}

function typeOf(shape: Shape, growing: Growing): string {
  if (typeof shape === 'string') return shape
  const fields = [...shape].map(([name, inner]) => [name, typeOf(inner, growing)] as const)
  const description = JSON.stringify(fields)
  const known = growing.types.get(description)
  if (known !== undefined) return known
  const name = `values${growing.types.size + 1}`
  growing.types.set(description, name)
  growing.environment.registerType(name, { fields: Object.fromEntries(fields) })
  return name
}
