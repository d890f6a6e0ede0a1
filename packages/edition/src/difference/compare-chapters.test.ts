import { parseChapter } from '@ai-toolkit/guide'
import type { Chapter, Edition } from '@ai-toolkit/model'
import { expect, it } from 'vitest'
import { diffEditions } from './diff-editions.ts'
import { edited, guideOf, readStory } from './fixture/read-story.ts'

const story = await readStory()

/** The story with this text as the chapter that `---` begins. */
function withChapter(...texts: string[]): Edition {
  return edited(story, (draft) => {
    guideOf(draft).chapters = texts.map(chapterOf)
  })
}

function chapterOf(text: string, index: number): Chapter {
  const { value } = parseChapter({ path: 'a.md', text: text.startsWith('---') ? text : `---\nid: c${index}\ntitle: C\n---\n\n${text}` })
  if (value === undefined) throw new Error('No chapter')
  return value.chapter
}

/** Changes as `kind unit`, with a sign where a rule of wording is about them. */
function changes(earlier: readonly string[], later: readonly string[]): string[] {
  const { parts } = diffEditions(withChapter(...earlier), withChapter(...later))
  return parts.flatMap((part) => part.changes).map((change) => `${change.rule} ${change.kind} ${change.unit}`)
}

const four = ['Mark the rim of the wheel.', 'Spin the wheel and watch the gap.', 'Turn one spoke.', 'Let the bicycle rest for a day.']

it('follows paragraphs by their text: one put in above moves none', () => {
  expect(changes([four.join('\n\n')], [['Wash your hands.', ...four].join('\n\n')])).toEqual(['text-added added c0/top/p1'])
  expect(changes([four.join('\n\n')], [four.slice(1).join('\n\n')])).toEqual(['passage removed c0/top/p1'])
})

it('follows a paragraph that was edited and one put in above at once', () => {
  const later = ['Wash your hands.', four[0], 'Spin the wheel slowly and watch the gap.', four[2], four[3]].join('\n\n')
  expect(changes([four.join('\n\n')], [later])).toEqual(['text-added added c0/top/p1', 'passage reworded c0/top/p3'])
})

it('says that a text was moved, also to another chapter', () => {
  expect(changes([four.join('\n\n'), 'Rest.'], [four.slice(0, 3).join('\n\n'), `Rest.\n\n${four[3]}`])).toEqual(['passage-moved moved c1/top/p2'])
})

it('does not list the text of a new or a removed section', () => {
  const section = '## Tools {#tools}\n\nA wrench.\n\nA gauge.'
  expect(changes([four.join('\n\n')], [`${four.join('\n\n')}\n\n${section}`])).toEqual(['text-added added c0/tools'])
  expect(changes([`${four.join('\n\n')}\n\n${section}`], [four.join('\n\n')])).toEqual(['text-removed removed c0/tools'])
})

it('takes a heading put in between for what it is', () => {
  const later = `${four[0]}\n\n${four[1]}\n\n## Then {#then}\n\n${four[2]}\n\n${four[3]}`
  expect(changes([four.join('\n\n')], [later])).toEqual(['text-added added c0/then'])
})

it('knows a section under another id by its text, and a chapter too', () => {
  const texts = (id: string) => [`## ${id} {#${id}}\n\n${four[0]}\n\n${four[1]}\n\nThe end.`]
  expect(changes(texts('first'), texts('start'))).toEqual(['text-renamed renamed c0/start', 'heading retitled c0/start/h1'])
  const chapter = (id: string) => [`---\nid: ${id}\ntitle: Wheels\n---\n\n${four.join('\n\n')}`]
  expect(changes(chapter('wheels'), chapter('rims'))).toEqual(['text-renamed renamed rims'])
})

it('takes lines wrapped otherwise for the same text, and a list for another thing than paragraphs', () => {
  expect(changes([four[1] ?? ''], [(four[1] ?? '').replace(' and', '\nand')])).toEqual([])
  expect(changes(['- One thing\n- Another thing'], ['1. One thing\n2. Another thing'])).toHaveLength(4)
})

it('sees what has no words', () => {
  expect(changes(['Text.\n\n```sh\nls\n```'], ['Text.\n\n```sh\nls -l\n```'])).toEqual(['passage reworded c0/top'])
  expect(changes(['Text.\n\n---\n\nMore.'], ['Text.\n\nMore.'])).toEqual(['passage removed c0/top'])
  expect(changes(['A note.[^n]\n\n[^n]: One source.'], ['A note.[^n]\n\n[^n]: Another source.'])).toEqual(['passage reworded c0/n/f1'])
})

it('says that only marks changed', () => {
  expect(changes(['Spin **the** wheel.'], ['Spin the wheel!'])).toEqual(['same-words reworded c0/top/p1'])
})
