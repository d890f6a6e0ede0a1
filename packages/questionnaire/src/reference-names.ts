import type { Measure } from '@ai-toolkit/model'
import type { Reference } from './read-dependencies.ts'

/** What the expressions of a measure stand for: each question, each section, or (undefined) the whole. */
export type Each = Measure['each']

/** Ids of questions and of measures, each once, in the order of reading. */
export interface NamesRead {
  questions: string[]
  measures: string[]
}

/** The questions and measures that references name. What `this` names depends on what the measure is for; it names no question. */
export function namesRead(references: readonly Reference[], each?: Each): NamesRead {
  const names = references.map((reference) => namesOf(reference, each))
  return {
    questions: [...new Set(names.flatMap(({ questions = [] }) => questions))],
    measures: [...new Set(names.flatMap(({ measures = [] }) => measures))],
  }
}

function namesOf({ root, path: [first = '', second = ''] }: Reference, each: Each): Partial<NamesRead> {
  switch (root) {
    case 'answers':
    case 'points':
    case 'states':
      return { questions: [first] }
    case 'measures':
    case 'minimum':
    case 'maximum':
      return { measures: [first] }
    case 'sections':
      return { measures: [second] }
    case 'questions':
      return { questions: [first], measures: [second] }
    case 'this':
      return each === 'section' && first !== 'id' ? { measures: [first] } : {}
    default:
      return {}
  }
}
