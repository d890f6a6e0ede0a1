import type { Question, Scale } from '@ai-toolkit/model'
import { type ASTNode, ParseError, parse } from '@marcbachmann/cel-js'
import type { NumberOperator, Rule, RuleTarget } from './rule.ts'

/** What a condition can refer to. */
export interface RuleScope {
  /** The questions that it can read: of all sections, or of one entry of a group. */
  questions: readonly Question[]
  scales: readonly Scale[]
}

/**
 * A condition (CEL) as a rule that other programs can state; undefined where it says more than such a rule can. The rule holds exactly where the
 * condition is met, for all answers that are complete and fit their questions.
 */
export function readRule(condition: string, scope: RuleScope): Rule | undefined {
  const tree = parseCondition(condition)
  return tree && toRule(tree, true, scope)
}

function parseCondition(condition: string): ASTNode | undefined {
  try {
    return parse(condition).ast
  } catch (error) {
    if (error instanceof ParseError) return undefined
    throw error
  }
}

/** The rule that holds where the node is true (`wanted`), or where it is false. Neither holds where the node has no value. */
function toRule(node: ASTNode, wanted: boolean, scope: RuleScope): Rule | undefined {
  switch (node.op) {
    case '&&':
      return join(wanted ? 'all' : 'any', node.args, wanted, scope)
    case '||':
      return join(wanted ? 'any' : 'all', node.args, wanted, scope)
    case '!_':
      return toRule(node.args, !wanted, scope)
    case 'value':
      return typeof node.args === 'boolean' ? { kind: 'constant', holds: node.args === wanted } : undefined
    case 'in':
      return readMembership(node.args, wanted, scope)
    case 'call':
      return node.args[0] === 'has' ? readPresence(node.args[1][0], wanted, scope) : undefined
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return readComparison(node.op, node.args, wanted, scope)
    default:
      return undefined
  }
}

function join(kind: 'all' | 'any', parts: readonly ASTNode[], wanted: boolean, scope: RuleScope): Rule | undefined {
  const rules = parts.map((part) => toRule(part, wanted, scope))
  return rules.some((rule) => rule === undefined) ? undefined : { kind, rules: rules.filter((rule) => rule !== undefined) }
}

function readPresence(node: ASTNode | undefined, wanted: boolean, scope: RuleScope): Rule | undefined {
  const read = node && readReference(node, scope)
  return read?.root === 'answers' ? { kind: wanted ? 'given' : 'missing', target: read.target } : undefined
}

/** `'o_a' in answers.q` of several choices, `answers.q in ['o_a', 'o_b']` of one. */
function readMembership([left, right]: readonly [ASTNode, ASTNode], wanted: boolean, scope: RuleScope): Rule | undefined {
  const inside = readReference(right, scope)
  if (inside?.root === 'answers' && inside.question.type === 'multiple' && left.op === 'value' && typeof left.args === 'string') {
    return { kind: wanted ? 'chosen' : 'not-chosen', target: inside.target, choice: left.args }
  }
  const read = readReference(left, scope)
  const texts = right.op === 'list' ? right.args.map(textOf) : []
  if (read?.root !== 'answers' || texts.length === 0 || texts.some((text) => text === undefined)) return undefined
  return { kind: wanted ? 'one-of' : 'none-of', target: read.target, texts: texts.filter((text) => text !== undefined) }
}

const negated: Record<NumberOperator, NumberOperator> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '!=', '!=': '=' }
const mirrored: Record<NumberOperator, NumberOperator> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' }

function readComparison(
  given: '==' | '!=' | '<' | '<=' | '>' | '>=',
  [left, right]: readonly [ASTNode, ASTNode],
  wanted: boolean,
  scope: RuleScope,
): Rule | undefined {
  const written: NumberOperator = given === '==' ? '=' : given
  const read = readReference(left, scope)
  const operator = wanted ? written : negated[written]
  if (read !== undefined) return compare(read, operator, right, scope)
  const other = readReference(right, scope)
  return other && compare(other, mirrored[operator], left, scope)
}

function compare(read: Read, operator: NumberOperator, value: ASTNode, scope: RuleScope): Rule | undefined {
  const text = textOf(value)
  const number = numberOf(value)
  if (read.root === 'states') return text === undefined ? undefined : compareState(read.target, operator, text)
  if (read.root === 'points') return number === undefined ? undefined : comparePoints(read, operator, number, scope)
  if (number !== undefined) return { kind: 'number', target: read.target, operator, number }
  if (text === undefined || (operator !== '=' && operator !== '!=')) return undefined
  return { kind: operator === '=' ? 'one-of' : 'none-of', target: read.target, texts: [text] }
}

/** Other programs know only whether there is an answer. */
function compareState(target: RuleTarget, operator: NumberOperator, state: string): Rule | undefined {
  if (state !== 'answered' || (operator !== '=' && operator !== '!=')) return undefined
  return { kind: operator === '=' ? 'given' : 'missing', target }
}

/** Points are counted out beforehand: the rule names the choices whose points fit. */
function comparePoints({ question, target }: Read, operator: NumberOperator, number: number, scope: RuleScope): Rule | undefined {
  const values = pointsOf(question, target, scope)
  if (values === undefined) return undefined
  const texts = values.filter(({ points }) => holds(points, operator, number)).map(({ id }) => id)
  return texts.length === 0 ? { kind: 'constant', holds: false } : { kind: 'one-of', target, texts }
}

function holds(points: number, operator: NumberOperator, number: number): boolean {
  switch (operator) {
    case '<':
      return points < number
    case '<=':
      return points <= number
    case '>':
      return points > number
    case '>=':
      return points >= number
    case '=':
      return points === number
    case '!=':
      return points !== number
  }
}

/** Weighted, but in matrices; undefined where the points of an answer are no matter of one choice. */
function pointsOf(question: Question, { cell }: RuleTarget, { scales }: RuleScope): { id: string; points: number }[] | undefined {
  const { type, weight = 1, options = [], columns = [] } = question
  const ofScale = (id: string | undefined, factor: number) =>
    scales.find((scale) => scale.id === id)?.points.map((point) => ({ id: point.id, points: point.value * factor }))
  if (type === 'matrix') return cell && ofScale(columns.find(({ id }) => id === cell.column)?.scale, 1)
  if (type === 'scale') return ofScale(question.scale, weight)
  return type === 'single' ? options.map(({ id, points = 0 }) => ({ id, points: points * weight })) : undefined
}

interface Read {
  root: 'answers' | 'points' | 'states'
  question: Question
  target: RuleTarget
}

/** `answers.q`, `points.q`, `states.q`, and `answers.q.row.column` of a matrix. */
function readReference(node: ASTNode, { questions }: RuleScope): Read | undefined {
  const [root, id, row, column, ...more] = pathOf(node) ?? []
  const question = questions.find((candidate) => candidate.id === id)
  if ((root !== 'answers' && root !== 'points' && root !== 'states') || question === undefined || more.length > 0) return undefined
  const isCell = row !== undefined && column !== undefined
  // A matrix or a group is answered when all of it is, which other programs cannot ask.
  if (question.type === 'group' || (question.type === 'matrix') !== isCell || (row !== undefined && !isCell)) return undefined
  return { root, question, target: { question: question.id, ...(isCell && { cell: { row, column } }) } }
}

function pathOf(node: ASTNode): string[] | undefined {
  if (node.op === 'id') return [node.args]
  const [of, name] = node.op === '.' ? node.args : node.op === '[]' ? [node.args[0], textOf(node.args[1])] : []
  const path = of && pathOf(of)
  return path === undefined || name === undefined ? undefined : [...path, name]
}

function textOf(node: ASTNode): string | undefined {
  return node.op === 'value' && typeof node.args === 'string' ? node.args : undefined
}

function numberOf(node: ASTNode): number | undefined {
  if (node.op === '-_') {
    const inner = numberOf(node.args)
    return inner === undefined ? undefined : -inner
  }
  return node.op === 'value' && (typeof node.args === 'number' || typeof node.args === 'bigint') ? Number(node.args) : undefined
}
