import type { Form } from './form.ts'

/** What the page shows. */
export type View = { kind: 'start' | 'questions' | 'result' | 'review' | 'files' } | { kind: 'section'; id: string }

/** Where an address leads: a view, and in it a question. */
export interface Destination {
  view: View
  question?: string
}

const VIEWS = ['start', 'questions', 'result', 'review', 'files'] as const

/** The address of a view, behind `#`. Ids of sections and questions hold no dots, so none can be taken for another. */
export function addressOf(view: View): string {
  return view.kind === 'section' ? `s.${view.id}` : view.kind
}

/** The address of a question. */
export function addressOfQuestion(id: string): string {
  return `q.${id}`
}

/** Where an address (with or without `#`) leads; undefined where it is none of this page. */
export function readAddress({ questionnaire, questions }: Form, hash: string): Destination | undefined {
  const address = hash.replace(/^#/, '')
  const kind = VIEWS.find((name) => name === address)
  if (kind !== undefined) return { view: { kind } }
  const [what, id = ''] = address.split('.')
  if (what === 's' && questionnaire.sections.some((section) => section.id === id)) return { view: { kind: 'section', id } }
  const placed = what === 'q' ? questions.get(id) : undefined
  return placed && { view: { kind: 'section', id: placed.section.id }, question: id }
}
