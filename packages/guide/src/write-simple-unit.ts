import type { Inline } from '@ai-toolkit/model'
import { isPlainProse } from './is-plain-prose.ts'
import { readSimpleUnit } from './read-simple-unit.ts'

/**
 * The Markdown of inlines in which nothing needs an escape: nearly every unit. To look for what must be escaped takes twenty times longer.
 * Undefined where that is not sure.
 */
export function writeSimpleUnit(inlines: readonly Inline[]): string | undefined {
  const [first] = inlines
  if (inlines.length === 1 && first?.type === 'text') return isPlainProse(first.value) ? first.value : undefined
  const text = join(inlines)
  // What reads as these very inlines has no sign that could mean another thing.
  return text !== undefined && areSame(readSimpleUnit(text), inlines) ? text : undefined
}

function join(inlines: readonly Inline[]): string | undefined {
  let text = ''
  for (const inline of inlines) {
    const written = write(inline)
    if (written === undefined) return undefined
    text += written
  }
  return text
}

function write(inline: Inline): string | undefined {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'emphasis':
      return `*${wordsOf(inline)}*`
    case 'strong':
      return `**${wordsOf(inline)}**`
    case 'see':
      return `:see${inline.children.length === 0 ? '' : `[${wordsOf(inline)}]`}{to=${inline.to}}`
    case 'term':
      return inline.id === undefined ? undefined : `:term[${wordsOf(inline)}]{id=${inline.id}}`
    case 'footnoteReference':
      return `[^${inline.id}]`
  }
  return undefined
}

/** Where there is more inside than one text, what is read back is not the same. */
function wordsOf({ children }: { children: readonly Inline[] }): string {
  const [only] = children
  return only?.type === 'text' ? only.value : ''
}

function areSame(read: readonly Inline[] | undefined, inlines: readonly Inline[]): boolean {
  return read !== undefined && read.length === inlines.length && read.every((inline, index) => isSame(inline, inlines[index]))
}

function isSame(one: Inline, other: Inline | undefined): boolean {
  if (other === undefined || !fields.every((field) => fieldOf(one, field) === fieldOf(other, field))) return false
  return 'children' in one && 'children' in other ? areSame(one.children, other.children) : !('children' in one || 'children' in other)
}

/** All that the inlines which are written here hold beside what stands inside them. */
const fields = ['type', 'value', 'to', 'id']

function fieldOf(inline: Inline, field: string): unknown {
  return (inline as unknown as Readonly<Record<string, unknown>>)[field]
}
