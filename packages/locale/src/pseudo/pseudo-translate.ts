import { writeInlines } from '@ai-toolkit/guide'
import type { Inline } from '@ai-toolkit/model'
import type { UsableText } from '../localise/localise-resource.ts'
import { sourceInlines } from '../markdown/read-markdown.ts'
import { changeAroundPlaceholders } from '../placeholders.ts'
import type { Unit, UnitFormat } from '../units/unit.ts'
import { disguiseMessage } from './disguise-message.ts'
import { disguiseWords, type PseudoLocale } from './disguise-words.ts'

/**
 * A translation made for tests: the source text in accented letters (`qps-ploc`) or in letters of a right-to-left script (`qps-plocm`),
 * a third longer and in brackets. What readers see without brackets does not come from a catalogue; a bracket that is not seen was cut
 * off. Marks, targets, code, placeholders and arguments stay as they are, so it passes the checks that every translation must pass.
 */
export function pseudoTranslate(unit: Unit, locale: PseudoLocale): string {
  return pseudoText(unit, locale).text
}

/** The same, as it is put into an edition: also with what it reads as, where the unit is Markdown. */
export function pseudoText(unit: Unit, locale: PseudoLocale): UsableText {
  return formats[unit.format](unit, locale)
}

const formats: Readonly<Record<UnitFormat, (unit: Unit, locale: PseudoLocale) => UsableText>> = {
  plain: ({ text }, locale) => ({ text: `[${disguisePlain(text, locale)}]` }),
  markdown: disguiseMarkdown,
  message: ({ text }, locale) => ({ text: `[${disguiseMessage(text, locale)}]` }),
  // No brackets: the forms are what words in texts are held against.
  forms: ({ text }, locale) => ({ text: disguiseWords(text, locale) }),
}

function disguisePlain(text: string, locale: PseudoLocale): string {
  return changeAroundPlaceholders(text, (part) => disguiseWords(part, locale))
}

function disguiseMarkdown(unit: Unit, locale: PseudoLocale): UsableText {
  const inlines: Inline[] = [{ type: 'text', value: '[' }, ...disguiseInlines(sourceInlines(unit), locale), { type: 'text', value: ']' }]
  return { text: writeInlines(inlines), inlines }
}

function disguiseInlines(inlines: readonly Inline[], locale: PseudoLocale): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return { ...inline, value: disguiseWords(inline.value, locale) }
    return 'children' in inline ? { ...inline, children: disguiseInlines(inline.children, locale) } : inline
  })
}
