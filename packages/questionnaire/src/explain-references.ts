import type { Contribution } from '@ai-toolkit/model'
import { CelNumber } from './cel-number.ts'
import { cleanNumber } from './clean-number.ts'
import type { CelContext, CelValue } from './compile-expression.ts'
import type { Explanation } from './measure-value.ts'
import type { Reference } from './read-dependencies.ts'
import { type Each, namesRead } from './reference-names.ts'

/** An expression that was run, for one question or section (`of`) or the whole, and what it gave. */
export interface Run {
  each: Each
  of: string | undefined
  context: CelContext
  value: number | undefined
}

/** What of the references went in as a number; or, where the expression gave no value, the ids of what it missed. Each is listed once. */
export function explainReferences(references: readonly Reference[], { each, of, context, value }: Run): Explanation {
  const once = [...new Map(references.map((reference) => [[reference.root, ...reference.path].join('.'), reference])).values()]
  if (value !== undefined) return { undetermined: [], contributions: once.flatMap((reference) => contributionOf(reference, each, of, context) ?? []) }
  const absent = once.filter(({ root, path }) => readPath(context, [root, ...path]) === undefined)
  const { questions, measures } = namesRead(absent, each)
  const ownAnswer = each === 'question' && of !== undefined && absent.some(({ root }) => root === 'this') ? [of] : []
  return { undetermined: [...new Set([...ownAnswer, ...questions, ...measures])], contributions: [] }
}

/** The value that a path leads to from the variables, or undefined. */
function readPath(context: CelContext, [root = '', ...path]: readonly string[]): CelValue | undefined {
  let value: CelValue | undefined = context[root]
  for (const name of path) value = value instanceof Map ? value.get(name) : undefined
  return value
}

/** States, ranges and names are read too, but are no values that go in. */
function contributionOf({ root, path }: Reference, each: Each, of: string | undefined, context: CelContext): Contribution | undefined {
  const [first = '', second = ''] = path
  switch (root) {
    case 'answers':
    case 'points':
      return questionPart(first, root, path, context)
    case 'measures':
      return part({ from: 'measure', id: first }, readPath(context, [root, first]))
    case 'sections':
    case 'questions':
      return part({ from: 'measure', id: second, of: first }, readPath(context, [root, first, second]))
    case 'this':
      if (of === undefined) return undefined
      if (each === 'section') return part({ from: 'measure', id: first, of }, readPath(context, [root, first]))
      return first === 'answer' || first === 'points'
        ? questionPart(of, first === 'answer' ? 'answers' : first, [of, ...path.slice(1)], context)
        : undefined
    default:
      return undefined
  }
}

/** A number that was given goes in as it is, a choice by its points. */
function questionPart(id: string, root: 'answers' | 'points', path: readonly string[], context: CelContext): Contribution | undefined {
  const answer = readPath(context, [root, ...path])
  return part({ from: 'question', id }, answer instanceof CelNumber ? answer : readPath(context, ['points', ...path]))
}

function part(source: Omit<Contribution, 'value'>, value: CelValue | undefined): Contribution | undefined {
  return value instanceof CelNumber ? { ...source, value: cleanNumber(value.value) } : undefined
}
