import { type Answer, type Edition, type Migration, validators } from '@ai-toolkit/model'
import { assess, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byId, checkupOf, questionOf, takeOut } from '../difference/fixture/read-story.ts'
import { add, answersOf, migrationOf, next, remove, story } from './fixture/migrate-story.ts'
import { migrateAnswers } from './migrate-answers.ts'
import { migrateThrough } from './migrate-through.ts'
import { reverseMigration } from './reverse-migration.ts'

describe('whatever is answered and migrated', () => {
  const wear = fc.constantFrom('w0', 'w1', 'w2')
  const extras = fc.record({ note: fc.constantFrom('Note', 'Other note'), toDiscuss: fc.boolean() }, { requiredKeys: [] })
  const given = (value: fc.Arbitrary<Answer['value']>) =>
    fc.oneof(
      fc.tuple(value, extras).map(([one, more]) => ({ ...(one !== undefined && { value: one }), ...more })),
      fc.constant({ notApplicable: 'Because' }),
    )
  const cell = fc.record({ likelihood: fc.constantFrom('c1', 'c2'), impact: fc.constantFrom('h1', 'h3') })
  const file = fc.record(
    {
      q_kind: fc.constantFrom('o_city', 'o_cargo').map((value) => ({ value })),
      q_gap: given(wear),
      q_chain: given(wear),
      q_load: given(fc.integer({ min: 0, max: 200 })),
      q_lights: given(fc.subarray(['o_front', 'o_rear'], { minLength: 1 })),
      q_remark: given(fc.constantFrom('Bell', 'Saddle')),
      q_checked: given(fc.constantFrom('2025-03-01', '2026-02-28')),
      q_helmet: given(fc.constantFrom('o_yes', 'o_no')),
      q_brake_fails: given(fc.record({ initial: cell, residual: cell })),
      q_parts: fc
        .array(fc.record({ q_part_wear: given(wear), q_part_name: given(fc.constant('Pad')) }), { minLength: 1, maxLength: 2 })
        .map((parts) => ({ value: parts.map((answers, index) => ({ id: `e${index}`, answers })) })),
    },
    { requiredKeys: [] },
  )

  /** Steps that can be taken together, each with its rule. */
  const steps: { on?: string; verbs: Partial<Migration>; changes: ((draft: Edition) => void)[]; back: boolean }[] = [
    {
      on: 'q_chain',
      verbs: { move: [{ from: 'q_chain', to: 'q_links' }] },
      changes: [(draft) => Object.assign(questionOf(draft, 'q_chain'), { id: 'q_links' })],
      back: true,
    },
    { verbs: { drop: [{ unit: 'questions.q_remark', reason: 'Gone' }] }, changes: [remove('q_remark')], back: true },
    {
      on: 'q_chain',
      verbs: { merge: [{ from: ['q_chain', 'q_gap'], to: 'q_worn', take: 'first' }] },
      changes: [remove('q_chain'), remove('q_gap'), add('q_worn', 'q_chain')],
      back: false,
    },
    { verbs: {}, changes: [add('q_fresh', 'q_remark')], back: true },
    {
      verbs: { default: [{ question: 'q_bell', value: 'Rings', reason: 'All did' }] },
      changes: [add('q_bell', 'q_remark')],
      back: false,
    },
    {
      verbs: { coveredBy: [{ question: 'q_helmet', by: ['q_kind'] }] },
      changes: [(draft) => takeOut(byId(checkupOf(draft).sections, 's_risk').questions, 'q_helmet')],
      back: true,
    },
    {
      verbs: { replace: [{ question: 'q_checked', by: ['q_checked'] }] },
      changes: [(draft) => Object.assign(questionOf(draft, 'q_checked'), { type: 'text', text: 'Who looked after the wheels in winter?' })],
      back: true,
    },
    {
      verbs: { drop: [{ unit: 'questions.q_part_name', reason: 'Nobody knew' }] },
      changes: [(draft) => takeOut(questionOf(draft, 'q_parts').questions, 'q_part_name')],
      back: true,
    },
    {
      verbs: { map: [{ scale: 'wear', choices: { w1: 'w_some' } }] },
      changes: [(draft) => Object.assign(byId(byId(checkupOf(draft).scales, 'wear').points, 'w1'), { id: 'w_some' })],
      back: true,
    },
    {
      verbs: { rescale: [{ question: 'q_load', factor: 1000 }] },
      changes: [(draft) => Object.assign(questionOf(draft, 'q_load'), { unit: 'g', maximum: 200_000 })],
      back: true,
    },
    {
      verbs: { split: [{ from: 'q_lights', to: ['q_front', 'q_rear'] }] },
      changes: [remove('q_lights'), add('q_front', 'q_lights'), add('q_rear', 'q_lights')],
      back: false,
    },
    {
      verbs: { keep: ['questions.q_kind.text'] },
      changes: [(draft) => (questionOf(draft, 'q_kind').text = 'Which sort of bicycle is this one?')],
      back: true,
    },
    {
      verbs: { drop: [{ unit: 'questions.q_brake_fails.rows.residual', reason: 'One is enough' }] },
      changes: [(draft) => takeOut(questionOf(draft, 'q_brake_fails').rows, 'residual')],
      back: true,
    },
  ]
  const some = (pool: typeof steps) =>
    fc
      .subarray(pool)
      .map((chosen) => chosen.filter(({ on }, index) => on === undefined || chosen.findIndex((other) => other.on === on) === index))
      .map((chosen) => ({ verbs: joinVerbs(chosen.map(({ verbs }) => verbs)), to: next(...chosen.flatMap(({ changes }) => changes)) }))

  it('every answer is accounted for: it is there as it was, or in the record as it was', () => {
    fc.assert(
      fc.property(file, some(steps), (answers, { verbs, to }) => {
        const { value, diagnostics } = migrateAnswers(answersOf(answers), story, to, [migrationOf(verbs)])
        expect(diagnostics).toEqual([])
        if (value === undefined) return
        expect(validators.answers(value.answers), JSON.stringify(validators.answers.errors)).toBe(true)
        const { entries } = value.record
        for (const [id, answer] of Object.entries(answers)) {
          const [entry, ...more] = entries.filter(({ question, group }) => question === id && group === undefined)
          expect(more).toEqual([])
          if (entry?.before !== undefined) expect(entry.before).toEqual(answer)
          else expect(entry?.into.map((into) => plain(value.answers.answers[into]))).toEqual([plain(answer)])
        }
        const lost = entries.filter(({ outcome, why }) => outcome === 'retired' || (why !== undefined && outcome !== 'defaulted'))
        const expected = lost.map(({ question, before }) => [question, before])
        expect((value.answers.retired ?? []).map(({ question, answer }) => [question, answer])).toEqual(expected)
        const inner = entries.filter(({ group }) => group !== undefined)
        expect(inner).toHaveLength((answers.q_parts?.value ?? []).flatMap((part) => Object.keys(part.answers)).length)
        expect(() => assess(compileQuestionnaire(checkupOf(to)), value.answers, { edition: '1.1.0', digest: value.answers.digest })).not.toThrow()
      }),
      { numRuns: 150 },
    )
  })

  it('there and back is where it began, where every step can be reversed', () => {
    fc.assert(
      fc.property(file, some(steps.filter(({ back }) => back)), (answers, { verbs, to }) => {
        const there = migrateThrough(answersOf(answers), [story, to, story], [migrationOf(verbs)])
        expect(there.diagnostics).toEqual([])
        expect(there.value?.answers).toEqual(answersOf(answers))
        expect(there.value?.records[1]?.toAnswer).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('back and there again is where it began, what only the later edition asks too', () => {
    const fresh = fc.record({ q_fresh: given(fc.constantFrom('Dust', 'Rust')) }, { requiredKeys: [] })
    fc.assert(
      fc.property(file, fresh, some(steps.filter(({ back }) => back)), (answers, more, { verbs, to }) => {
        const migrations = [migrationOf(verbs)]
        const there = migrateAnswers(answersOf(answers), story, to, migrations).value?.answers
        const asked = checkupOf(to).sections.some(({ questions }) => questions.some(({ id }) => id === 'q_fresh'))
        const { retired: _gone, ...later } = { ...there, ...answersOf({ ...there?.answers, ...(asked && more) }), edition: '1.1.0' }
        const begun = { ...later, digest: there?.digest ?? '' }
        const { value, diagnostics } = migrateThrough(begun, [to, story, to], migrations)
        expect(diagnostics).toEqual([])
        expect(value?.answers).toEqual(begun)
      }),
      { numRuns: 60 },
    )
  })

  it('what splits or joins has no way back, and is refused', () => {
    fc.assert(
      fc.property(file, some(steps), (answers, { verbs, to }) => {
        const there = migrateAnswers(answersOf(answers), story, to, [migrationOf(verbs)]).value?.answers ?? answersOf({})
        const { diagnostics } = migrateAnswers(there, to, story, [migrationOf(verbs)])
        expect(diagnostics.map(({ code }) => code)).toEqual(verbs.split || verbs.merge ? ['migration-no-way-back'] : [])
      }),
      { numRuns: 60 },
    )
    expect(reverseMigration(migrationOf({ map: [{ scale: 'wear', choices: { w1: 'w2', w0: 'w2' } }] }))).toBeUndefined()
  })

  function joinVerbs(all: readonly Partial<Migration>[]): Partial<Migration> {
    const verbs = new Set(all.flatMap((one) => Object.keys(one)))
    return Object.fromEntries([...verbs].map((verb) => [verb, all.flatMap((one) => (one as Record<string, unknown[]>)[verb] ?? [])]))
  }

  /** Without the mark that somebody is to look at it, and without the answers inside, which are accounted for by themselves. */
  function plain(answer: Answer | undefined): unknown {
    const { toDiscuss: _mark, value, ...rest } = answer ?? {}
    const isGroup = Array.isArray(value) && value.some((entry) => typeof entry === 'object')
    return { ...rest, value: isGroup ? value.map((entry) => (typeof entry === 'object' ? entry.id : entry)) : value }
  }
})
