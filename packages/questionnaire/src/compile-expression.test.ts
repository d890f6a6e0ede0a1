import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CelNumber } from './cel-number.ts'
import { type CelContext, type CelTree, computeNumber, computeText, isMet, type ResultType } from './compile-expression.ts'
import { createCelScope } from './create-cel-scope.ts'
import type { Shape } from './scope-shape.ts'

const scope = createCelScope(
  new Map([
    [
      'answers',
      new Map<string, Shape>([
        ['q_kind', 'string'],
        ['q_lights', 'list<string>'],
        ['q_load', 'number'],
        ['constructor', 'string'],
        ['q_risk', new Map<string, Shape>([['initial', new Map<string, Shape>([['likelihood', 'string']])]])],
      ]),
    ],
    [
      'measures',
      new Map<string, Shape>([
        ['a', 'number'],
        ['b', 'number'],
        ['none', 'number'],
      ]),
    ],
    ['this', new Map<string, Shape>([['answer', 'dyn']])],
  ]),
) // prettier-ignore

const context: CelContext = {
  answers: tree({
    q_kind: 'o_cargo',
    q_lights: ['o_front', 'o_rear'],
    q_load: new CelNumber(80.5),
    q_risk: tree({ initial: tree({ likelihood: 'c3' }) }),
  }),
  measures: tree({ a: new CelNumber(2.4), b: new CelNumber(3) }),
  this: tree({ answer: tree({ initial: tree({ likelihood: 'c3' }) }) }),
}

function tree(values: Record<string, CelTree extends Map<string, infer V> ? V : never>): CelTree {
  return new Map(Object.entries(values))
}

function problemsOf(source: string, type: ResultType = 'bool') {
  return scope.compile(source, type).problems
}

function met(source: string): boolean {
  expect(problemsOf(source), source).toEqual([])
  return isMet(scope.compile(source, 'bool'), context)
}

function number(source: string): number | undefined {
  expect(problemsOf(source, 'number'), source).toEqual([])
  return computeNumber(scope.compile(source, 'number'), context)
}

describe('numbers', () => {
  it('are of one kind: whole numbers divide and mix like any other', () => {
    expect(number('1 / 4')).toBe(0.25)
    expect(number('measures.b > 2 ? 1 : measures.a')).toBe(1)
    expect(number('-3 + measures.b')).toBe(0)
    expect(number('mean([1, measures.b, 2.5, 1])')).toBe(1.875)
    expect(number('measures["b"] * 2')).toBe(6)
    expect(met('measures.b in [1, 3]')).toBe(true)
    expect(met('measures.b == 3 && measures.b != 4')).toBe(true)
  })

  it('compare without the noise of binary fractions', () => {
    expect(0.8 * 3 > 2.4).toBe(true)
    expect(met('measures.a >= 0.8 * measures.b')).toBe(true)
    expect(met('measures.a == 0.8 * measures.b')).toBe(true)
    expect(met('measures.a / measures.b < 0.8')).toBe(false)
    expect(met('0.1 + 0.2 - 0.3 == 0')).toBe(true)
    expect(number('floor(0.29 * 100)')).toBe(29)
    expect(number('ceil(0.07 * 100)')).toBe(7)
  })

  it('keep full precision in the middle: three thirds are one', () => {
    expect(number('2 / 3 * 3')).toBe(2)
  })

  it('have functions', () => {
    expect(number('min(1, measures.b) + max(1, measures.b) + abs(-2)')).toBe(6)
    expect(number('round(2.5) + round(-2.5) + round(1.4)')).toBe(1)
    expect(number('min([3, 1, 2]) + max([3, 1, 2]) + sum([1, 2])')).toBe(7)
    expect(number('sum([])')).toBe(0)
    expect(number('count(answers.q_lights)')).toBe(2)
    expect(number("count(answers.q_lights.filter(x, x == 'o_rear'))")).toBe(1)
  })

  it.each(['1 / 0', 'measures.b / (measures.b - 3)', 'mean([])', 'min([])', 'round(1 / 0)', 'floor(0 / 0)'])('give nothing for %s', (source) => {
    expect(number(source)).toBeUndefined()
  })
})

describe('conditions', () => {
  it('read texts, lists and cells', () => {
    expect(met("answers.q_kind == 'o_cargo' && 'o_front' in answers.q_lights")).toBe(true)
    expect(met("answers.q_risk.initial.likelihood in ['c2', 'c3']")).toBe(true)
    expect(met("answers.q_lights.exists(x, x == 'o_rear') && answers.q_lights.all(x, x.startsWith('o_'))")).toBe(true)
    expect(met("this.answer.initial.likelihood == 'c3'")).toBe(true)
  })

  it('are not met where they need what is missing, also under a not', () => {
    expect(met('measures.none > 1')).toBe(false)
    expect(met('!(measures.none > 1)')).toBe(false)
    expect(met('has(measures.none)')).toBe(false)
    expect(met('!has(measures.none)')).toBe(true)
    expect(met('has(answers.constructor)')).toBe(false)
    expect(met("this.answer.initial.impact == 'c3'")).toBe(false)
  })

  it('need not what the other side of an or settles', () => {
    expect(met('measures.none > 1 || measures.b == 3')).toBe(true)
  })
})

it('gives texts for look-ups', () => {
  expect(computeText(scope.compile('answers.q_kind', 'string'), context)).toBe('o_cargo')
})

describe('problems', () => {
  it.each<[string, ResultType, string, string, string[]?]>([
    ['measures.a >', 'bool', 'syntax', ''],
    ['answers.in == 1', 'bool', 'syntax', 'in'],
    ['measures.aa > 1', 'bool', 'unknown-name', 'aa', ['a', 'b', 'none']],
    ["has(answers.q_knd) || answers.q_kind == 'x'", 'bool', 'unknown-name', 'q_knd'],
    ['answers.q_risk.initial.impact == "c3"', 'bool', 'unknown-name', 'impact', ['likelihood']],
    ['answer.q_kind == "x"', 'bool', 'unknown-name', 'answer', ['answers', 'measures', 'this']],
    ['answers.q_load == "x"', 'bool', 'type', 'answers.q_load == "x"'],
    ['answers.q_load.x == 1', 'bool', 'type', 'answers.q_load.x'],
    ['[answers.q_risk.initial].exists(x, x.likelihood == "c3")', 'bool', 'type', 'answers.q_risk.initial'],
    ['measures.a', 'bool', 'type', 'measures.a'],
    ['measures.a > 1', 'number', 'type', 'measures.a > 1'],
    ['answers.q_lights[0] == "x"', 'bool', 'not-supported', 'answers.q_lights[0]'],
    ['measures[answers.q_kind] > 1', 'bool', 'not-supported', 'measures[answers.q_kind]'],
    ['size(answers.q_lights) > 1', 'bool', 'unknown-name', 'size(answers.q_lights)'],
    ['answers.q_kind.matches("(a+)+$")', 'bool', 'unknown-name', 'answers.q_kind.matches("(a+)+$")'],
    ['cel.bind(x, 1, x) == 1', 'bool', 'unknown-name', 'cel.bind(x, 1, x)'],
    ['{"a": 1} == {"a": 1}', 'bool', 'not-supported', '{"a": 1}'],
    ['int("1") == 1', 'bool', 'unknown-name', 'int("1")'],
  ])('%s, where a %s is needed: %s', (source, type, kind, at, known) => {
    const [problem] = problemsOf(source, type)
    expect(problem).toMatchObject({ kind, ...(known && { known }) })
    if (at !== '') expect(source.slice(problem?.start, problem?.end)).toBe(at)
  })

  it('are all found, not only the first', () => {
    expect(problemsOf('measures.x > answers.y && size([1]) > 1').map(({ name }) => name)).toEqual(['size', 'x', 'y'])
  })

  it('keep an expression small and quick', () => {
    const nested = 'answers.q_lights.all(a, answers.q_lights.all(b, answers.q_lights.all(c, c == a)))'
    expect(problemsOf(nested)).toMatchObject([{ kind: 'not-supported' }])
    expect(problemsOf(`${'('.repeat(100)}true${')'.repeat(100)}`)).toMatchObject([{ kind: 'syntax' }])
    expect(problemsOf(Array.from({ length: 400 }, () => 'true').join('&&'))).toMatchObject([{ kind: 'syntax' }])
  })

  it('come of any text; nothing is thrown', () => {
    const words = [
      'answers',
      '.',
      'q_kind',
      'measures',
      'a',
      '(',
      ')',
      '[',
      ']',
      '==',
      '"x"',
      '1',
      '&&',
      '!',
      'has',
      ',',
      '?',
      ':',
      'in',
      'size',
      '+',
      'x',
      '.all',
      '\n',
    ]
    const sources = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(sources, fc.constantFrom<ResultType>('bool', 'number', 'string'), (source, type) => {
        const compiled = scope.compile(source, type)
        expect(compiled.problems.every(({ start, end }) => start >= 0 && end >= start)).toBe(true)
        if (compiled.problems.length > 0) expect(compiled.run(context)).toBeUndefined()
        else compiled.run(context)
      }),
      { numRuns: 1000 },
    )
  })
})
