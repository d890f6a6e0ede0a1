import type { Edition } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { checkDifference } from './check-difference.ts'
import { diffEditions, noDeclarations } from './diff-editions.ts'
import { findReusedIds } from './find-reused-ids.ts'
import { byId, checkupOf, edited, questionOf, readStory, takeOut } from './fixture/read-story.ts'

const story = await readStory()

function findings(change: (draft: Edition) => void, declared: readonly string[] = [], wordingOnly: readonly string[] = []): string[] {
  const later = edited(story, change)
  const difference = diffEditions(story, later, { ...noDeclarations, wordingOnly: new Set(wordingOnly) })
  const found = checkDifference(difference, { later, isDeclared: (resource, unit) => declared.includes(`${resource}:${unit}`) })
  return found.map(({ code, severity, place, message }) => `${severity} ${code} ${place.file}: ${message}`)
}

describe('what must not go out without a word', () => {
  it('an id that is used again for another question', () => {
    const replace = (draft: Edition) => Object.assign(questionOf(draft, 'q_remark'), { type: 'number', text: 'How many bells are there?' })
    expect(findings(replace)).toEqual([
      'error id-used-again checkup/questionnaire.yaml: questions.q_remark asks “How many bells are there?”; in edition 1.0.0 it asked “What else was seen?”',
    ])
  })

  it('other words under an id that answers name, unless their meaning is declared', () => {
    const relabel = (draft: Edition) => (byId(questionOf(draft, 'q_kind').options, 'o_cargo').label = 'Cargo bike')
    const unit = 'checkup:questions.q_kind.options.o_cargo.label'
    expect(findings(relabel)).toEqual([expect.stringMatching(/^error meaning-changed .* reads “Cargo bike” and in edition 1\.0\.0 “Cargo bicycle”/)])
    expect(findings(relabel, [unit])).toEqual([])
    expect(findings(relabel, [], [unit])).toEqual([])
  })

  it('another weight under the same words', () => {
    const weigh = (draft: Edition) => (questionOf(draft, 'q_gap').weight = 3)
    expect(findings(weigh)).toEqual([
      expect.stringMatching(/^error weight-changed .*questions\.q_gap\.weight is 3 and in edition 1\.0\.0 2, while “How worn are the brake pads\?”/),
    ])
    expect(findings(weigh, ['checkup:questions.q_gap.weight'])).toEqual([])
    const both = (draft: Edition) => Object.assign(byId(questionOf(draft, 'q_kind').options, 'o_cargo'), { label: 'Load bicycle', points: 3 })
    expect(findings(both)).toEqual([expect.stringContaining('meaning-changed')])
  })

  it('an expression that names an option, a point or a question which is gone', () => {
    expect(findings((draft) => takeOut(questionOf(draft, 'q_lights').options, 'o_none'))).toEqual([
      expect.stringMatching(/gone-but-named .*“'o_none' in answers\.q_lights” names questions\.q_lights\.options\.o_none, which edition 1\.0\.0 had/),
    ])
    expect(findings((draft) => takeOut(byId(checkupOf(draft).scales, 'wear').points, 'w2'))).toEqual([
      expect.stringContaining('names scales.wear.points.w2'),
    ])
    expect(findings((draft) => takeOut(byId(checkupOf(draft).sections, 's_state').questions, 'q_gap'))).toEqual([
      expect.stringContaining("“answers.q_gap == 'w2'” names questions.q_gap"),
    ])
  })

  it('an id that an older edition used for another question', () => {
    const second = edited(story, (draft) => {
      draft.edition = '1.1.0'
      takeOut(byId(checkupOf(draft).sections, 's_state').questions, 'q_remark')
    })
    const third = (text: string) =>
      edited(second, (draft) => byId(checkupOf(draft).sections, 's_state').questions.push({ id: 'q_remark', type: 'text', text }))
    expect(findReusedIds(third('Who owns the bicycle?'), [story, second])).toMatchObject([{ code: 'id-used-again', severity: 'error' }])
    expect(findReusedIds(third('What else was seen?'), [story, second])).toEqual([])
    expect(findReusedIds(second, [story, second])).toEqual([])
  })
})

it('finds nothing in texts that answers do not hang on', () => {
  expect(findings((draft) => (checkupOf(draft).introduction = 'Take your time.'))).toEqual([])
})
