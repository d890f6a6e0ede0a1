import { type ASTNode, type Environment, EvaluationError, ParseError, type ParseResult } from '@marcbachmann/cel-js'
import { CelNumber, type NUMBER_TYPE } from './cel-number.ts'
import type { ExpressionProblem } from './expression-problem.ts'
import { type Comparison, type Reference, readDependencies } from './read-dependencies.ts'
import { checkReferences, type ShapeTree } from './scope-shape.ts'

/** What an expression must give: a condition `bool`, a measure `number`, a lookup `string` (the id of a point). */
export type ResultType = 'bool' | typeof NUMBER_TYPE | 'string'

/** What expressions read: by name a number, a text, a list of texts, or further names. */
export type CelValue = CelNumber | string | readonly string[] | CelTree
/** Values by name. Maps, so that no name of a questionnaire can reach into the prototype of an object. */
export type CelTree = Map<string, CelValue>
/** The values of the variables of an expression. */
export type CelContext = Readonly<Record<string, CelTree>>

/** An expression, parsed and type-checked once. One with problems never has a result. */
export interface CompiledExpression {
  source: string
  references: readonly Reference[]
  comparisons: readonly Comparison[]
  problems: readonly ExpressionProblem[]
  /** The result, or undefined where it needs a value that is not there or cannot be computed. */
  run: (context: CelContext) => unknown
}

/** Parses and checks an expression against the names and types it may read. Every fault becomes a problem; nothing is thrown. */
export function compileExpression(source: string, type: ResultType, environment: Environment, names: ShapeTree): CompiledExpression {
  const parsed = parse(source, environment)
  if ('kind' in parsed) return { source, references: [], comparisons: [], problems: [parsed], run: noResult }
  const { references, comparisons, refused } = readDependencies(parsed.ast)
  const problems = [...refused, ...checkReferences(references, names)]
  if (problems.length === 0) problems.push(...checkTypes(parsed, type))
  return { source, references, comparisons, problems, run: problems.length > 0 ? noResult : (context) => run(parsed, context) }
}

function noResult(): undefined {
  return undefined
}

function parse(source: string, environment: Environment): ParseResult | ExpressionProblem {
  try {
    const parsed = environment.parse(source)
    unifyNumbers(parsed.ast)
    return parsed
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    const message = error.code === 'limit_exceeded' ? 'The expression is longer or deeper than an expression may be' : error.summary
    return { kind: 'syntax', message, start: error.range?.start ?? 0, end: error.range?.end ?? source.length }
  }
}

/** Makes every literal number of the tree, whole or not, a CelNumber, before its type is checked. */
function unifyNumbers(part: unknown): void {
  if (Array.isArray(part)) for (const item of part) unifyNumbers(item)
  if (!isNode(part)) return
  if (part.op !== 'value') unifyNumbers(part.args)
  else if (typeof part.args === 'bigint' || typeof part.args === 'number') Object.assign(part, { args: new CelNumber(Number(part.args)) })
}

function isNode(part: unknown): part is ASTNode {
  return typeof part === 'object' && part !== null && 'op' in part && 'args' in part
}

function checkTypes(parsed: ParseResult, wanted: ResultType): ExpressionProblem[] {
  const { error, type } = parsed.check()
  const { start, end } = parsed.ast
  if (error !== undefined) return [{ kind: 'type', message: error.summary, start: error.range?.start ?? start, end: error.range?.end ?? end }]
  if (type === wanted || type === 'dyn') return []
  return [{ kind: 'type', message: `This gives a ${type}, where a ${wanted} is needed`, start, end }]
}

function run(parsed: ParseResult, context: CelContext): unknown {
  try {
    return parsed(context)
  } catch (error) {
    if (error instanceof EvaluationError) return undefined
    throw error
  }
}

/** Whether a condition is met. One that reads what is not there is not. */
export function isMet(expression: CompiledExpression, context: CelContext): boolean {
  return expression.run(context) === true
}

/** The number an expression gives, or undefined where it gives none; a division by zero gives none. */
export function computeNumber(expression: CompiledExpression, context: CelContext): number | undefined {
  const result = expression.run(context)
  return result instanceof CelNumber && Number.isFinite(result.value) ? result.value : undefined
}

/** The text an expression gives, or undefined where it gives none. */
export function computeText(expression: CompiledExpression, context: CelContext): string | undefined {
  const result = expression.run(context)
  return typeof result === 'string' ? result : undefined
}
