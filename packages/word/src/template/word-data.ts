import { type Formats, isList, type ReportContext, type ReportView, reportView, type Shape, withoutMarks } from '@ai-toolkit/html'
import type { Document, ReportModel } from '@ai-toolkit/model'
import { reportContext } from '../document/word-context.ts'
import { cleanText } from '../text/clean-text.ts'
import { proseText } from '../text/prose-text.ts'
import { hasName, wordShape } from './word-shape.ts'

/** A value that a Word template is filled with. Texts are ready to be printed; what is not known is an empty text, list or false. */
export type WordValue = string | boolean | WordValue[] | { [name: string]: WordValue }

/** Everything that tags can name, by name; `listWordTags` says what there is. Every part is there, whatever the report lacks. */
export type WordData = { [name: string]: WordValue }

/** What a Word template is filled with, written in the report's language. `words` must hold those of templates/words.yaml and templates/report/. */
export function wordData(model: ReportModel, words: ReadonlyMap<string, string>): WordData {
  const context = reportContext(model, words)
  return fillShape(wordShape, plainView(context), context.formats) as WordData
}

/** The view of HTML reports with its prose as plain text. */
function plainView(context: ReportContext): object {
  const { model } = context
  const view = reportView(context, undefined)
  const prose = (blocks: Document | undefined): string => proseText(blocks ?? [], context.setting)
  const texts = new Map(model.recommendations.map(({ id, text }) => [`recommendation.${id}`, prose(text)]))
  const priorities = view.priorities.map(({ title, recommendations }) => ({
    title,
    recommendations: recommendations.map((one) => ({ ...one, text: texts.get(one.id) })),
  }))
  return {
    ...view,
    cover: { ...view.cover, notice: prose(model.notices[0]?.text) },
    subject: model.subject,
    verdict: view.verdict && {
      ...view.verdict,
      text: prose(model.verdict?.band?.text),
      override: view.verdict.override && { ...view.verdict.override, text: prose(model.verdict?.override?.text) },
    },
    priorities,
    recommendations: priorities.flatMap(({ title, recommendations }) => recommendations.map((one) => ({ ...one, priority: title }))),
    obligations: view.obligations.map((one, index) => ({ ...one, text: prose(model.obligations[index]?.text) })),
    plan: plainPlan(view.plan, context, prose),
    provenance: {
      ...view.provenance,
      notices: view.provenance.notices.map((one, index) => ({ ...one, body: prose(model.notices[index]?.text) })),
    },
  }
}

/** An action is known by its number in the plan. */
function plainPlan(plan: ReportView['plan'], { model, formats }: ReportContext, prose: (blocks: Document) => string): object {
  const texts = new Map(model.actions.map(({ number, text }) => [formats.number(number), prose(text)]))
  const plain = <Action extends { number: string }>(actions: readonly Action[]) => actions.map((one) => ({ ...one, text: texts.get(one.number) }))
  return {
    ...plan,
    required: plain(plan.required),
    priorities: plan.priorities.map((group) => ({ ...group, actions: plain(group.actions) })),
    owners: plan.owners.map((group) => ({ ...group, actions: plain(group.actions) })),
  }
}

function fillShape(shape: Shape, value: unknown, formats: Formats): WordValue {
  if (isList(shape)) return Array.isArray(value) ? value.map((item) => fillShape(shape[0], item, formats)) : []
  if (typeof shape === 'string') return shape === 'flag' ? value === true : leafText(value, formats)
  if (value === undefined || value === null) return false
  const parts = new Map(Object.entries(value))
  for (const [name, part] of [...parts]) if (Array.isArray(part)) parts.set(hasName(name), part.length > 0)
  return Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, fillShape(part, parts.get(name), formats)]))
}

function leafText(value: unknown, formats: Formats): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return formats.number(value)
  // Prose that was left as markup would show its tags.
  if (typeof value !== 'string') throw new Error('A part of the view is no text.')
  return cleanText(withoutMarks(value))
}
