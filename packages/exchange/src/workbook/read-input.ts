import { didYouMean } from '@ai-toolkit/diagnostics'
import type { ReadContent } from '@ai-toolkit/sheets'
import type { ListedChoice } from './choice-lists.ts'
import { sameWords } from './choice-lists.ts'
import type { Input } from './slots.ts'
import { readTextList } from './text-list.ts'

/** What a cell says: one or several values, none where it says nothing; or what it should have been. */
export type InputRead = { values: readonly (string | number | boolean | Record<string, never>)[] } | { wanted: string }

/** The words of a list by its name; of one that the workbook lacks, none. */
export type WordsOf = (list: string) => readonly ListedChoice[]

/** Reads the content of a cell as what the cell takes. Nothing is guessed: what can be read in two ways is refused. */
export function readInput(input: Input, content: ReadContent, wordsOf: WordsOf): InputRead {
  switch (input.kind) {
    case 'choice':
      return readChoice(showContent(content), wordsOf(input.list))
    case 'mark':
      return readMark(input.value, content, wordsOf('yes')[0]?.words ?? 'Yes')
    case 'number':
      return readNumber(content)
    case 'day':
      return readDay(content)
    case 'texts':
      return { values: readTextList(showContent(content)) }
    case 'text':
      return { values: showContent(content).trim() === '' ? [] : [showContent(content)] }
  }
}

/** The content of a cell as text: what a cell for texts takes it for, and what messages show. */
export function showContent(content: ReadContent): string {
  switch (content.kind) {
    case 'number':
      return String(content.number)
    case 'day':
      return content.day
    case 'truth':
      return String(content.truth)
    default:
      return content.text
  }
}

/** The words of a choice, or its id. */
function readChoice(text: string, choices: readonly ListedChoice[]): InputRead {
  if (text.trim() === '') return { values: [] }
  const chosen = choices.find(({ words }) => sameWords(words, text)) ?? choices.find(({ id }) => id === text.trim())
  if (chosen !== undefined) return { values: [chosen.id] }
  const known = choices.map(({ words }) => words)
  return { wanted: `one of the list${didYouMean(text, known)}` }
}

/** “Yes” in the language of the workbook, or a sign that people use for it; “no” and the like are as good as an empty cell. */
function readMark(value: string | true | Record<string, never>, content: ReadContent, yes: string): InputRead {
  const text = showContent(content).trim()
  if (sameWords(text, yes) || /^(?:yes|x|✓|✔|1|true)$/i.test(text)) return { values: [value] }
  return /^(?:no|0|false|-|–)?$/i.test(text) ? { values: [] } : { wanted: `“${yes}” or nothing` }
}

/**
 * A number, or one that was written as text. A comma or a point before exactly three digits may set apart thousands or a fraction; that
 * must be written in another way, as 1,234 must never become 1.234.
 */
function readNumber(content: ReadContent): InputRead {
  if (content.kind === 'number') return { values: [content.number] }
  if (content.kind !== 'text') return { wanted: 'a number' }
  if (content.text.trim() === '') return { values: [] }
  const [, whole = '', fraction = ''] = /^\s*([-+]?\d+)(?:[.,](\d+))?\s*$/.exec(content.text) ?? []
  if (whole === '') return { wanted: 'a number' }
  if (fraction.length === 3 && Number(whole) !== 0) return { wanted: `a number; this text may mean ${whole}${fraction} or ${whole}.${fraction}` }
  return { values: [Number(`${whole}.${fraction || '0'}`)] }
}

/** Programs store a day as a number; one that is not shown as a day may count from another year. */
function readDay(content: ReadContent): InputRead {
  if (content.kind === 'day') return { values: [content.day] }
  const text = content.kind === 'text' ? content.text.trim() : undefined
  if (text === '') return { values: [] }
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? { values: [text] } : { wanted: 'a day, such as 2026-12-31' }
}
