import type { ASTNode } from '@marcbachmann/cel-js'
import { COMPREHENSIONS, FUNCTIONS, METHODS } from './cel-dialect.ts'
import type { ExpressionProblem, Span } from './expression-problem.ts'

/** A value that an expression reads by name: `answers.q_1` is root `answers`, path `['q_1']`. */
export interface Reference extends Span {
  root: string
  path: readonly string[]
  /** Where the root and each part of the path stand. */
  spans: readonly Span[]
}

/** What an expression compares a value with: `answers.q_1 == 'o_a'`, `'o_a' in answers.q_1`, `answers.q_1 in ['o_a', 'o_b']`. */
export interface Comparison {
  reference: Reference
  texts: readonly (Span & { value: string })[]
}

/** What the tree of an expression reads, and where it leaves our part of CEL. Both in the order of the text. */
export interface Dependencies {
  references: Reference[]
  comparisons: Comparison[]
  refused: ExpressionProblem[]
}

/** Reads the dependencies off a parsed expression, without evaluating it. */
export function readDependencies(ast: ASTNode): Dependencies {
  const found: Dependencies = { references: [], comparisons: [], refused: [] }
  visit(ast, { found, bound: new Set(), nesting: 0 })
  return found
}

/** Lists inside lists: with more, a short expression could run for hours. */
const MOST_NESTED_LISTS = 2

interface Visit {
  found: Dependencies
  /** Names that a surrounding `exists`, `all` … gives to the elements of its list. */
  bound: ReadonlySet<string>
  nesting: number
}

function visit(node: ASTNode, visiting: Visit): void {
  const reference = toReference(node)
  if (reference !== undefined) {
    if (!visiting.bound.has(reference.root)) visiting.found.references.push(reference)
    return
  }
  if (node.op === 'call') refuseUnknown(node.args[0], FUNCTIONS, node, visiting)
  if (node.op === 'rcall') visitMethod(node.args, node, visiting)
  else for (const child of childrenOf(node)) visit(child, visiting)
  if (node.op === '[]') refuse(node, 'What stands in [ ] must be a name in quotes', visiting)
  if (node.op === 'map') refuse(node, 'There is nothing to write { } for', visiting)
  noteComparison(node, visiting)
}

function visitMethod([name, receiver, args]: [string, ASTNode, ASTNode[]], node: ASTNode, visiting: Visit): void {
  refuseUnknown(name, METHODS, node, visiting)
  visit(receiver, visiting)
  const [variable, ...bodies] = args
  if (!COMPREHENSIONS.has(name) || variable?.op !== 'id') visitAll(args, visiting)
  else visitAll(bodies, enterList(name, variable.args, node, visiting))
}

/** Inside, `variable` names an element of the list and no longer anything outside. */
function enterList(name: string, variable: string, node: ASTNode, visiting: Visit): Visit {
  const nesting = visiting.nesting + 1
  if (nesting > MOST_NESTED_LISTS) refuse(node, `\`${name}\` stands inside too many others`, visiting)
  return { ...visiting, nesting, bound: new Set([...visiting.bound, variable]) }
}

function visitAll(nodes: ASTNode[], visiting: Visit): void {
  for (const node of nodes) visit(node, visiting)
}

function refuse(node: ASTNode, message: string, { found }: Visit): void {
  found.refused.push({ kind: 'not-supported', message, ...spanOf(node) })
}

function refuseUnknown(name: string, known: ReadonlySet<string>, node: ASTNode, { found }: Visit): void {
  if (known.has(name)) return
  found.refused.push({ kind: 'unknown-name', message: `There is no function \`${name}\` here`, name, known: [...known], ...spanOf(node) })
}

/** `a`, `a.b`, `a['b'].c`: undefined for everything else. */
function toReference(node: ASTNode): Reference | undefined {
  if (node.op === 'id') return { root: node.args, path: [], spans: [spanOf(node)], ...spanOf(node) }
  const key = keyOf(node)
  if (key === undefined) return undefined
  const inner = toReference(key.of)
  return inner && { root: inner.root, path: [...inner.path, key.name], spans: [...inner.spans, key.span], ...spanOf(node) }
}

function keyOf(node: ASTNode): { of: ASTNode; name: string; span: Span } | undefined {
  if (node.op === '.') return { of: node.args[0], name: node.args[1], span: { start: node.end - node.args[1].length, end: node.end } }
  if (node.op !== '[]') return undefined
  const [of, key] = node.args
  return key.op === 'value' && typeof key.args === 'string' ? { of, name: key.args, span: spanOf(key) } : undefined
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function childrenOf(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [node.args[0]]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case 'map':
      return node.args.flat()
    case '!_':
    case '-_':
      return [node.args]
    default:
      return node.args
  }
}

function noteComparison(node: ASTNode, { found, bound }: Visit): void {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return
  const [left, right] = node.args
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const reference = toReference(one)
    const texts = textsOf(other)
    if (reference !== undefined && texts.length > 0 && !bound.has(reference.root)) found.comparisons.push({ reference, texts })
  }
}

/** The text that a literal, or the texts that a list of literals, states. */
function textsOf(node: ASTNode): (Span & { value: string })[] {
  if (node.op === 'value' && typeof node.args === 'string') return [{ ...spanOf(node), value: node.args }]
  return node.op === 'list' ? node.args.flatMap(textsOf) : []
}
