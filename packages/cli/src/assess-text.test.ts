import { join } from 'node:path'
import { openInstrument } from '@ai-toolkit/exchange'
import { describe, expect, it } from 'vitest'
import { assessText } from './assess-text.ts'
import { readAnswers } from './read-answers.ts'
import { readContent } from './read-content.ts'

const story = join(import.meta.dirname, '../../../test/stories/base/content')
const content = await readContent(story)

describe('assessText', () => {
  it('says the result, how far the next levels are, coverage, measures and what to do', async () => {
    if (content.value === undefined) throw new Error('The base story does not compile')
    const { value } = await readAnswers(join(story, 'checkup/golden/old-cargo.answers.yaml'), content.value)
    if (value === undefined) throw new Error('The golden answers cannot be assessed')
    const text = assessText(value.assessment, value.answers, openInstrument(content.value, 'checkup'))
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Bicycle Check-up: The green cargo bicycle (2026-03-02)',
      'Result: Tired',
      '  Wear as a share of the worst: 70',
      '  Next better: Good, 40 away, at 30',
      '  Next worse: Unsafe, just past 70',
      'Answered: 6 of 6 that count. Not applicable: 0. Not asked: 0. Announced: 1.',
      'From edition 1.1.0, when they count: Tired (6 of 7 answered).',
      'Sections',
      '  State of the bicycle  5 of 5 answered',
      '  Risks                 1 of 1 answered',
      'Measures',
      '  Wear                          7   (possible: 0 to 10)',
      '  Wear as a share of the worst  70',
      '  Worst danger after repair     2   (possible: 1 to 3)',
      'What the result asks for',
      '  - Agree on a day for the repair. (Mechanic)',
      'Recommendations',
      '  [high] Replace the brake pads',
    ])
  })
})
