import { schemas } from '@ai-toolkit/model'

/** Tells whether a text has the form of an id; the form is the one that the public schema states. */
export type IdForm = (text: string) => boolean

/** The id of a heading or a footnote. */
export const isAnchorId: IdForm = formOf('AnchorId')

/** The id of a term or a figure. */
export const isSlug: IdForm = formOf('Slug')

/** `resource` or `resource#anchor`. */
export const isReference: IdForm = formOf('Reference')

function formOf(name: string): IdForm {
  const common = schemas['common.schema.json'] as { $defs: Record<string, { pattern: string; maxLength: number }> }
  const definition = common.$defs[name]
  if (definition === undefined) throw new Error(`common.schema.json does not define ${name}.`)
  const pattern = new RegExp(definition.pattern)
  return (text) => text.length <= definition.maxLength && pattern.test(text)
}
