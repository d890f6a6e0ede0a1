import type { Answers, Question } from '@ai-toolkit/model'
import { assess, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseEdition } from '../../test/base-edition.ts'
import { readRule } from './read-rule.ts'
import type { Rule } from './rule.ts'

const base = baseEdition.resources.find(({ questionnaire }) => questionnaire?.id === 'checkup')?.questionnaire
if (base === undefined) throw new Error('The base story has no check-up')
const questions = base.sections.flatMap((section) => section.questions)
const scope = { questions, scales: base.scales ?? [] }

const target = { question: 'q_kind' }

describe('readRule', () => {
  it.each<[string, Rule | undefined]>([
    ["answers.q_kind == 'o_cargo'", { kind: 'one-of', target, texts: ['o_cargo'] }],
    ["!(answers.q_kind == 'o_cargo')", { kind: 'none-of', target, texts: ['o_cargo'] }],
    ["'o_cargo' != answers['q_kind']", { kind: 'none-of', target, texts: ['o_cargo'] }],
    ["answers.q_kind in ['o_cargo', 'o_city']", { kind: 'one-of', target, texts: ['o_cargo', 'o_city'] }],
    ["!('o_rear' in answers.q_lights)", { kind: 'not-chosen', target: { question: 'q_lights' }, choice: 'o_rear' }],
    ['100 < answers.q_load', { kind: 'number', target: { question: 'q_load' }, operator: '>', number: 100 }],
    ['!(answers.q_load >= -1)', { kind: 'number', target: { question: 'q_load' }, operator: '<', number: -1 }],
    [
      'has(answers.q_gap) && true',
      {
        kind: 'all',
        rules: [
          { kind: 'given', target: { question: 'q_gap' } },
          { kind: 'constant', holds: true },
        ],
      },
    ],
    [
      "!(has(answers.q_gap) || states.q_kind != 'answered')",
      {
        kind: 'all',
        rules: [
          { kind: 'missing', target: { question: 'q_gap' } },
          { kind: 'given', target },
        ],
      },
    ],
    ['points.q_gap >= 2', { kind: 'one-of', target: { question: 'q_gap' }, texts: ['w1', 'w2'] }],
    ['points.q_gap > 4', { kind: 'constant', holds: false }],
    [
      "answers.q_brake_fails.initial.impact == 'h3'",
      { kind: 'one-of', target: { question: 'q_brake_fails', cell: { row: 'initial', column: 'impact' } }, texts: ['h3'] },
    ],
    [
      'points.q_brake_fails.initial.impact == 3',
      { kind: 'one-of', target: { question: 'q_brake_fails', cell: { row: 'initial', column: 'impact' } }, texts: ['h3'] },
    ],
    ["states.q_kind == 'hidden'", undefined],
    ["states.q_parts == 'answered'", undefined],
    ['points.q_lights > 1', undefined],
    ["answers.q_lights.exists(x, x == 'o_rear')", undefined],
    ['answers.q_load + 1 > 2', undefined],
    ["answers.q_kind == 'o_cargo' || states.q_gap == 'unanswered'", undefined],
    ['answers.', undefined],
  ])('reads %s', (condition, rule) => {
    expect(readRule(condition, scope)).toEqual(rule)
  })

  it('gives rules that hold exactly where the condition is met', () => {
    const condition = fc.letrec<{ tree: string; atom: string }>((tie) => ({
      atom: fc.constantFrom(
        "answers.q_kind == 'o_cargo'",
        "answers.q_kind != 'o_city'",
        "answers.q_gap in ['w0', 'w2']",
        "'o_rear' in answers.q_lights",
        'answers.q_load > 50',
        'answers.q_load != 80',
        'has(answers.q_gap)',
        'points.q_chain >= 1',
        'points.q_gap != 2',
        "states.q_lights == 'answered'",
        "answers.q_brake_fails.initial.impact != 'h2'",
        'true',
      ),
      tree: fc.oneof(
        { maxDepth: 3 },
        tie('atom'),
        fc.tuple(tie('tree'), fc.constantFrom('&&', '||'), tie('tree')).map((parts) => `(${parts.join(' ')})`),
        tie('tree').map((inner) => `!(${inner})`),
      ),
    })).tree
    const answers = fc.record(
      {
        q_kind: fc.constantFrom('o_city', 'o_cargo'),
        q_gap: fc.constantFrom('w0', 'w1', 'w2'),
        q_chain: fc.constantFrom('w0', 'w1', 'w2'),
        q_load: fc.constantFrom(0, 50, 80, 200),
        q_lights: fc.constantFrom(['o_front'], ['o_rear'], ['o_front', 'o_rear'], ['o_none']),
        q_brake_fails: fc.constant({ initial: { likelihood: 'c1', impact: 'h2' }, residual: { likelihood: 'c1', impact: 'h1' } }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(condition, answers, (when, values) => {
        const rule = readRule(when, scope)
        expect(rule && holdsFor(rule, values), when).toBe(isMet(when, values))
      }),
      { numRuns: 600 },
    )
  })
})

/** What the scoring engine says: whether a question with this condition is asked. */
function isMet(when: string, values: Record<string, unknown>): boolean {
  const free = questions.map(({ when: _when, announced: _announced, ...question }): Question => question)
  const asked: Question = { id: 'q_asked', type: 'text', text: 'Asked?', when }
  const compiled = compileQuestionnaire({
    ...(base as NonNullable<typeof base>),
    sections: [{ id: 's', title: 'S', questions: [...free, asked] }],
    measures: [],
    levels: [],
    overrides: [],
    recommendations: [],
  })
  const given = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }])) as Answers['answers']
  const answers: Answers = { questionnaire: 'checkup', edition: '1.0.0', digest: '', subject: { name: 'X' }, date: '2026-03-01', answers: given }
  return assess(compiled, answers, { edition: '1.0.0', digest: '' }).questions.find(({ id }) => id === 'q_asked')?.state !== 'hidden'
}

function holdsFor(rule: Rule, values: Record<string, unknown>): boolean {
  if (rule.kind === 'constant') return rule.holds
  if ('rules' in rule)
    return rule.kind === 'all' ? rule.rules.every((part) => holdsFor(part, values)) : rule.rules.some((part) => holdsFor(part, values))
  const { question, cell } = rule.target
  const whole = values[question] as string | number | string[] | Record<string, Record<string, string>> | undefined
  const value = cell === undefined ? whole : (whole as Record<string, Record<string, string>> | undefined)?.[cell.row]?.[cell.column]
  if (rule.kind === 'missing' || rule.kind === 'given') return (value !== undefined) === (rule.kind === 'given')
  if (value === undefined) return false
  switch (rule.kind) {
    case 'one-of':
      return rule.texts.includes(String(value))
    case 'none-of':
      return !rule.texts.includes(String(value))
    case 'chosen':
      return (value as string[]).includes(rule.choice)
    case 'not-chosen':
      return !(value as string[]).includes(rule.choice)
    case 'number':
      return compare(Number(value), rule.operator, rule.number)
  }
}

function compare(a: number, operator: string, b: number): boolean {
  const results: Record<string, boolean> = { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '=': a === b, '!=': a !== b }
  return results[operator] === true
}
