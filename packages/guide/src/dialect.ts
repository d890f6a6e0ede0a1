import type { Placed } from './scope.ts'

/** A directive of ours: how it is written, and what it becomes. */
export interface DirectiveForm {
  /** One colon, two, or three. */
  form: 'text' | 'leaf' | 'container'
  attributes: readonly string[]
  becomes: Placed
  /** How to write it. */
  example: string
}

/** Every directive there is, by name. */
export const directives: ReadonlyMap<string, DirectiveForm> = new Map<string, DirectiveForm>([
  ['term', { form: 'text', attributes: ['id'], becomes: 'term', example: ':term[text] or :term[text]{id=term-id}' }],
  ['see', { form: 'text', attributes: ['to'], becomes: 'see', example: ':see[text]{to=resource#id}' }],
  ['figure', { form: 'leaf', attributes: ['id'], becomes: 'figure', example: '::figure{#id}' }],
  ['principles', { form: 'leaf', attributes: [], becomes: 'insert', example: '::principles' }],
  ['glossary', { form: 'leaf', attributes: [], becomes: 'insert', example: '::glossary' }],
  ['learn-more', { form: 'container', attributes: [], becomes: 'box', example: ':::learn-more[Title]' }],
  ['example', { form: 'container', attributes: [], becomes: 'box', example: ':::example[Title]' }],
])

/** How to write a directive of ours. */
export function exampleOf(name: string): string {
  return directives.get(name)?.example ?? ''
}
