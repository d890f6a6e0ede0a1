import type { Answers, Edition, Migration, MigrationReason } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { byId, checkupOf, questionOf, takeOut } from '../difference/fixture/read-story.ts'
import { add, answersOf, migrate, migrationOf, next, remove, story } from './fixture/migrate-story.ts'
import { migrateAnswers } from './migrate-answers.ts'

describe('migrateAnswers', () => {
  it('goes to the later edition, whose digest it names', () => {
    const to = next((draft) => (checkupOf(draft).introduction = 'Take your time.'))
    const { value } = migrateAnswers(answersOf({ q_gap: { value: 'w1' } }), story, to, [])
    expect(value?.answers).toEqual({ ...answersOf({ q_gap: { value: 'w1' } }), edition: '1.1.0', digest: to.resources[1]?.questionnaireDigest })
    expect(value?.record).toEqual({
      questionnaire: 'checkup',
      from: '1.0.0',
      to: '1.1.0',
      entries: [{ question: 'q_gap', outcome: 'kept', into: ['q_gap'] }],
      toReview: [],
      toAnswer: [],
    })
  })

  it('moves an answer with its question, notes and all', () => {
    const answer = { value: 'w1', note: 'Left side', evidence: ['Photograph'] }
    const moved = migrate({ q_chain: answer }, { move: [{ from: 'q_chain', to: 'q_links' }] }, (draft) =>
      Object.assign(questionOf(draft, 'q_chain'), { id: 'q_links' }),
    )
    expect(moved.answers).toEqual({ q_links: answer })
    expect(moved.entries).toEqual([{ question: 'q_chain', outcome: 'moved', into: ['q_links'] }])
  })

  it('copies to the parts of a split question, for review', () => {
    const split = migrate(
      { q_chain: { value: 'w1' } },
      { split: [{ from: 'q_chain', to: ['q_links', 'q_cogs'] }] },
      remove('q_chain'),
      add('q_links', 'q_chain'),
      add('q_cogs', 'q_chain'),
    )
    expect(split.answers).toEqual({ q_links: { value: 'w1', toDiscuss: true }, q_cogs: { value: 'w1', toDiscuss: true } })
    expect(split).toMatchObject({ entries: [{ outcome: 'copied', into: ['q_links', 'q_cogs'] }], toReview: ['q_links', 'q_cogs'], toAnswer: [] })
  })

  it.each([
    ['agreed', 'w2', 'w2', { value: 'w2' }, []],
    ['agreed', 'w0', 'w2', undefined, ['q_worn']],
    ['first', 'w0', 'w2', { value: 'w0', toDiscuss: true }, []],
    ['highest', 'w0', 'w2', { value: 'w2', toDiscuss: true }, []],
    ['lowest', 'w1', 'w2', { value: 'w1', toDiscuss: true }, []],
  ] as const)('merges by %s: %s and %s', (take, gap, chain, merged, toAnswer) => {
    const rule = { from: ['q_gap', 'q_chain'], to: 'q_worn', take }
    const made = migrate(
      { q_gap: { value: gap }, q_chain: { value: chain } },
      { merge: [rule] },
      remove('q_gap'),
      remove('q_chain'),
      add('q_worn', 'q_chain'),
    )
    expect(made.answers).toEqual(merged === undefined ? {} : { q_worn: merged })
    expect(made.toAnswer).toEqual(toAnswer)
    const taken = made.entries.find(({ outcome }) => outcome === 'merged')?.question
    const because = taken === undefined ? { kind: 'differing', questions: ['q_worn'] } : { kind: 'merged', questions: ['q_worn'], taken }
    const retired = made.entries.filter(({ outcome }) => outcome === 'retired')
    expect(retired.map((entry) => entry.because)).toEqual(retired.map(() => [because]))
    expect(made.entries.map(({ before }) => before)).toEqual(expect.arrayContaining([{ value: gap }, { value: chain }]))
  })

  it('retires what has no place, as it was and with the reason, and says what to answer instead', () => {
    const answer = { value: 'Rusty bell', note: 'Loud' }
    const dropped = migrate({ q_remark: answer }, { drop: [{ unit: 'questions.q_remark', reason: 'Nobody read it.' }] }, remove('q_remark'))
    expect(dropped).toMatchObject({ answers: {}, entries: [{ outcome: 'retired', into: [], why: 'Nobody read it.', before: answer }], toAnswer: [] })
    const covered = migrate(
      { q_chain: { value: 'w1' }, q_gap: { value: 'w0' } },
      { coveredBy: [{ question: 'q_chain', by: ['q_gap', 'q_kind'] }] },
      remove('q_chain'),
    )
    expect(covered.entries[0]).toMatchObject({ why: 'covered by q_gap, q_kind', because: [{ kind: 'covered', questions: ['q_gap', 'q_kind'] }] })
    expect(covered).toMatchObject({ answers: { q_gap: { value: 'w0' } }, toReview: ['q_gap'], toAnswer: ['q_kind'] })
  })

  it.each([
    [
      'split into q_load, q_lights, and fits none of them',
      { kind: 'split', questions: ['q_load', 'q_lights'] },
      { split: [{ from: 'q_chain', to: ['q_load', 'q_lights'] }] },
    ],
    ['q_gap has an answer already', { kind: 'answered', questions: ['q_gap'] }, { move: [{ from: 'q_chain', to: 'q_gap' }] }],
    ['it does not fit the question any more', { kind: 'unfit', questions: ['q_load'] }, { move: [{ from: 'q_chain', to: 'q_load' }] }],
    ['the new edition has no such question', { kind: 'gone', questions: [] }, {}],
  ] as [string, MigrationReason, Partial<Migration>][])('says as data too that %s', (why, because, verbs) => {
    const { entries } = migrate({ q_gap: { value: 'w0' }, q_chain: { value: 'w1' } }, { keep: ['questions.q_chain'], ...verbs }, remove('q_chain'))
    expect(entries.find(({ question }) => question === 'q_chain')).toMatchObject({ outcome: 'retired', why, because: [because] })
  })

  it('maps choices, keeps those that stay, and leaves out of several only what is gone', () => {
    const relabel = (draft: Edition) => Object.assign(byId(questionOf(draft, 'q_lights').options, 'o_rear'), { id: 'o_back' })
    const verbs = { map: [{ question: 'q_lights', choices: { o_rear: 'o_back' } }] }
    expect(migrate({ q_lights: { value: ['o_front', 'o_rear'] } }, verbs, relabel)).toMatchObject({
      answers: { q_lights: { value: ['o_front', 'o_back'] } },
      entries: [{ outcome: 'mapped', before: { value: ['o_front', 'o_rear'] } }],
    })
    const gone = (draft: Edition) => takeOut(questionOf(draft, 'q_lights').options, 'o_rear')
    const drop = { drop: [{ unit: 'questions.q_lights.options.o_rear', reason: 'Reflectors do.' }] }
    expect(migrate({ q_lights: { value: ['o_front', 'o_rear'] } }, drop, gone)).toMatchObject({
      answers: { q_lights: { value: ['o_front'], toDiscuss: true } },
      entries: [{ outcome: 'mapped', why: 'Reflectors do.', review: true }],
      toReview: ['q_lights'],
    })
    expect(migrate({ q_lights: { value: ['o_rear'] } }, drop, gone)).toMatchObject({
      answers: {},
      entries: [{ outcome: 'retired' }],
      toAnswer: ['q_lights'],
    })
  })

  it('maps the points of a scale wherever it is used, in matrices and groups too', () => {
    const change = (draft: Edition) => {
      for (const [scale, point, id] of [
        ['wear', 'w1', 'w_some'],
        ['chance', 'c1', 'c_never'],
      ] as const)
        Object.assign(byId(byId(checkupOf(draft).scales, scale).points, point), { id })
    }
    const verbs = {
      map: [
        { scale: 'wear', choices: { w1: 'w_some' } },
        { scale: 'chance', choices: { c1: 'c_never' } },
      ],
    }
    const cells = { initial: { likelihood: 'c1', impact: 'h2' } }
    const parts = [{ id: 'e1', answers: { q_part_name: { value: 'Pad' }, q_part_wear: { value: 'w1' } } }]
    const made = migrate({ q_gap: { value: 'w1' }, q_brake_fails: { value: cells }, q_parts: { value: parts } }, verbs, change)
    expect(made.answers).toEqual({
      q_gap: { value: 'w_some' },
      q_brake_fails: { value: { initial: { likelihood: 'c_never', impact: 'h2' } } },
      q_parts: { value: [{ id: 'e1', answers: { q_part_name: { value: 'Pad' }, q_part_wear: { value: 'w_some' } } }] },
    })
    expect(made.entries).toContainEqual({ question: 'q_part_wear', group: 'e1', outcome: 'mapped', into: ['q_part_wear'], before: { value: 'w1' } })
  })

  it('rescales numbers, sets defaults, and asks for a review where words changed', () => {
    const rescaled = migrate({ q_load: { value: 80.5 } }, { rescale: [{ question: 'q_load', factor: 2.2 }] }, (draft) =>
      Object.assign(questionOf(draft, 'q_load'), { unit: 'pounds', maximum: 440 }),
    )
    expect(rescaled).toMatchObject({ answers: { q_load: { value: 177.1 } }, entries: [{ outcome: 'rescaled' }] })
    const defaults = { default: [{ question: 'q_links', value: 'w0', reason: 'Chains were new then.' }] }
    expect(migrate({}, defaults, add('q_links', 'q_chain'))).toMatchObject({
      answers: { q_links: { value: 'w0', toDiscuss: true } },
      entries: [{ outcome: 'defaulted', why: 'Chains were new then.' }],
    })
    const reworded = migrate(
      { q_chain: { value: 'w1' } },
      { reword: ['questions.q_chain.text'] },
      (draft) => (questionOf(draft, 'q_chain').text = 'How rusty is it?'),
    )
    expect(reworded).toMatchObject({ answers: { q_chain: { value: 'w1', toDiscuss: true } }, toReview: ['q_chain'] })
  })
})

describe('the way back', () => {
  const rows = { initial: { likelihood: 'c1', impact: 'h1' }, residual: { likelihood: 'c1', impact: 'h2' } }
  const verbs: Partial<Migration> = {
    drop: [
      { unit: 'questions.q_remark', reason: 'Nobody read it.' },
      { unit: 'questions.q_brake_fails.rows.residual', reason: 'One is enough.' },
    ],
  }
  const to = next(remove('q_remark'), (draft) => takeOut(questionOf(draft, 'q_brake_fails').rows, 'residual'))
  const given = answersOf({ q_remark: { value: 'Rust' }, q_brake_fails: { value: rows } })
  const there = migrateAnswers(given, story, to, [migrationOf(verbs)]).value?.answers ?? answersOf({})
  const back = (answers: Answers) => migrateAnswers(answers, to, story, [migrationOf(verbs)]).value

  it('keeps in the file what lost its place or a part of it', () => {
    expect(there.answers).toEqual({ q_brake_fails: { value: { initial: rows.initial }, toDiscuss: true } })
    expect(there.retired).toEqual([
      { question: 'q_remark', edition: '1.0.0', to: '1.1.0', answer: { value: 'Rust' }, why: 'Nobody read it.' },
      { question: 'q_brake_fails', edition: '1.0.0', to: '1.1.0', answer: { value: rows }, why: 'One is enough.' },
    ])
  })

  it('gives it back', () => {
    expect(back(there)?.answers).toEqual(given)
    expect(back(there)?.record).toMatchObject({ entries: [{ outcome: 'kept' }, { outcome: 'restored' }, { outcome: 'restored' }], toReview: [] })
  })

  it('says of what only the later edition asks that the other does not', () => {
    const asked = next(add('q_links', 'q_chain'))
    const answers = { ...answersOf({ q_links: { value: 'w1' } }), edition: '1.1.0', digest: asked.resources[1]?.questionnaireDigest ?? '' }
    const entries = migrateAnswers(answers, asked, story, [migrationOf({})]).value?.record.entries
    expect(entries).toMatchObject([{ why: 'the new edition has no such question', because: [{ kind: 'gone', questions: [] }] }])
  })

  it('takes nothing from what was answered since', () => {
    const newer = { initial: { likelihood: 'c2', impact: 'h1' } }
    const returned = back({ ...there, answers: { q_brake_fails: { value: newer } } })?.answers
    expect(returned?.answers).toEqual({ q_brake_fails: { value: newer }, q_remark: { value: 'Rust' } })
    expect(returned?.retired).toMatchObject([{ question: 'q_brake_fails', answer: { value: rows } }])
  })

  it('gives back nothing that was retired on another way', () => {
    const [first, ...others] = there.retired ?? []
    const foreign = { ...there, retired: [...(first === undefined ? [] : [{ ...first, edition: '0.9.0' }]), ...others] }
    expect(back(foreign)?.answers.retired).toMatchObject([{ question: 'q_remark', edition: '0.9.0' }])
  })
})

describe('what is refused', () => {
  const codesOf = (answers: Answers, to: Edition, migrations: Migration[]) =>
    migrateAnswers(answers, story, to, migrations).diagnostics.map(({ code, message }) => `${code} ${message}`)

  it('answers that a change touches without a rule, with the list', () => {
    const to = next(remove('q_chain'), (draft) => (byId(byId(checkupOf(draft).scales, 'wear').points, 'w1').label = 'Quite used'))
    expect(codesOf(answersOf({ q_chain: { value: 'w1' }, q_gap: { value: 'w1' } }), to, [])).toEqual([
      expect.stringMatching(/^migration-no-rule .* answer to q_gap from edition 1\.0\.0 to 1\.1\.0: scales\.wear\.points\.w1\.label changed/),
      expect.stringMatching(/^migration-no-rule .* answer to q_chain .*scales\.wear/),
      expect.stringMatching(/^migration-no-rule .* answer to q_chain .*: questions\.q_chain changed \(question-removed\)/),
    ])
    expect(codesOf(answersOf({ q_kind: { value: 'o_city' } }), to, [])).toEqual([])
  })

  it('the way back over a split, a merge, or choices that became one', () => {
    const codesBack = (verbs: Partial<Migration>) =>
      migrateAnswers({ ...answersOf({}), edition: '1.1.0' }, next(), story, [migrationOf(verbs)]).diagnostics.map(
        ({ code, message }) => `${code} ${message}`,
      )
    expect(codesBack({ split: [{ from: 'q_chain', to: ['q_links', 'q_cogs'] }] })).toEqual([
      expect.stringMatching(/^migration-no-way-back .*1\.1\.0 .*1\.0\.0.*`split`/),
    ])
    expect(codesBack({ merge: [{ from: ['q_chain', 'q_gap'], to: 'q_worn' }] })).toEqual([expect.stringContaining('`merge`')])
    expect(codesBack({ map: [{ scale: 'wear', choices: { w1: 'w0', w2: 'w0' } }] })).toEqual([expect.stringContaining('`map`')])
  })

  it('answers of another state of the questionnaire, or to none', () => {
    expect(codesOf({ ...answersOf({}), digest: `sha256:${'0'.repeat(64)}` }, next(), [])).toEqual([expect.stringContaining('answers-digest')])
    expect(codesOf({ ...answersOf({}), questionnaire: 'nothing' }, next(), [])).toEqual([expect.stringContaining('unknown-questionnaire')])
  })
})
