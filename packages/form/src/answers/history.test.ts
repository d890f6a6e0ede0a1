import type { Answers } from '@ai-toolkit/model'
import { expect, it } from 'vitest'
import { recordChange, redoChange, startHistory, undoChange } from './history.ts'

function dated(date: string): Answers {
  return { questionnaire: 'q', edition: '1.0.0', digest: '', subject: { name: '' }, date, answers: {} }
}

const [one, two, three] = [dated('1'), dated('2'), dated('3')]

it('goes back and forth through every change', () => {
  const history = recordChange(recordChange(startHistory(one), two), three)
  const back = undoChange(undoChange(history))
  expect(back.now).toBe(one)
  expect(undoChange(back)).toBe(back)
  expect(redoChange(redoChange(back)).now).toBe(three)
})

it('takes typing into one field for one step, until something else is changed', () => {
  const typed = recordChange(recordChange(startHistory(one), two, 'note'), three, 'note')
  expect(undoChange(typed).now).toBe(one)
  expect(undoChange(recordChange(recordChange(startHistory(one), two, 'note'), three, 'owner')).now).toBe(two)
})

it('forgets what was undone when something new is written, and no more than the oldest steps', () => {
  const undone = undoChange(recordChange(startHistory(one), two))
  expect(recordChange(undone, three).future).toEqual([])
  const long = Array.from({ length: 500 }, (_, index) => dated(String(index))).reduce(
    (history, next) => recordChange(history, next),
    startHistory(one),
  )
  expect(long.past.length).toBe(200)
})

it('goes on after an undo in a step of its own', () => {
  const typed = recordChange(startHistory(one), two, 'note')
  expect(undoChange(recordChange(undoChange(typed), three, 'note')).now).toBe(one)
})
