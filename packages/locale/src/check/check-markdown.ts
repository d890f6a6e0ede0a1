import { codes, hasErrors } from '@ai-toolkit/diagnostics'
import { parseUnit } from '@ai-toolkit/guide'
import type { Block, Diagnostic, Inline } from '@ai-toolkit/model'
import { checkTermUses } from './check-term-uses.ts'
import type { FormatCheck, TranslationContext } from './check-translation.ts'
import { differenceOf } from './difference-of.ts'

/** A paragraph of inline Markdown: the same targets, marks and code as the source, in whatever order the language wants. */
export const checkMarkdown: FormatCheck = ({ text }, translation, context) => {
  const { placeAt } = context
  const read = parseUnit(translation, placeAt)
  if (read.value === undefined || hasErrors(read.diagnostics)) return { value: undefined, diagnostics: read.diagnostics }
  const inlines = onlyParagraph(read.value)
  if (inlines === undefined) {
    const found = read.value.length > 1 ? `${read.value.length} blocks` : (blockNames[read.value[0]?.type ?? ''] ?? 'nothing')
    return { value: undefined, diagnostics: [...read.diagnostics, codes.translationBlock.at(placeAt(), { found })] }
  }
  const source = onlyParagraph(parseUnit(text, placeAt).value ?? []) ?? []
  return {
    value: { text: translation, inlines },
    diagnostics: [...read.diagnostics, ...compareInlines(source, inlines, context), ...checkTermUses(inlines, context)],
  }
}

const blockNames: Readonly<Record<string, string>> = {
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a quotation',
  table: 'a table',
  code: 'a block of code',
  thematicBreak: 'a dividing line',
  box: 'a box',
  figure: 'a figure',
  insert: 'an insert',
}

function onlyParagraph(blocks: readonly Block[]): Inline[] | undefined {
  const [first] = blocks
  return blocks.length === 1 && first?.type === 'paragraph' ? first.children : undefined
}

function compareInlines(source: readonly Inline[], found: readonly Inline[], { placeAt }: TranslationContext): Diagnostic[] {
  const targets = differenceOf(targetsIn(source), targetsIn(found))
  const emphasis = { expected: countEmphasis(source), found: countEmphasis(found) }
  const lost = literalMark(found, source)
  return [
    ...(targets === undefined ? [] : [codes.translationTargets.at(placeAt(), targets)]),
    ...(emphasis.expected === emphasis.found ? [] : [codes.translationEmphasis.at(placeAt(), emphasis)]),
    ...(lost === undefined ? [] : [codes.translationLostMark.at(placeAt(), { mark: lost })]),
  ]
}

/** What must be the same, written as a translator sees it. */
function targetsIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    const below = 'children' in inline ? targetsIn(inline.children) : []
    if (inline.type === 'link') return [`the link to ${inline.url}`, ...below]
    if (inline.type === 'see') return [`:see{to=${inline.to}}`, ...below]
    if (inline.type === 'term') return [`:term{id=${inline.id}}`, ...below]
    if (inline.type === 'footnoteReference') return [`the note [^${inline.id}]`]
    if (inline.type === 'inlineCode') return [`the code \`${inline.value}\``]
    return inline.type === 'break' ? ['a line break'] : below
  })
}

function countEmphasis(inlines: readonly Inline[]): number {
  return inlines.reduce((count, inline) => count + (isEmphasis(inline) ? 1 : 0) + ('children' in inline ? countEmphasis(inline.children) : 0), 0)
}

function isEmphasis({ type }: Inline): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'delete'
}

/** Two asterisks or tildes that are read as text, though the source has none. */
function literalMark(found: readonly Inline[], source: readonly Inline[]): string | undefined {
  const marks = /\*\*|~~/
  const mark = marks.exec(textsIn(found).join('\n'))?.[0]
  return mark !== undefined && !marks.test(textsIn(source).join('\n')) ? mark : undefined
}

function textsIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => (inline.type === 'text' ? [inline.value] : 'children' in inline ? textsIn(inline.children) : []))
}
