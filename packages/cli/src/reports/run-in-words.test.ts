import { describe, expect, it } from 'vitest'
import { outcomesInWords, progressInWords } from './run-in-words.ts'

describe('progressInWords', () => {
  it.each([
    [{ total: 200, done: 0, kept: 0 }, 1, '0 of 200 reports'],
    [{ total: 200, done: 50, kept: 0 }, 25, '50 of 200 reports, 2 a second, 1 min left'],
    [{ total: 4000, done: 40, kept: 0 }, 100, '40 of 4000 reports, 24 a minute, 2 h 45 min left'],
    [{ total: 100, done: 60, kept: 50 }, 10, '60 of 100 reports, 1 a second, 40 s left'],
    [{ total: 100, done: 50, kept: 50 }, 10, '50 of 100 reports'],
  ])('%o after %i s', (counts, seconds, text) => {
    expect(progressInWords(counts, seconds)).toBe(text)
  })
})

describe('outcomesInWords', () => {
  it('names of very many files only those that have no report, and of these not without end', () => {
    const report = (file: string, state: 'made' | 'refused') => ({ file, state, codes: [], written: [] })
    const made = Array.from({ length: 150 }, (_, index) => report(`${index}.yaml`, 'made'))
    expect(outcomesInWords([...made, report('s.yaml', 'refused')])).toBe(
      ['File    State    Findings', 's.yaml  refused', '', '150 made, 1 refused. With --json each file is named.'].join('\n'),
    )
    expect(outcomesInWords(made)).toBe('150 made. With --json each file is named.')
    expect(outcomesInWords(made.map(({ file }) => report(file, 'refused'))).split('\n')).toHaveLength(1 + 100 + 2)
  })

  it('says what became of each file, and how many there are of each', () => {
    const report = (file: string, state: 'made' | 'refused', codes: string[] = []) => ({ file, state, codes, written: [] })
    expect(outcomesInWords([report('north.yaml', 'made'), report('s.yaml', 'refused', ['answer-shape', 'unknown-field'])])).toBe(
      ['File        State    Findings', 'north.yaml  made', 's.yaml      refused  answer-shape, unknown-field', '', '1 made, 1 refused.'].join('\n'),
    )
  })
})
