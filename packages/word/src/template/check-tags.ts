import { codes, nearest, wholeFile } from '@ai-toolkit/diagnostics'
import { isList, type Shape } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { shorten } from './danger.ts'
import type { TagNode } from './grow-tags.ts'
import type { Tag } from './read-tags.ts'
import { enter, findShape, namesIn, type Scopes } from './scopes.ts'

/** Finds tags that name nothing, or show what cannot be shown as it stands. `file` is what findings name. */
export function checkTags(file: string, nodes: readonly TagNode[], scopes: Scopes): Diagnostic[] {
  return nodes.flatMap(({ tag, inside }) => {
    const shape = findShape(tag.name, scopes)
    if (shape === undefined) return [unknownTag(file, tag, scopes), ...checkTags(file, inside, scopes)]
    const fault = tag.kind === 'value' ? showFault(tag.name, shape) : undefined
    const here = fault === undefined ? [] : [codes.wordTagKind.at(wholeFile(file), { tag: tag.raw, paragraph: shorten(tag.paragraph.text), fault })]
    return [...here, ...checkTags(file, inside, tag.kind === 'each' ? enter(shape, scopes) : scopes)]
  })
}

function unknownTag(file: string, { name, raw, paragraph }: Tag, scopes: Scopes): Diagnostic {
  const known = namesIn(scopes)
  const params = { tag: raw, name, paragraph: shorten(paragraph.text), known }
  return codes.unknownWordTag.at(wholeFile(file), params, { expected: nearest(name, known) })
}

function showFault(name: string, shape: Shape): string | undefined {
  if (typeof shape === 'string') return shape === 'flag' ? `“${name}” says yes or no: ask for it with {#${name}}…{/${name}}` : undefined
  if (isList(shape)) return `“${name}” is a list: go through it with {#${name}}…{/${name}}`
  return `“${name}” has parts: name one of them, such as {${name}.${Object.keys(shape)[0] ?? ''}}`
}
