import type { Answers } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { checkProgress, checkTogether, type JoinedAnswers } from './check-progress.ts'

function answersOf(file: string, change: Partial<Answers> = {}): JoinedAnswers {
  const answers: Answers = {
    questionnaire: 'checkup',
    edition: '1.0.0',
    digest: `sha256:${'a'.repeat(64)}`,
    subject: { name: 'Northern Police' },
    date: '2026-01-01',
    answers: {},
    ...change,
  }
  const start = { line: 1, column: 1 }
  return { file, answers, digest: `sha256:${file}`, placeAt: (path) => ({ file: `${file}#${path.join('.')}`, start, end: start }) }
}

describe('checkProgress', () => {
  it('finds nothing in two assessments of one subject', () => {
    expect(checkProgress([answersOf('a'), answersOf('b', { subject: { name: ' northern  POLICE', agency: 'Any' } })])).toEqual([])
  })

  it.each([
    ['progress-other-subject', 'b#subject.name', [answersOf('a'), answersOf('b', { subject: { name: 'Southern Police' } })]],
    [
      'progress-other-subject',
      'b#subject.name',
      [answersOf('a', { subject: { name: 'Search', agency: 'North' } }), answersOf('b', { subject: { name: 'Search', agency: 'South' } })],
    ],
    ['answers-other-questionnaire', 'b#questionnaire', [answersOf('a'), answersOf('b', { questionnaire: 'other' })]],
    ['answers-twice', 'a#', [answersOf('a'), answersOf('a')]],
    ['progress-too-few', 'a#', [answersOf('a')]],
  ])('refuses %s at %s', (code, place, all) => {
    expect(checkProgress(all).map((finding) => [finding.code, finding.place.file])).toEqual([[code, place]])
  })
})

describe('checkTogether', () => {
  it('lets subjects differ, and one file alone', () => {
    expect(checkTogether([answersOf('a'), answersOf('b', { subject: { name: 'Southern Police' } })])).toEqual([])
    expect(checkTogether([answersOf('a')])).toEqual([])
  })
})
