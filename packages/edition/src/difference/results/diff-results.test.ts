import type { Answers, Edition } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffEditions } from '../diff-editions.ts'
import { questionnaireEdits } from '../fixture/questionnaire-edits.ts'
import { byId, checkupOf, edited, questionOf, readStory } from '../fixture/read-story.ts'
import { diffResults } from './diff-results.ts'

const story = await readStory()

const cargo: Answers['answers'] = {
  q_kind: { value: 'o_cargo' },
  q_gap: { value: 'w2' },
  q_chain: { value: 'w1' },
  q_load: { value: 80.5 },
  q_lights: { value: ['o_front'] },
  q_brake_fails: { value: { initial: { likelihood: 'c3', impact: 'h3' }, residual: { likelihood: 'c1', impact: 'h3' } } },
}

function answersOf(answers: Answers['answers'] = cargo): Answers {
  return { questionnaire: 'checkup', edition: '0.9.0', digest: `sha256:${'0'.repeat(64)}`, subject: { name: 'Green' }, date: '2026-03-02', answers }
}

function results(change: (draft: Edition) => void, answers = cargo) {
  const [result] = diffResults(story, edited(story, change), [answersOf(answers)])
  if (result === undefined) throw new Error('No result')
  return result
}

describe('diffResults', () => {
  it('says which measures and levels move, and because of which change', () => {
    const { measures, levels, coverage, unplaced } = results((draft) => {
      byId(questionOf(draft, 'q_kind').options, 'o_cargo').points = 4
      byId(questionOf(draft, 'q_kind').options, 'o_city').points = 1
      questionOf(draft, 'q_chain').text = 'How rusty is the chain?'
    })
    const because = ['questions.q_kind.options.o_city.points', 'questions.q_kind.options.o_cargo.points']
    expect(measures).toEqual([
      { measure: 'wear_points', label: 'Wear', before: 7, after: 9, because },
      { measure: 'wear_share', label: 'Wear as a share of the worst', before: 70, after: 75, because },
    ])
    expect(levels).toEqual([
      { level: 'state', label: 'State', before: { band: 'tired', label: 'Tired' }, after: { band: 'unsafe', label: 'Unsafe' }, because },
    ])
    expect({ coverage, unplaced }).toEqual({ coverage: { before: 1, after: 1 }, unplaced: [] })
  })

  it('blames no choice that was not made', () => {
    const change = (draft: Edition) => (byId(byId(checkupOf(draft).scales, 'wear').points, 'w1').value = 1.5)
    expect(results(change).measures).toMatchObject([{ after: 7.5, because: ['scales.wear.points.w1.value'] }, {}])
    expect(results(change, { ...cargo, q_chain: { value: 'w0' } }).measures).toEqual([])
  })

  it('tells bands from values: each is blamed only where it decides', () => {
    const tired = results((draft) => (byId(byId(checkupOf(draft).levels, 'state').bands, 'good').to = 80))
    expect(tired.levels).toMatchObject([{ after: { band: 'good' }, because: ['levels.state.bands.good.to'] }])
    const both = results((draft) => {
      byId(byId(checkupOf(draft).levels, 'state').bands, 'good').to = 20
      questionOf(draft, 'q_gap').weight = 4
    })
    expect(both.levels).toMatchObject([{ after: { band: 'unsafe' }, because: ['questions.q_gap.weight'] }])
  })

  it('follows overrides, conditions and look-up tables', () => {
    const stricter = results((draft) => (byId(checkupOf(draft).overrides, 'any_high').when = 'measures.worst_after >= 2'))
    expect(stricter.levels).toMatchObject([{ level: 'state', after: { band: 'unsafe' }, because: ['overrides.any_high.when'] }])
    const table = results((draft) => (byId(checkupOf(draft).tables, 'danger').cells[0] = [1, 1, 3]))
    expect(table.measures.map(({ measure, of, because }) => [measure, of, because])).toEqual([
      ['danger_after', 'q_brake_fails', ['tables.danger.cells']],
      ['worst_after', undefined, ['tables.danger.cells']],
    ])
    expect(table.levels.map(({ level, because }) => [level, because])).toEqual([
      ['state', ['tables.danger.cells']],
      ['danger_level', ['tables.danger.cells']],
    ])
  })

  it('says that an answer lost its place, and what that does', () => {
    const removed = results((draft) => byId(checkupOf(draft).scales, 'wear').points.pop())
    expect(removed).toMatchObject({ unplaced: ['q_gap'], coverage: { before: 1, after: expect.closeTo(5 / 6) } })
    expect(removed.measures[0]).toMatchObject({ measure: 'wear_points', because: ['scales.wear.points.w2'] })
    expect(removed.recommendations).toMatchObject([{ recommendation: 'r_pads', kind: 'lost', because: ['scales.wear.points.w2'] }])
  })

  it('leaves out answers to what is not in both editions', () => {
    expect(diffResults(story, story, [{ ...answersOf(), questionnaire: 'nothing' }])).toEqual([])
  })
})

describe('whatever is edited and answered', () => {
  const pick = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
  const wear = pick('w0', 'w1', 'w2')
  const cell = fc.record({ likelihood: fc.constantFrom('c1', 'c2', 'c3'), impact: fc.constantFrom('h1', 'h2', 'h3') })
  const values = fc.record({
    q_kind: pick('o_city', 'o_cargo'),
    q_gap: wear,
    q_chain: wear,
    q_load: pick(0, 120, 200),
    q_lights: pick(['o_front'], ['o_none'], ['o_front', 'o_rear']),
    q_brake_fails: fc.option(fc.record({ initial: cell, residual: cell }), { nil: undefined }),
    q_parts: pick([{ id: 'e1', answers: { q_part_wear: { value: 'w2' } } }]),
    q_helmet: pick('o_yes', 'o_no'),
  })
  const given = values.map((all) => Object.fromEntries(Object.entries(all).flatMap(([id, value]) => (value === undefined ? [] : [[id, { value }]]))))

  it('whatever moves has a cause, and without a change nothing moves', () => {
    fc.assert(
      fc.property(fc.subarray([...questionnaireEdits], { maxLength: 6 }), given, (edits, answers) => {
        const later = tryEdits(edits)
        if (later === undefined) return
        const [result] = diffResults(story, later, [answersOf(answers)])
        const moves = [...(result?.measures ?? []), ...(result?.levels ?? []), ...(result?.recommendations ?? [])]
        const changed = new Set(diffEditions(story, later).parts.flatMap(({ changes }) => changes.map(({ unit }) => unit)))
        for (const move of moves) {
          expect(move.because, JSON.stringify([move, [...changed]])).not.toEqual([])
          for (const unit of move.because) expect(changed).toContain(unit)
        }
      }),
      { numRuns: 150 },
    )
  })
})

/** Edits that lean on something which another one took away make no edition. */
function tryEdits(edits: typeof questionnaireEdits): Edition | undefined {
  try {
    return edited(story, ...edits.map(([, , edit]) => edit))
  } catch {
    return undefined
  }
}
