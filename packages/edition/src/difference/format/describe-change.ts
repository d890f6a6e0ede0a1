import type { ChangeClass, ChangedValue, EditionChange, TextRun } from '@ai-toolkit/model'
import { rules } from '../rules.ts'

/** A change in words, for any kind of output. */
export interface ChangeWords {
  /** What happened, from its rule. */
  what: string
  why: string
  /** From one value to the other, or from and to other ids; empty where there is neither. */
  values: string
  /** What it may be in truth; empty where nothing hints at it. */
  hint: string
  /** The text, its long unchanged stretches cut short. */
  words: readonly TextRun[]
}

/** The classes from the gravest to the least. */
export const classOrder: readonly ChangeClass[] = ['breaking', 'scoring', 'meaning', 'addition', 'guidance', 'wording']

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** Puts a change in words. A rule that this engine does not know (the difference was made by a newer one) is named by its id. */
export function describeChange(change: EditionChange): ChangeWords {
  const { rule, before, after, others = [], hint, words = [] } = change
  const { what = rule, why = '' } = byId.get(rule) ?? {}
  const moved = before === undefined && after === undefined ? '' : `${wordFor(before)} → ${wordFor(after)}`
  const related = others.length === 0 ? '' : `${change.kind === 'split' ? 'into' : 'from'} ${others.join(', ')}`
  return {
    what,
    why,
    values: moved === '' ? related : moved,
    hint: hint === undefined ? '' : `perhaps ${hint.perhaps}: ${hint.others.join(', ')}`,
    words: shortenRuns(words),
  }
}

function wordFor(value: ChangedValue | undefined): string {
  if (value === undefined) return 'none'
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(', ') || 'none' : JSON.stringify(value)
}

/** Of what is kept, so many characters on either side of a change show where one is. */
const CONTEXT = 40

function shortenRuns(runs: readonly TextRun[]): TextRun[] {
  return runs.map((run, index) => {
    if (run.run !== 'kept') return run
    const [head, tail] = [index === 0 ? 0 : CONTEXT, index === runs.length - 1 && runs.length > 1 ? 0 : CONTEXT]
    return { run: 'kept', text: cutMiddle(run.text, head, tail) }
  })
}

/** Cuts at spaces, by characters as readers count them. */
function cutMiddle(text: string, head: number, tail: number): string {
  const characters = [...text]
  if (characters.length <= head + tail + CONTEXT) return text
  const first = characters.slice(0, head).join('').replace(/\S*$/, '')
  const last = tail === 0 ? '' : characters.slice(-tail).join('').replace(/^\S*/, '')
  return `${first}…${last}`
}
