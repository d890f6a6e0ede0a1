import type { Answers, Edition } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { diffEditions } from '../diff-editions.ts'
import { byId, checkupOf, edited, guideOf, questionOf, readStory, takeOut } from '../fixture/read-story.ts'
import { diffResults } from '../results/diff-results.ts'
import { formatDifferenceMarkdown } from './format-difference-markdown.ts'
import { formatDifferenceText } from './format-difference-text.ts'

const story = await readStory()

const answers: Answers = {
  questionnaire: 'checkup',
  edition: '1.0.0',
  digest: `sha256:${'0'.repeat(64)}`,
  subject: { name: 'The | green * bicycle' },
  date: '2026-03-02',
  answers: { q_kind: { value: 'o_cargo' }, q_gap: { value: 'w1' }, q_chain: { value: 'w0' }, q_lights: { value: ['o_front'] } },
}

const later = edited(story, (draft) => {
  draft.edition = '1.0.1'
  questionOf(draft, 'q_gap').weight = 3
  questionOf(draft, 'q_chain').text = 'How worn is the chain today?'
  guideOf(draft).notices.push({ id: 'thanks', title: 'Thanks', text: 'To all.' })
})
const difference = { ...diffEditions(story, later), results: diffResults(story, later, [answers]) }

describe('a difference as Markdown', () => {
  it('stands part by part, the gravest changes first, with what it does to results', () => {
    expect(formatDifferenceMarkdown(difference)).toBe(`# Changes from 1.0.0 to 1.0.1

## Workshop Guide (1.0.0 → 1.0.0)

At least a **minor** step.

### Addition

- **Front page has more**: “Thanks” (\`notices.thanks\`)

## Bicycle Check-up (1.0.0 → 1.0.0)

At least a **major** step.

### Scoring

- **Weight of a question changed**: “How worn are the brake pads?” in State of the bicycle (\`questions.q_gap.weight\`): 2 → 3

### Meaning

- **Question reworded**: “How worn is the chain today?” in State of the bicycle (\`questions.q_chain.text\`)${'  '}
  How worn is the chain **today**?

## What it does to results

### The \\| green \\* bicycle (checkup, 2026-03-02)

| Result | Before | After | Because of |
| --- | --- | --- | --- |
| Wear | 4 | 5 | \`questions.q_gap.weight\` |
| Wear as a share of the worst | 40 | 41.7 | \`questions.q_gap.weight\` |
`)
  })

  it('says that nothing changed', () => {
    expect(formatDifferenceMarkdown(diffEditions(story, story))).toBe('# Changes from 1.0.0 to 1.0.0\n\nNothing changed.\n')
  })

  it('shows what content holds as it stands', () => {
    const odd = edited(story, (draft) => (questionOf(draft, 'q_chain').text = '# <b>How</b> [worn](x) | is\u2028it?'))
    expect(formatDifferenceMarkdown(diffEditions(story, odd))).toContain('\\# \\<b\\>How\\</b\\> \\[worn\\](x) \\| is')
  })
})

describe('a difference for a terminal', () => {
  it('fits the width, and says by signs what colours say', () => {
    const text = formatDifferenceText(difference, { width: 60, color: 'never' })
    expect(text).toContain('    Weight of a question changed: “How worn are the brake\n    pads?” in State of the bicycle: 2 → 3\n')
    expect(text).toContain('      How worn is the chain{+ today+}?\n')
    expect(text).toContain('  Wear: 4 → 5\n    because of questions.q_gap.weight\n')
    expect(text.split('\n').filter((line) => line.length > 60)).toEqual([])
  })

  it('differs in colours by nothing but colours', () => {
    const painted = formatDifferenceText(difference, { width: 100, color: 'always' })
    expect(painted).toContain('\u001b[32m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are such characters
    expect(painted.replace(/\u001b\[[\d;]*m/g, '')).toBe(formatDifferenceText(difference, { width: 100, color: 'never' }))
  })

  it('cannot be steered by content', () => {
    const odd = edited(story, (draft) => (questionOf(draft, 'q_chain').text = 'Chain\u001b[2J gone\u202e?'))
    expect(formatDifferenceText(diffEditions(story, odd), { width: 100, color: 'never' })).toContain('Chain<U+001B>[2J gone<U+202E>')
  })

  it('shows of a long text what is around a change', () => {
    const long = (word: string) => (draft: Edition) => {
      checkupOf(draft).introduction = `${'The first words. '.repeat(40)}Then ${word} comes. ${'The last words. '.repeat(40)}`
      for (const { prose } of draft.resources) delete prose.introduction
    }
    const text = formatDifferenceText(diffEditions(edited(story, long('this')), edited(story, long('that'))), { width: 200, color: 'never' })
    expect(text).toContain('      … The first words. The first words. Then [-this-]{+that+} comes. The last words. The last words. …\n')
  })

  it('hints at what a removed question may be now', () => {
    const moved = edited(story, (draft) => Object.assign(questionOf(draft, 'q_chain'), { id: 'q_links' }))
    expect(formatDifferenceText(diffEditions(story, moved), { width: 120, color: 'never' })).toContain('perhaps renamed: q_links')
    const without = edited(story, (draft) => takeOut(byId(checkupOf(draft).sections, 's_state').questions, 'q_remark'))
    expect(formatDifferenceText(diffEditions(story, without), { width: 100, color: 'never' })).not.toContain('perhaps')
  })
})
