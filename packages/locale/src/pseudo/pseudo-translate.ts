import { parseUnit, writeInlines } from '@ai-toolkit/guide'
import type { Inline } from '@ai-toolkit/model'
import type { Unit, UnitFormat } from '../units/unit.ts'
import { disguiseMessage } from './disguise-message.ts'
import { disguiseWords, type PseudoLocale } from './disguise-words.ts'

/** Parsing asks for places; a text that was made here has none. */
const nowhere = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/**
 * A translation made for tests: the source text in accented letters (`qps-ploc`) or in letters of a right-to-left script (`qps-plocm`),
 * a third longer and in brackets. What readers see without brackets does not come from a catalogue; a bracket that is not seen was cut
 * off. Marks, targets, code, placeholders and arguments stay as they are, so it passes the checks that every translation must pass.
 */
export function pseudoTranslate({ format, text }: Unit, locale: PseudoLocale): string {
  return formats[format](text, locale)
}

const formats: Readonly<Record<UnitFormat, (text: string, locale: PseudoLocale) => string>> = {
  plain: (text, locale) => `[${disguisePlain(text, locale)}]`,
  markdown: disguiseMarkdown,
  message: (text, locale) => `[${disguiseMessage(text, locale)}]`,
  // No brackets: the forms are what words in texts are held against.
  forms: disguiseWords,
}

function disguisePlain(text: string, locale: PseudoLocale): string {
  return text
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 === 1 ? part : disguiseWords(part, locale)))
    .join('')
}

function disguiseMarkdown(text: string, locale: PseudoLocale): string {
  const [block] = parseUnit(text, () => nowhere).value ?? []
  const inlines = block?.type === 'paragraph' ? block.children : []
  return writeInlines([{ type: 'text', value: '[' }, ...disguiseInlines(inlines, locale), { type: 'text', value: ']' }])
}

function disguiseInlines(inlines: readonly Inline[], locale: PseudoLocale): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return { ...inline, value: disguiseWords(inline.value, locale) }
    return 'children' in inline ? { ...inline, children: disguiseInlines(inline.children, locale) } : inline
  })
}
