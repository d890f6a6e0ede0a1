import type { AnswerValue, EditionChange, Question } from '@ai-toolkit/model'
import type { Origin, ScoredPair, Trace } from './find-causes.ts'
import { hasMoved } from './has-moved.ts'
import { originsRead } from './trace-measure.ts'

/** What made a question count for something else: itself, its choices, its scales, and whether it is asked. */
export function traceQuestion({ id }: Origin, pair: ScoredPair): Trace {
  const sides = [pair.before, pair.after]
  const questions = sides.flatMap(({ compiled }) => compiled.questions.get(id) ?? [])
  const parts = questions.flatMap(({ source }) => [source, ...(source.questions ?? [])])
  const units = [...parts.map((part) => `questions.${part.id}`), ...parts.flatMap(scalesOf), `questions.${id}`]
  const sections = sides.flatMap(({ compiled }) => compiled.sections.filter(({ source }) => questions.some(({ section }) => section === source.id)))
  const asked = sections.flatMap(({ source }) => pair.changes.under(`sections.${source.id}`).filter(isAboutAsking))
  const conditions = [...questions, ...sections].flatMap(({ when }) => originsRead(when, undefined, undefined))
  return {
    changes: [...units.flatMap((unit) => pair.changes.under(unit)).filter((change) => matters(change, id, pair)), ...asked],
    origins: hasOtherState(id, pair) ? conditions.filter((origin) => hasMoved(origin, pair)) : [],
  }
}

function scalesOf({ scale, columns = [] }: Question): string[] {
  return [...(scale === undefined ? [] : [scale]), ...columns.map((column) => column.scale)].map((name) => `scales.${name}`)
}

function isAboutAsking({ unit, kind }: EditionChange): boolean {
  return unit.endsWith('.when') || kind === 'added' || kind === 'removed'
}

/** A choice matters to whoever made it; to others only where it moves the least or most points that can be had. */
function matters(change: EditionChange, id: string, { before, after }: ScoredPair): boolean {
  if (change.item !== 'option' && change.item !== 'point') return true
  const [earlier, later] = [before.questions.get(id), after.questions.get(id)]
  const chosen = new Set([earlier, later].flatMap((result) => textsIn(result?.answer?.value)))
  const otherRange = earlier?.minimum !== later?.minimum || earlier?.maximum !== later?.maximum
  return otherRange || chosen.has(change.unit.split('.')[3] ?? '')
}

/** Every text in the value of an answer; ids of choices are among them. */
function textsIn(value: AnswerValue | undefined): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' ? (Object.values(value) as AnswerValue[]).flatMap(textsIn) : []
}

function hasOtherState(id: string, { before, after }: ScoredPair): boolean {
  return before.questions.get(id)?.state !== after.questions.get(id)?.state
}
