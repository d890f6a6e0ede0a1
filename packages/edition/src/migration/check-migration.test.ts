import { parseData } from '@ai-toolkit/data'
import type { Edition } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { checkDifference } from '../difference/check-difference.ts'
import { diffEditions } from '../difference/diff-editions.ts'
import { byId, checkupOf, edited, questionOf, readStory, takeOut } from '../difference/fixture/read-story.ts'
import { checkMigration } from './check-migration.ts'
import { declarationsOf, declaredBy } from './declarations-of.ts'

const story = await readStory()

/** The next edition: a question is gone, another has another id, a third weighs more, and an option is called otherwise. */
const to = edited(story, (draft) => {
  draft.edition = '1.1.0'
  takeOut(byId(checkupOf(draft).sections, 's_state').questions, 'q_remark')
  Object.assign(questionOf(draft, 'q_chain'), { id: 'q_links' })
  questionOf(draft, 'q_gap').weight = 3
  byId(questionOf(draft, 'q_kind').options, 'o_cargo').label = 'Cargo bike'
})

const whole = `questionnaire: checkup
from: "1.0.0"
to: "1.1.0"
move: [{ from: q_chain, to: q_links }]
rescale: [{ question: q_gap }]
reword: [questions.q_kind.options.o_cargo.label]
drop: [{ unit: questions.q_remark, reason: Nobody read it. }]
`

function findings(text: string, later: Edition = to): string[] {
  const { value: data, diagnostics } = parseData({ path: 'checkup/migrations/1.0.0-1.1.0.yaml', text }, 'migration')
  if (data === undefined) return diagnostics.map(({ code }) => code)
  const difference = diffEditions(story, later, declarationsOf([data.value]))
  return checkMigration(data, { from: story, to: later, difference }).map(({ code, place, message }) => `${code} ${place.start.line}: ${message}`)
}

describe('checkMigration', () => {
  it('finds nothing where every change that touches answers is covered once', () => {
    expect(findings(whole)).toEqual([])
  })

  it('finds what no rule covers', () => {
    expect(findings(whole.replace(/rescale.*\n/, '').replace(/drop.*\n/, ''))).toEqual([
      'migration-misses 1: No rule covers questions.q_gap.weight: Weight of a question changed, from edition 1.0.0 to 1.1.0',
      'migration-misses 1: No rule covers questions.q_remark: Question or section removed, from edition 1.0.0 to 1.1.0',
    ])
  })

  it('finds what is covered twice, and rules that cover nothing', () => {
    expect(findings(`${whole}keep: [questions.q_gap.weight, questions.q_gap.text]\n`)).toEqual([
      'migration-covers-nothing 8: This `keep` covers no change from edition 1.0.0 to 1.1.0',
      'migration-covers-twice 5: questions.q_gap.weight is covered by `rescale` here and by `keep` before',
    ])
  })

  it('finds ids that are not there', () => {
    expect(findings(whole.replace('to: q_links', 'to: q_lniks'))).toEqual([
      'migration-unknown-id 4: Edition 1.1.0 has no question “q_lniks”; did you mean “q_links”?',
      expect.stringContaining('migration-misses 1: No rule covers questions.q_chain'),
      expect.stringContaining('migration-covers-nothing 4: This `move`'),
    ])
    expect(findings(`${whole}map: [{ scale: waer, choices: { w1: w2 } }]\n`)).toEqual(
      expect.arrayContaining([expect.stringContaining('no scale “waer”')]),
    )
    expect(findings(whole.replace('questionnaire: checkup', 'questionnaire: chekup'))[0]).toContain('unknown-questionnaire 1')
  })

  it('refuses a step between other editions, and a step backwards', () => {
    expect(findings(whole.replace('from: "1.0.0"', 'from: "0.9.0"'))).toEqual([
      'migration-editions 2: This migration goes from 0.9.0 to 1.1.0; expected is one from 1.0.0 to 1.1.0',
    ])
    expect(findings(whole.replace('to: "1.1.0"', 'to: "1.0.0"'))).toEqual([expect.stringContaining('it must go to a later edition')])
  })

  it('has nothing to do with what touches no answers', () => {
    const later = edited(story, (draft) => {
      draft.edition = '1.1.0'
      checkupOf(draft).introduction = 'Take your time.'
      byId(checkupOf(draft).measures, 'wear_share').target = 10
      checkupOf(draft).recommendations = []
    })
    expect(findings('questionnaire: checkup\nfrom: "1.0.0"\nto: "1.1.0"\n', later)).toEqual([])
  })
})

it('what a migration declares must not be asked about again', () => {
  const { value: data } = parseData({ path: 'm.yaml', text: whole }, 'migration')
  const migrations = data === undefined ? [] : [data.value]
  const difference = diffEditions(story, to, declarationsOf(migrations))
  expect(checkDifference(difference, { later: to, isDeclared: () => false }).map(({ code }) => code)).toEqual(['meaning-changed', 'weight-changed'])
  expect(checkDifference(difference, { later: to, isDeclared: declaredBy(migrations) })).toEqual([])
})
